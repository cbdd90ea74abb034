// Ranks all issues by their likeness to one, and shows what they have in common.
#include "imr/similar.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "analytics/differences.h"
#include "analytics/issue_profile.h"
#include "analytics/nearest_issues.h"
#include "analytics/outcome_tally.h"
#include "analytics/shingles.h"
#include "analytics/telling_passage.h"
#include "imr/error.h"
#include "search/attempts.h"
#include "search/hits.h"
#include "search/request_matches.h"

namespace imr {

namespace {

using analytics::RankedIssue;
using search::DocSet;
using search::FacetRow;

constexpr std::size_t kTermsOfHit = 8;
constexpr double kNearPart = 0.5;  ///< a neighbour scores at least this part of the best
constexpr double kLeastDifference = 0.3;
constexpr std::size_t kDifferences = 16;
constexpr std::size_t kContrasted = 10;  ///< of each side at least, where there are so many

/// "CM16-0213037#2" apart.
struct CaseIssue {
  std::string case_number;
  std::optional<std::size_t> issue;  ///< from 0
};

CaseIssue parse_case_issue(const std::string& of) {
  const std::size_t mark = of.find('#');
  if (mark == std::string::npos) return {of, std::nullopt};
  std::size_t number = 0;
  const char *begin = of.data() + mark + 1, *end = of.data() + of.size();
  const auto [rest, error] = std::from_chars(begin, end, number);
  if (error != std::errc{} || rest != end || number == 0)
    throw UsageError("\"" + of + "\": behind # the number of an issue is expected, from 1");
  return {of.substr(0, mark), number - 1};
}

/// A rate among issues that were chosen by their decision says nothing.
bool restricts_decision(const QueryNode& node) {
  if (node.kind == QueryNode::Kind::Filter) return node.field == "decision" || node.field == "outcome";
  return std::any_of(node.children.begin(), node.children.end(), restricts_decision);
}

class SimilarSearch {
public:
  SimilarSearch(index::IndexReader& reader, const SimilarRequest& request)
      : reader_(reader),
        schema_(reader.schema()),
        request_(request),
        fixed_wording_(schema_),
        team_(reader),
        sets_(team_, request.filter.min_confidence),
        rows_(reader.view(), schema_, request.filter.min_confidence) {}

  SimilarResult run() {
    read_query();
    nearest_.emplace(team_, profile_, search::match_request(team_, sets_, request_.filter), own_letter_,
                     request_.filter.min_confidence);
    SimilarResult result;
    result.of = heading_;
    result.restricts_decision = restricts_decision(request_.filter.query.root);
    result.outcome = outcome();
    if (result.restricts_decision) {
      result.outcome.rate.reset();
      result.outcome.interval = wilson_interval(0, 0);
    }
    result.hits = make_hits(Decision::None);
    if (request_.contrast) result.contrast = contrast(result.outcome);
    return result;
  }

private:
  void read_query() {
    const analytics::ProfileMaker maker(reader_, fixed_wording_);
    if (request_.of.empty()) {
      profile_ = maker.of_text(request_.text);
      return;
    }
    const CaseIssue wanted = parse_case_issue(request_.of);
    const auto document = search::HitMaker(reader_).find_letter(wanted.case_number);
    if (!document) throw UsageError("\"" + wanted.case_number + "\": the index has no such case");
    own_letter_ = *document;
    const index::StoredLetter& letter = letter_at(own_letter_);
    const std::size_t issues = letter.determination.issues.size();
    if (wanted.issue && *wanted.issue >= issues)
      throw UsageError("\"" + request_.of + "\": the case has " + std::to_string(issues) + " issues");
    profile_ = maker.of_letter(letter, wanted.issue);
    if (wanted.issue) heading_ = letter.determination.issues[*wanted.issue].treatment;
  }

  /// Those that make the outcome stand first.
  bool is_near(std::size_t place) {
    if (place >= request_.neighbours) return false;
    const double best = nearest_->at(0)->score;
    return nearest_->at(place)->score >= kNearPart * best;
  }

