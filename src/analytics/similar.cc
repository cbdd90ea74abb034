// Ranks all issues by their likeness to one, and shows what they have in common.
#include "imr/similar.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "analytics/differences.h"
#include "analytics/issue_profile.h"
#include "analytics/neighbours.h"
#include "analytics/opened_index.h"
#include "analytics/similar_hits.h"
#include "imr/error.h"
#include "search/attempts.h"
#include "search/hits.h"

namespace imr {

namespace {

using analytics::RankedIssue;
using search::DocSet;
using search::FacetRow;

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
      : request_(request), index_(reader, request.filter), fixed_wording_(index_.schema) {}

  SimilarResult run() {
    read_query();
    neighbours_.emplace(
        index_.reader,
        analytics::NearestIssues(index_.team, profile_, index_.filtered(), own_letter_, request_.filter.min_confidence),
        request_.neighbours);
    analytics::SimilarHits hits(request_, index_, fixed_wording_, profile_, *neighbours_);
    SimilarResult result;
    result.of = heading_;
    result.restricts_decision = restricts_decision(request_.filter.query.root);
    result.outcome = neighbours_->outcome();
    if (result.restricts_decision) {
      result.outcome.rate.reset();
      result.outcome.interval = wilson_interval(0, 0);
    }
    result.hits = hits.make(Decision::None);
    if (request_.contrast) result.contrast = contrast(result.outcome, hits);
    return result;
  }

private:
  void read_query() {
    const analytics::ProfileMaker maker(index_.reader, fixed_wording_);
    if (request_.of.empty()) {
      profile_ = maker.of_text(request_.text);
      return;
    }
    const CaseIssue wanted = parse_case_issue(request_.of);
    const auto document = search::HitMaker(index_.reader).find_letter(wanted.case_number);
    if (!document) throw UsageError("\"" + wanted.case_number + "\": the index has no such case");
    own_letter_ = *document;
    const index::StoredLetter letter = index_.reader.letter_at(own_letter_);
    const std::size_t issues = letter.determination.issues.size();
    if (wanted.issue && *wanted.issue >= issues)
      throw UsageError("\"" + request_.of + "\": the case has " + std::to_string(issues) + " issues");
    profile_ = maker.of_letter(letter, wanted.issue);
    if (wanted.issue) heading_ = letter.determination.issues[*wanted.issue].treatment;
  }

  SimilarContrast contrast(const TableRow& near, analytics::SimilarHits& hits) {
    SimilarContrast result;
    result.near_issues = near.count;
    result.near_overturned = near.overturned;
    result.near_upheld = near.upheld;
    result.overturned = hits.make(Decision::Overturned);
    result.upheld = hits.make(Decision::Upheld);
    if (std::min(near.overturned, near.upheld) >= kLeastContrasted)
      result.differences = analytics::find_differences(features_of(Decision::Overturned), features_of(Decision::Upheld),
                                                       kLeastDifference, kDifferences);
    return result;
  }

  /// Facet values and telling words of the rationales of the nearest with a decision.
  std::vector<analytics::FeatureSet> features_of(Decision wanted) {
    DocSet documents(index_.reader.view().last());
    std::map<DocSet::Doc, analytics::FeatureSet> features;
    std::size_t place = 0;
    for (const RankedIssue* ranked = neighbours_->next(place, wanted); ranked != nullptr;
         ranked = neighbours_->next(++place, wanted)) {
      if (features.size() == std::max(request_.count, kContrasted)) break;
      documents.add(ranked->issue);
      add_words(*ranked, features[ranked->issue]);
    }
    index_.for_each_row(documents, [&](const FacetRow& row) { add_values(row, features[row.issue]); });
    std::vector<analytics::FeatureSet> sets;
    for (auto& [document, set] : features) sets.push_back(std::move(set));
    return sets;
  }

  void add_words(const RankedIssue& ranked, analytics::FeatureSet& features) {
    const std::string_view rationale =
        slice(neighbours_->letter(ranked).text.text, neighbours_->issue(ranked).rationale);
    const index::SectionTokens tokens = index::indexed_tokens(rationale, fixed_wording_);
    for (const auto& token : tokens.list.tokens) {
      const std::string term(tokens.list.term(token));
      if (term.size() > 2 && search::term_rarity(index_.reader.view(), term, index_.reader.manifest().issues) > 0)
        features.insert({"Word", term});
    }
  }

  void add_values(const FacetRow& row, analytics::FeatureSet& features) {
    for (std::size_t facet = 0; facet < row.codes.size(); ++facet) {
      const Facet& described = index_.schema.facets()[facet];
      if (described.name == "decision" || described.name == "outcome" || described.name == "layout" ||
          described.name == "flag")
        continue;
      for (const std::uint32_t code : row.codes[facet])
        features.insert({described.label, index_.rows.value_name(facet, code)});
    }
  }

  const SimilarRequest& request_;
  analytics::OpenedIndex index_;
  index::FixedWording fixed_wording_;
  analytics::IssueProfile profile_;
  DocSet::Doc own_letter_ = 0;
  std::string heading_;
  std::optional<analytics::Neighbours> neighbours_;
};

}  // namespace

SimilarResult find_similar(const std::string& index_path, const SimilarRequest& request, const Schema& schema) {
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] { return SimilarSearch(reader, request).run(); });
}

}  // namespace imr
