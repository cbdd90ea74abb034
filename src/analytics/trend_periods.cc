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

int months_in(TrendPeriod period) {
  constexpr int kMonthsOfQuarter = 3;
  if (period == TrendPeriod::Year) return kMonths;
  return period == TrendPeriod::Quarter ? kMonthsOfQuarter : 1;
}

}  // namespace

std::uint32_t period_number(std::uint64_t days, TrendPeriod period) {
  const auto& starts = month_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), static_cast<std::int32_t>(days));
  return static_cast<std::uint32_t>((after - starts.begin() - 1) / months_in(period));
}

std::string period_name(std::uint32_t number, TrendPeriod period) {
  const int in_year = kMonths / months_in(period), place = static_cast<int>(number) % in_year + 1;
  const std::string year = std::to_string(kFirstYear + static_cast<int>(number) / in_year);
  if (period == TrendPeriod::Year) return year;
  if (period == TrendPeriod::Quarter) return year + "-Q" + std::to_string(place);
  return year + (place < 10 ? "-0" : "-") + std::to_string(place);
}

}  // namespace imr::analytics