  /// The issue on a place of all, or of the near ones with a decision; null where there are no more.
  const RankedIssue* next(std::size_t& place, Decision wanted) {
    for (const RankedIssue* ranked = nearest_->at(place); ranked != nullptr; ranked = nearest_->at(++place)) {
      if (wanted == Decision::None) return ranked;
      if (!is_near(place)) return nullptr;
      if (ranked->decision == wanted) return ranked;
    }
    return nullptr;
  }

  TableRow outcome() {
    analytics::OutcomeTally tally;
    for (std::size_t place = 0; nearest_->at(place) != nullptr && is_near(place); ++place)
      tally.add(CountUnit::Issue, nearest_->at(place)->letter, nearest_->at(place)->decision);
    return tally.row(tally.count(), 0);
  }

  SimilarContrast contrast(const TableRow& near) {
    SimilarContrast result;
    result.near_issues = near.count;
    result.near_overturned = near.overturned;
    result.near_upheld = near.upheld;
    result.overturned = make_hits(Decision::Overturned);
    result.upheld = make_hits(Decision::Upheld);
    if (std::min(near.overturned, near.upheld) >= kLeastContrasted)
      result.differences = analytics::find_differences(features_of(Decision::Overturned), features_of(Decision::Upheld),
                                                       kLeastDifference, kDifferences);
    return result;
  }

  const index::StoredLetter& letter_at(DocSet::Doc document) {
    const auto found = letters_.find(document);
    return found != letters_.end() ? found->second
                                   : letters_.emplace(document, reader_.letter_at(document)).first->second;
  }

  /// The nearest (with a decision only those that are near), copies behind the first of them.
  std::vector<SimilarHit> make_hits(Decision wanted) {
    std::vector<SimilarHit> hits;
    std::vector<analytics::Shingles> shown;
    DocSet documents(reader_.view().last());
    std::vector<RankedIssue> chosen;
    std::size_t place = 0;
    for (const RankedIssue* found = next(place, wanted); found != nullptr; found = next(++place, wanted)) {
      if (hits.size() == request_.count && !request_.group) break;
      const RankedIssue ranked = *found;
      const index::StoredLetter& letter = letter_at(ranked.letter);
      const Issue& issue = letter.determination.issues[ranked.issue - ranked.letter - 1];
      analytics::Shingles shingles = analytics::shingles_of(slice(letter.text.text, issue.rationale));
      if (SimilarHit* original = find_original(hits, shown, shingles, ranked.decision)) {
        original->copies.push_back(letter.determination.case_number + "#" + std::to_string(issue.number));
        continue;
      }
      if (hits.size() == request_.count) break;
      hits.push_back(make_hit(letter, issue, ranked, hits.size() + 1));
      hits.back().is_near = is_near(place);
      shown.push_back(std::move(shingles));
      chosen.push_back(ranked);
      documents.add(ranked.issue);
    }
    add_shared_facets(documents, chosen, hits);
    return hits;
  }

  SimilarHit* find_original(std::vector<SimilarHit>& hits, const std::vector<analytics::Shingles>& shown,
                            const analytics::Shingles& shingles, Decision decision) const {
    for (std::size_t i = 0; request_.group && i < hits.size(); ++i)
      if (hits[i].decision == decision && analytics::resemblance(shown[i], shingles) >= analytics::kCopyResemblance)
        return &hits[i];
    return nullptr;
  }

  SimilarHit make_hit(const index::StoredLetter& letter, const Issue& issue, const RankedIssue& ranked,
                      std::size_t rank) const {
    SimilarHit hit;
    hit.rank = rank;
    hit.id = letter.id;
    hit.case_number = letter.determination.case_number;
    hit.number = issue.number;
    hit.treatment = issue.treatment;
    hit.decision = issue.decision;
    hit.decision_date = letter.determination.decision_date;
    hit.score = ranked.score;
    const std::string words = std::string(slice(letter.text.text, issue.treatment_place)) + " " +
                              std::string(slice(letter.text.text, issue.rationale));
    hit.terms = analytics::shared_terms(words, fixed_wording_, profile_.terms, kTermsOfHit);
    if (auto passage = analytics::telling_passage(letter.text.text, issue.rationale, fixed_wording_, profile_.terms,
                                                  request_.passage_bytes))
      hit.passages.push_back(std::move(*passage));
    return hit;
  }

