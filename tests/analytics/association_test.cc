#include "analytics/association.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using imr::analytics::count_comparisons;
using imr::analytics::FeatureCounts;
using imr::analytics::fisher_exact;

TEST_CASE("Fisher's exact test and G² equal values computed from binomial coefficients") {
  struct Row {
    FeatureCounts counts;
    double fisher, g2;
  };
  // The first is Fisher's tea tasting, with the tail of 17/70 doubled.
  const Row rows[] = {{{3, 4, 1, 4}, 34.0 / 70, 2.0929925750581915},
                      {{10, 15, 2, 15}, 0.007775059838501802, 9.505040954884436},
                      {{0, 12, 9, 14}, 0.0012814645308924484, 15.292540174319484},
                      {{7, 40, 1, 133}, 0.00030280000437493004, 15.934544912425139},
                      {{5, 10, 5, 10}, 1, 0},
                      {{60, 500, 30, 500}, 0.0012459337779684256, 11.18313242168222},
                      {{1, 5, 0, 5}, 1, 1.497635232447086}};
  for (const Row& row : rows) {
    CAPTURE(row.counts.in_a);
    CHECK(fisher_exact(row.counts) == doctest::Approx(row.fisher).epsilon(1e-9));
    CHECK(log_likelihood_ratio(row.counts) == doctest::Approx(row.g2).epsilon(1e-9));
  }
}

TEST_CASE("the least probability of a feature is reached when one set has all of it") {
  for (const std::uint64_t members : {1, 3, 7, 12, 20}) {
    CAPTURE(members);
    double least = 1;
    for (std::uint64_t in_a = members > 15 ? members - 15 : 0; in_a <= members && in_a <= 10; ++in_a)
      least = std::min(least, fisher_exact({in_a, 10, members - in_a, 15}));
    CHECK(imr::analytics::least_fisher_exact(members, 10, 15) == doctest::Approx(least));
  }
}

TEST_CASE("an empty set or a feature of nobody tells nothing") {
  CHECK(fisher_exact({0, 0, 3, 5}) == 1);
  CHECK(fisher_exact({0, 5, 0, 5}) == 1);
  CHECK(imr::analytics::log_likelihood_ratio({0, 0, 3, 5}) == 0);
  CHECK(imr::analytics::log_likelihood_ratio({0, 5, 0, 5}) == 0);
}

TEST_CASE("features that cannot be found are not corrected for") {
  CHECK(count_comparisons({}, 0.05) == 1);
  CHECK(count_comparisons(std::vector<double>(1000, 0.5), 0.05) == 1);
  // Three could reach 0.05/3; 0.02 could not.
  CHECK(count_comparisons({0.001, 0.001, 0.001, 0.02, 0.5}, 0.05) == 3);
  CHECK(count_comparisons(std::vector<double>(10, 1e-9), 0.05) == 10);
}
