#include "analytics/outcome_tally.h"

#include <doctest/doctest.h>

using imr::CountUnit;
using imr::Decision;
using imr::analytics::OutcomeTally;

namespace {

imr::TableRow tally(CountUnit unit) {
  OutcomeTally tally;
  tally.add(unit, 1, Decision::Upheld);
  tally.add(unit, 1, Decision::Overturned);
  tally.add(unit, 1, Decision::Upheld);
  tally.add(unit, 5, Decision::Upheld);
  tally.add(unit, 9, Decision::None);
  return tally.row(10, 5);
}

}  // namespace

TEST_CASE("each issue counts by itself when issues are counted") {
  const imr::TableRow row = tally(CountUnit::Issue);
  CHECK(row.count == 5);
  CHECK(row.upheld == 3);
  CHECK(row.overturned == 1);
  CHECK(row.share == doctest::Approx(0.5));
  CHECK(*row.rate == doctest::Approx(0.25));
  CHECK_FALSE(row.is_small);
}

TEST_CASE("a determination counts once and is overturned when any of its matching issues is") {
  const imr::TableRow row = tally(CountUnit::Determination);
  CHECK(row.count == 3);
  CHECK(row.upheld == 1);
  CHECK(row.overturned == 1);
  CHECK(*row.rate == doctest::Approx(0.5));
  CHECK(row.is_small);
}

TEST_CASE("without a decision there is no rate") {
  OutcomeTally tally;
  tally.add(CountUnit::Issue, 1, Decision::None);
  CHECK_FALSE(tally.row(1, 0).rate.has_value());
}
