// All issues by their likeness to a profile, ordered as far as somebody looks.
#ifndef IMR_ANALYTICS_NEAREST_ISSUES_H
#define IMR_ANALYTICS_NEAREST_ISSUES_H

#include <string>
#include <vector>

#include "analytics/issue_profile.h"
#include "imr/determination.h"
#include "search/doc_set.h"
#include "search/reader_team.h"

namespace imr::analytics {

struct RankedIssue {
  search::DocSet::Doc issue = 0, letter = 0;
  double score = 0;
  Decision decision = Decision::None;
};

/// Ties go to the smaller case number, then to the earlier issue: the order of documents differs from build to build.
class NearestIssues {
public:
  /// Scores `issues` on all cores; those without likeness, and those of `own_letter`, are left out.
  NearestIssues(search::ReaderTeam& team, const IssueProfile& profile, const search::DocSet& issues,
                search::DocSet::Doc own_letter, Confidence min_confidence);

  /// The issue on a place, 0 for the nearest; null behind the last. Holds until the next call.
  const RankedIssue* at(std::size_t place);

private:
  void order_more();

  const index::IndexView& view_;
  unsigned case_slot_;
  std::vector<RankedIssue> ranked_;
  std::size_t ordered_ = 0;  ///< places that are in order
};

}  // namespace imr::analytics

#endif
