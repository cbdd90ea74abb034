// The nearest issues, those of them that make an outcome, and their letters.
#ifndef IMR_ANALYTICS_NEIGHBOURS_H
#define IMR_ANALYTICS_NEIGHBOURS_H

#include <cstddef>
#include <map>

#include "analytics/nearest_issues.h"
#include "imr/statistics.h"
#include "index/index_reader.h"

namespace imr::analytics {

class Neighbours {
public:
  /// @param most  at most so many of the nearest are near
  Neighbours(const index::IndexReader& reader, NearestIssues nearest, std::size_t most)
      : reader_(reader), nearest_(std::move(nearest)), most_(most) {}

  /// Whether the issue on a place makes the outcome. Those that do stand first.
  bool is_near(std::size_t place);
  /// The first issue from a place on, which is moved there: of all, or of the near ones with a decision. Null where
  /// there are no more. Holds until the next call of anything here.
  const RankedIssue* next(std::size_t& place, Decision wanted);
  /// How the near ones ended.
  TableRow outcome();

  /// The letter of an issue, read once; holds as long as this.
  const index::StoredLetter& letter(const RankedIssue& ranked);
  /// The issue in it.
  const Issue& issue(const RankedIssue& ranked);

private:
  const index::IndexReader& reader_;
  NearestIssues nearest_;
  std::size_t most_;
  std::map<search::DocSet::Doc, index::StoredLetter> letters_;
};

}  // namespace imr::analytics

#endif