  void add_shared_facets(const DocSet& documents, const std::vector<RankedIssue>& chosen,
                         std::vector<SimilarHit>& hits) {
    std::map<DocSet::Doc, std::vector<SharedFacet>> shared;
    rows_.for_each(documents, sets_.all_letters(), [&](const FacetRow& row) {
      for (const analytics::FacetGroup& item : profile_.items) add_shared(item, row, shared[row.issue]);
      add_shared(profile_.background, row, shared[row.issue]);
    });
    for (std::size_t i = 0; i < hits.size(); ++i) hits[i].shared = shared[chosen[i].issue];
  }

  void add_shared(const analytics::FacetGroup& group, const FacetRow& row, std::vector<SharedFacet>& shared) {
    for (const analytics::ProfileFacet& facet : group.facets)
      for (const std::uint32_t code : facet.codes) {
        if (!row.has(facet.facet, code)) continue;
        const Facet& described = schema_.facets()[facet.facet];
        const std::string value = rows_.value_name(facet.facet, code);
        const bool is_known = std::any_of(shared.begin(), shared.end(), [&](const SharedFacet& s) {
          return s.facet == described.name && s.value == value;
        });
        if (!is_known) shared.push_back({described.name, described.label, value});
      }
  }

  /// Facet values and telling words of the rationales of the nearest with a decision.
  std::vector<analytics::FeatureSet> features_of(Decision wanted) {
    DocSet documents(reader_.view().last());
    std::map<DocSet::Doc, analytics::FeatureSet> features;
    std::size_t place = 0;
    for (const RankedIssue* ranked = next(place, wanted); ranked != nullptr; ranked = next(++place, wanted)) {
      if (features.size() == std::max(request_.count, kContrasted)) break;
      documents.add(ranked->issue);
      add_words(*ranked, features[ranked->issue]);
    }
    rows_.for_each(documents, sets_.all_letters(), [&](const FacetRow& row) { add_values(row, features[row.issue]); });
    std::vector<analytics::FeatureSet> sets;
    for (auto& [document, set] : features) sets.push_back(std::move(set));
    return sets;
  }

  void add_words(const RankedIssue& ranked, analytics::FeatureSet& features) {
    const index::StoredLetter& letter = letter_at(ranked.letter);
    const Issue& issue = letter.determination.issues[ranked.issue - ranked.letter - 1];
    const index::SectionTokens tokens = index::indexed_tokens(slice(letter.text.text, issue.rationale), fixed_wording_);
    for (const auto& token : tokens.list.tokens) {
      const std::string term(tokens.list.term(token));
      if (term.size() > 2 && search::term_rarity(reader_.view(), term, reader_.manifest().issues) > 0)
        features.insert({"Word", term});
    }
  }

  void add_values(const FacetRow& row, analytics::FeatureSet& features) {
    for (std::size_t facet = 0; facet < row.codes.size(); ++facet) {
      const Facet& described = schema_.facets()[facet];
      if (described.name == "decision" || described.name == "outcome" || described.name == "layout" ||
          described.name == "flag")
        continue;
      for (const std::uint32_t code : row.codes[facet])
        features.insert({described.label, rows_.value_name(facet, code)});
    }
  }

  index::IndexReader& reader_;
  const Schema& schema_;
  const SimilarRequest& request_;
  index::FixedWording fixed_wording_;
  search::ReaderTeam team_;
  search::MatchSets sets_;
  search::FacetRows rows_;
  analytics::IssueProfile profile_;
  DocSet::Doc own_letter_ = 0;
  std::string heading_;
  std::optional<analytics::NearestIssues> nearest_;
  std::map<DocSet::Doc, index::StoredLetter> letters_;
};

}  // namespace

SimilarResult find_similar(const std::string& index_path, const SimilarRequest& request, const Schema& schema) {
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] { return SimilarSearch(reader, request).run(); });
}

}  // namespace imr
