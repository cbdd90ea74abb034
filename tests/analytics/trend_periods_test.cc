#include "analytics/trend_periods.h"

#include <doctest/doctest.h>

#include "imr/date.h"

using imr::TrendPeriod;

namespace {

std::string name_of(std::uint64_t days, imr::TrendPeriod period) {
  return imr::analytics::period_name(imr::analytics::period_number(days, period), period);
}

}  // namespace

TEST_CASE("a date lies in its year, quarter and month") {
  struct Row {
    imr::Date date;
    const char *year, *quarter, *month;
  };
  const Row rows[] = {{{2016, 12, 31}, "2016", "2016-Q4", "2016-12"},
                      {{2017, 1, 1}, "2017", "2017-Q1", "2017-01"},
                      {{2016, 2, 29}, "2016", "2016-Q1", "2016-02"},
                      {{2014, 7, 4}, "2014", "2014-Q3", "2014-07"}};
  for (const Row& row : rows) {
    const auto days = static_cast<std::uint64_t>(imr::days_between({1900, 1, 1}, row.date));
    CHECK(name_of(days, TrendPeriod::Year) == row.year);
    CHECK(name_of(days, TrendPeriod::Quarter) == row.quarter);
    CHECK(name_of(days, TrendPeriod::Month) == row.month);
  }
}
