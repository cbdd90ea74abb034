// The months that dates lie in: postings tell most of what days would have to be read for.
#ifndef IMR_SEARCH_MONTHS_H
#define IMR_SEARCH_MONTHS_H

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "search/doc_set.h"
#include "search/reader_team.h"

namespace imr::search {

/// Days from `low` to `high`, as yyyymmdd.
struct DayBounds {
  std::int64_t low = 0, high = INT64_MAX;
};

/// A month that is the date of at least one issue.
struct Month {
  std::int64_t number = 0;  ///< yyyymm
  std::string term;
  std::uint64_t issues = 0;

  bool is_outside(const DayBounds& days) const { return number * 100 + 31 < days.low || days.high < number * 100 + 1; }
  bool is_within(const DayBounds& days) const { return days.low <= number * 100 + 1 && number * 100 + 31 <= days.high; }
};

/// Months of a date field, the earliest first.
std::vector<Month> months_of(const index::IndexView& view, const Field& field);

/// Number of issues of all.
std::uint64_t issues_of(std::span<const Month> months);

/// Issues whose date lies in one of the months.
DocSet issues_in(ReaderTeam& team, std::span<const Month> months);

/// Fewer issues that hold the first ones by date: those of the first months that have enough of them. The set itself
/// where that would be more work than to read the days of all.
/// @param limit      wanted determinations, or issues where not grouped
/// @param ascending  the earliest first; issues without a date come last in both orders
/// @param bounds     dates of all issues lie within
DocSet first_by_date(ReaderTeam& team, const Field& field, const DocSet& issues, std::uint64_t limit, bool is_grouped,
                     bool ascending, const DayBounds& bounds);

}  // namespace imr::search

#endif
