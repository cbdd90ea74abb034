#include "analytics/trend_periods.h"

#include <algorithm>
#include <vector>

#include "imr/date.h"

namespace imr::analytics {

namespace {

constexpr int kFirstYear = 1900, kLastYear = 2199, kMonths = 12;

/// Days from 1900-01-01 to the first of each month.
const std::vector<std::int32_t>& month_starts() {
  static const std::vector<std::int32_t> starts = [] {
    std::vector<std::int32_t> days;
    for (int year = kFirstYear; year <= kLastYear; ++year)
      for (int month = 1; month <= kMonths; ++month)
        days.push_back(
            days_between({kFirstYear, 1, 1}, {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 1}));
    return days;
  }();
  return starts;
}

}  // namespace

std::string period_name(std::uint64_t days, TrendPeriod period) {
  const auto& starts = month_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), static_cast<std::int32_t>(days));
  const auto month = static_cast<int>(after - starts.begin()) - 1;
  const std::string year = std::to_string(kFirstYear + month / kMonths);
  if (period == TrendPeriod::Year) return year;
  if (period == TrendPeriod::Quarter) return year + "-Q" + std::to_string(month % kMonths / 3 + 1);
  const int number = month % kMonths + 1;
  return year + (number < 10 ? "-0" : "-") + std::to_string(number);
}

}  // namespace imr::analytics
