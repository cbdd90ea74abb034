// Months that are dates of issues, as the index lists them.
#ifndef IMR_SEARCH_MONTH_H
#define IMR_SEARCH_MONTH_H

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "index/index_view.h"

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

}  // namespace imr::search

#endif
