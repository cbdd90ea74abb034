#include "base/date.h"

#include <doctest/doctest.h>

using imr::Date;

TEST_CASE("US dates are read with slashes, dashes and two-digit years") {
  struct Row { const char* text; std::optional<Date> expected; };
  const Row rows[] = {
      {"10/13/2016", Date{2016, 10, 13}}, {"10-13-16", Date{2016, 10, 13}}, {"1-2-99", Date{1999, 1, 2}},
      {"13/13/2016", std::nullopt},       {"2/30/2016", std::nullopt},      {"10/13", std::nullopt},
      {"10/13/3026", std::nullopt},       {"", std::nullopt},               {"10/13/201", std::nullopt}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(imr::base::parse_us_date(row.text) == row.expected);
  }
}

TEST_CASE("ISO dates survive a round trip") {
  for (const char* text : {"2016-02-29", "1999-12-31", "2000-01-01"})
    CHECK(to_string(*imr::parse_iso_date(text)) == text);
  CHECK_FALSE(imr::parse_iso_date("2015-02-29"));
  CHECK(imr::days_between(Date{2016, 2, 28}, Date{2016, 3, 1}) == 2);
}
