#include <doctest/doctest.h>

#include <cmath>

#include "imr/statistics.h"

TEST_CASE("Wilson intervals equal those of Newcombe's table") {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table
  // I, method 3; and four small ones computed by hand.
  struct Row {
    std::uint64_t successes, trials;
    double low, high;
  };
  const Row rows[] = {{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0.0000, 0.1611},
                      {1, 29, 0.0061, 0.1718},   {0, 10, 0.0000, 0.2775},   {10, 10, 0.7225, 1.0000},
                      {5, 10, 0.2366, 0.7634},   {1, 1, 0.2065, 1.0000}};
  for (const Row& row : rows) {
    CAPTURE(row.successes);
    CAPTURE(row.trials);
    const imr::Interval interval = imr::wilson_interval(row.successes, row.trials);
    CHECK(std::abs(interval.low - row.low) < 0.0001);
    CHECK(std::abs(interval.high - row.high) < 0.0001);
  }
}

TEST_CASE("no trials say nothing about a rate") {
  CHECK(imr::wilson_interval(0, 0).low == 0);
  CHECK(imr::wilson_interval(0, 0).high == 1);
}
