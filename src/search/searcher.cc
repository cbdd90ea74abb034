// One request from the tree to the page of results.
#include <xapian.h>

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "imr/error.h"
#include "imr/search.h"
#include "index/index_reader.h"
#include "index/terms.h"
#include "query/query_string.h"
#include "query/synonyms.h"
#include "search/attempts.h"
#include "search/date_histogram.h"
#include "search/facet_counter.h"
#include "search/first_page.h"
#include "search/hits.h"
#include "search/match_set.h"
#include "search/ranking.h"
#include "search/restrictions.h"
#include "search/scorer.h"
#include "search/suggestions.h"

namespace imr {

namespace {

using search::DocSet;

/// Keeps the hits with the rest of the result.
class CollectingSink : public HitSink {
public:
  void begin(const SearchResult& counts) override { result = counts; }
  void add(const DeterminationHit& hit) override { result.hits.push_back(hit); }
  SearchResult result;
};

/// Passes everything on and remembers whether anything was: what is written cannot be taken back.
class WatchedSink : public HitSink {
public:
  explicit WatchedSink(HitSink& sink) : sink_(sink) {}
  void begin(const SearchResult& result) override {
    has_begun_ = true;
    sink_.begin(result);
  }
  void add(const DeterminationHit& hit) override { sink_.add(hit); }
  bool has_begun() const { return has_begun_; }

private:
  HitSink& sink_;
  bool has_begun_ = false;
};

}  // namespace

class Searcher::Impl {
public:
  Impl(const std::string& path, const Schema& schema)
      : reader_(path, schema), team_(reader_), schema_(schema), synonyms_(schema), stemmer_(schema), hits_(reader_) {}

  template <typename Request>
  auto attempt(Request&& request) {
    return search::attempt(reader_, [&] {
      try {
        return request();
      } catch (const Xapian::DatabaseModifiedError&) {
        team_.forget();  // whether or not the reader can be reopened and there is another attempt
        throw;
      }
    });
  }

  void search(const SearchRequest& request, HitSink& sink);
  Explanation explain(const Query& query);
  std::optional<LetterText> find_letter(std::string_view case_number, const Query* query);
  index::IndexReader& reader() { return reader_; }

private:
  void count_all(const SearchRequest& request, const search::Restrictions& restrictions, const DocSet& matches,
                 SearchResult& result);
  void count_facets(const SearchRequest& request, const search::Restrictions& restrictions, SearchResult& result);
  std::vector<std::string> counted_facets(const SearchRequest& request) const;
  void explain_absence(const QueryNode& typed, search::MatchSets& sets, SearchResult& result);
  std::vector<LeafExplanation> explain_leaves(search::Plan& plan, search::MatchSets& sets) const;

  index::IndexReader reader_;
  search::ReaderTeam team_;
  const Schema& schema_;
  query::Synonyms synonyms_;
  index::Stemmer stemmer_;
  search::HitMaker hits_;
};

void Searcher::Impl::search(const SearchRequest& request, HitSink& sink) {
  SearchResult result;
  result.notes = request.query.notes;
  result.understood = synonyms_.expand(request.query.root);
  search::MatchSets sets(team_, request.min_confidence);
  const auto parts = search::split_restrictions(result.understood, schema_);
  search::Plan plan = search::make_plan(reader_.view().vocabulary(), stemmer_, schema_, parts.rest);
  if (search::is_by_relevance(plan, request)) plan.scored = search::scored_leaves(plan);
  const bool is_page_only = !request.counts_all && search::FirstPage::saves_work(plan, request);
  search::Restrictions restrictions(sets, parts, request);
  const std::optional<DocSet> possible = restrictions.possible(counted_facets(request));
  restrictions.join(is_page_only ? sets.candidates(plan, possible) : sets.match(plan, possible));
  sets.decide_restrictions(plan);
  DocSet matches = restrictions.all();
  std::vector<search::RankedIssue> ranked;
  if (is_page_only) {
    search::FirstPage page(team_, sets, plan, std::move(matches));
    ranked = page.rank(request);
    matches = page.matches();
    result.is_exact = page.is_complete();
  } else {
    ranked = search::rank(team_, sets, plan, matches, request);
  }
  result.issues = matches.count();
  result.determinations = search::count_determinations(matches, sets.all_letters());
  if (request.counts_all) count_all(request, restrictions, matches, result);
  if (result.issues == 0) explain_absence(request.query.root, sets, result);
  sink.begin(result);
  for (std::size_t i = 0; i < ranked.size(); ++i)
    sink.add(hits_.make(ranked[i], request.first + i + 1, plan, sets.all_letters(), matches, request));
}

std::vector<std::string> Searcher::Impl::counted_facets(const SearchRequest& request) const {
  std::vector<std::string> names;
  if (!request.counts_all) return names;
  for (const FacetRequest& facet : request.facets) names.push_back(schema_.facet(facet.facet).name);
  return names;
}

void Searcher::Impl::count_all(const SearchRequest& request, const search::Restrictions& restrictions,
                               const DocSet& matches, SearchResult& result) {
  count_facets(request, restrictions, result);
  for (const HistogramRequest& histogram : request.histograms)
    result.histograms.push_back(search::count_dates(reader_.view(), schema_, matches, team_.letters(), histogram));
}

/// Each facet is counted over the matches that its own selection leaves out of account.
void Searcher::Impl::count_facets(const SearchRequest& request, const search::Restrictions& restrictions,
                                  SearchResult& result) {
  search::FacetCounter counter(team_, request.min_confidence);
  std::map<std::string, std::vector<std::size_t>> by_restriction;  // requests; "" for facets that restrict nothing
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    const std::string& name = schema_.facet(request.facets[i].facet).name;
    by_restriction[restrictions.has(name) ? name : std::string{}].push_back(i);
  }
  result.facets.resize(request.facets.size());
  for (const auto& [restricted, requests] : by_restriction) {
    std::vector<std::size_t> facets;
    for (const std::size_t i : requests)
      facets.push_back(static_cast<std::size_t>(&schema_.facet(request.facets[i].facet) - schema_.facets().data()));
    counter.count(restrictions.all_but(restricted), facets);
    for (const std::size_t i : requests)
      result.facets[i] = counter.result(request.facets[i], restrictions.values_of(restricted));
  }
}

