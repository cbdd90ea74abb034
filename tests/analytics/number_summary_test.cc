#include <doctest/doctest.h>

#include "imr/statistics.h"

TEST_CASE("quartiles lie between order statistics") {
  struct Row {
    std::vector<double> numbers;
    double least, lower, median, upper, greatest, mean;
  };
  const Row rows[] = {{{4}, 4, 4, 4, 4, 4, 4},
                      {{3, 1, 2}, 1, 1.5, 2, 2.5, 3, 2},
                      {{1, 2, 3, 4}, 1, 1.75, 2.5, 3.25, 4, 2.5},
                      {{10, 0, 20, 30, 40}, 0, 10, 20, 30, 40, 20}};
  for (const Row& row : rows) {
    const imr::NumberSummary summary = imr::summarize(row.numbers);
    CHECK(summary.count == row.numbers.size());
    CHECK(summary.least == doctest::Approx(row.least));
    CHECK(summary.lower_quartile == doctest::Approx(row.lower));
    CHECK(summary.median == doctest::Approx(row.median));
    CHECK(summary.upper_quartile == doctest::Approx(row.upper));
    CHECK(summary.greatest == doctest::Approx(row.greatest));
    CHECK(summary.mean == doctest::Approx(row.mean));
  }
  CHECK(imr::summarize({}).count == 0);
}
