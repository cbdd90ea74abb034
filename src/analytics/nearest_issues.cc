#include "analytics/nearest_issues.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "analytics/row_decision.h"
#include "index/cursors.h"
#include "search/facet_rows.h"
#include "search/term_scores.h"

namespace imr::analytics {

namespace {

using search::DocSet;
using search::FacetRow;

constexpr std::size_t kOrderedAtOnce = 1000;

/// Scores what lies in the parts of one worker.
class PartScorer {
public:
  PartScorer(const index::IndexView& view, const Schema& schema, Confidence min_confidence)
      : schema_(schema), rows_(view, schema, min_confidence), decision_(schema, rows_) {}

  void add_part(const IssueProfile& profile, const DocSet& issues, const DocSet& letters, DocSet::Doc own_letter,
                const search::ReaderTeam::Part& part) {
    const std::vector<float> text_scores = search::term_scores(part.view, profile.terms, part.begin, part.end);
    rows_.for_each(issues, letters, part.begin, part.end, [&](const FacetRow& row) {
      if (row.letter == own_letter) return;
      const double score = similarity(profile, row, text_scores[row.issue - part.begin], schema_);
      if (score > 0) ranked.push_back({row.issue, row.letter, score, decision_.of(row)});
    });
  }

  std::vector<RankedIssue> ranked;

private:
  const Schema& schema_;
  search::FacetRows rows_;
  RowDecision decision_;
};

bool is_nearer(const RankedIssue& a, const RankedIssue& b) { return a.score > b.score; }

}  // namespace

NearestIssues::NearestIssues(search::ReaderTeam& team, const IssueProfile& profile, const DocSet& issues,
                             DocSet::Doc own_letter, Confidence min_confidence)
    : view_(team.view()), case_slot_(static_cast<unsigned>(team.schema().slot("case_number"))) {
  const DocSet& letters = team.letters();
  std::vector<std::optional<PartScorer>> scorers(team.workers());
  team.work(issues.count(), [&](const search::ReaderTeam::Part& part) {
    std::optional<PartScorer>& scorer = scorers[part.worker];
    if (!scorer) scorer.emplace(part.view, team.schema(), min_confidence);
    scorer->add_part(profile, issues, letters, own_letter, part);
  });
  for (const std::optional<PartScorer>& scorer : scorers)
    if (scorer) ranked_.insert(ranked_.end(), scorer->ranked.begin(), scorer->ranked.end());
}

const RankedIssue* NearestIssues::at(std::size_t place) {
  if (place >= ranked_.size()) return nullptr;
  while (place >= ordered_) order_more();
  return &ranked_[place];
}

/// Twice as many places as before, and all that share the score of the last.
void NearestIssues::order_more() {
  using Step = std::vector<RankedIssue>::difference_type;
  const auto begin = ranked_.begin() + static_cast<Step>(ordered_);
  const std::size_t wanted = std::max(kOrderedAtOnce, ordered_);
  auto end = ranked_.end();
  if (wanted < ranked_.size() - ordered_) {
    const auto last = begin + static_cast<Step>(wanted);
    std::nth_element(begin, last, ranked_.end(), is_nearer);
    end =
        std::partition(last, ranked_.end(), [score = last->score](const auto& issue) { return issue.score == score; });
  }
  std::sort(begin, end, [](const RankedIssue& a, const RankedIssue& b) { return a.issue < b.issue; });
  index::ValueCursor key(view_, case_slot_, static_cast<std::uint64_t>(end - begin));
  std::unordered_map<DocSet::Doc, std::string> case_keys;
  for (auto issue = begin; issue != end; ++issue) case_keys.emplace(issue->issue, key.at(issue->issue));
  std::sort(begin, end, [&](const RankedIssue& a, const RankedIssue& b) {
    if (a.score != b.score) return a.score > b.score;
    const std::string &key_a = case_keys.at(a.issue), &key_b = case_keys.at(b.issue);
    return key_a != key_b ? key_a < key_b : a.issue < b.issue;
  });
  ordered_ = static_cast<std::size_t>(end - ranked_.begin());
}

}  // namespace imr::analytics