std::vector<LeafExplanation> Searcher::Impl::explain_leaves(search::Plan& plan, search::MatchSets& sets) const {
  std::vector<LeafExplanation> leaves(plan.leaves.size());
  for (const auto& [node, leaf] : plan.leaves) {
    leaves[leaf] = {to_string(*node), sets.hits(plan, plan.first_alike[leaf]).issues().count(), {}};
    for (const auto& word : plan.words[leaf]) leaves[leaf].words.emplace_back(word.term, word.frequency);
  }
  return leaves;
}

/// The parts are those that the user typed: what joins them may be all that is wrong.
void Searcher::Impl::explain_absence(const QueryNode& typed, search::MatchSets& sets, SearchResult& result) {
  const bool is_joined = typed.kind == QueryNode::Kind::And || typed.kind == QueryNode::Kind::Distance;
  for (const QueryNode& part : is_joined ? typed.children : std::vector<QueryNode>{typed}) {
    const QueryNode tree = synonyms_.expand(part);
    search::Plan plan = search::make_plan(reader_.view().vocabulary(), stemmer_, schema_, tree);
    result.parts.push_back({query::to_query_string(part, schema_), sets.match(plan).count(), {}});
  }
  const search::Plan plan = search::make_plan(reader_.view().vocabulary(), stemmer_, schema_, typed);
  for (const auto& [node, leaf] : plan.leaves)
    if (plan.words[leaf].empty())
      for (const std::string& word : search::suggest_words(reader_.view().vocabulary(), *node))
        result.suggestions.push_back(word);
  for (std::string& value : search::suggest_values(reader_.view().vocabulary(), schema_, typed))
    result.suggestions.push_back(std::move(value));
}

Explanation Searcher::Impl::explain(const Query& query) {
  const QueryNode tree = synonyms_.expand(query.root);
  search::MatchSets sets(team_, Confidence::Weak);
  search::Plan plan = search::make_plan(reader_.view().vocabulary(), stemmer_, schema_, tree);
  return {to_tree_text(tree), explain_leaves(plan, sets), query.notes};
}

std::optional<LetterText> Searcher::Impl::find_letter(std::string_view case_number, const Query* query) {
  const std::optional<Xapian::docid> document = hits_.find_letter(case_number);
  if (!document) return std::nullopt;
  index::StoredLetter letter = reader_.letter_at(*document);
  LetterText result{letter.id, letter.determination.case_number, letter.source.name, {}, {}, {}, {}};
  if (query != nullptr) {
    const QueryNode tree = synonyms_.expand(query->root);
    search::Plan plan = search::make_plan(reader_.view().vocabulary(), stemmer_, schema_, tree);
    search::MatchSets(team_, Confidence::Weak).decide_restrictions(plan);
    result.marks = hits_.mark_letter(*document, letter, plan);
  }
  result.text = std::move(letter.text);
  result.determination = std::move(letter.determination);
  result.facets = std::move(letter.facets);
  return result;
}

Searcher::Searcher(const std::string& index_path, const Schema& schema)
    : impl_(std::make_unique<Impl>(index_path, schema)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) {
  return impl_->attempt([&] {
    CollectingSink sink;
    impl_->search(request, sink);
    return std::move(sink.result);
  });
}

void Searcher::search(const SearchRequest& request, HitSink& sink) {
  WatchedSink watched(sink);
  impl_->attempt([&] {
    if (watched.has_begun())
      throw IndexError(IndexError::Kind::Locked, "the index was written while results were read from it; search again");
    impl_->search(request, watched);
  });
}

std::vector<std::string> Searcher::nearest_cases(std::string_view typed, std::size_t count) {
  return impl_->attempt([&] {
    return search::nearest_cases(impl_->reader().view().vocabulary(), impl_->reader().schema(), typed, count);
  });
}

Explanation Searcher::explain(const Query& query) {
  return impl_->attempt([&] { return impl_->explain(query); });
}

std::optional<LetterText> Searcher::find_letter(std::string_view case_number, const Query* query) {
  return impl_->attempt([&] { return impl_->find_letter(case_number, query); });
}

std::uint64_t Searcher::issue_count() const { return impl_->reader().manifest().issues; }
std::uint64_t Searcher::determination_count() const { return impl_->reader().manifest().letters; }

}  // namespace imr
