#include "analytics/association.h"

#include <algorithm>
#include <cmath>

namespace imr::analytics {

namespace {

double log_choose(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

/// Probability that `x` of `members` chosen by chance among all lie in A.
double chance_of(std::uint64_t x, std::uint64_t members, std::uint64_t a_total, std::uint64_t b_total) {
  const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
  return std::exp(log_choose(number(a_total), number(x)) + log_choose(number(b_total), number(members - x)) -
                  log_choose(number(a_total + b_total), number(members)));
}

struct Range {
  std::uint64_t least = 0, most = 0;
};

/// How many of `members` can lie in A.
Range range_of(std::uint64_t members, std::uint64_t a_total, std::uint64_t b_total) {
  return {members > b_total ? members - b_total : 0, std::min(members, a_total)};
}

/// -x log(x) terms of G² vanish for empty cells.
double cell(double observed, double expected) { return observed == 0 ? 0 : observed * std::log(observed / expected); }

/// Sum of probabilities from `x` away from the middle; they fall so fast that small ones end it.
double tail(std::uint64_t x, const Range& range, bool is_upward, std::uint64_t members, std::uint64_t a_total,
            std::uint64_t b_total) {
  constexpr double kNegligible = 1e-12;
  double sum = 0;
  for (std::uint64_t at = x;; is_upward ? ++at : --at) {
    const double chance = chance_of(at, members, a_total, b_total);
    sum += chance;
    if (chance < sum * kNegligible || at == (is_upward ? range.most : range.least)) return sum;
  }
}

}  // namespace

double log_likelihood_ratio(const FeatureCounts& counts) {
  const auto a = static_cast<double>(counts.in_a), b = static_cast<double>(counts.in_b),
             a_total = static_cast<double>(counts.a_total), b_total = static_cast<double>(counts.b_total);
  if (a_total == 0 || b_total == 0) return 0;
  const double part = (a + b) / (a_total + b_total), rest = 1 - part;
  const double sum = cell(a, a_total * part) + cell(b, b_total * part) + cell(a_total - a, a_total * rest) +
                     cell(b_total - b, b_total * rest);
  return std::max(0.0, 2 * sum);
}

double fisher_exact(const FeatureCounts& counts) {
  const std::uint64_t members = counts.in_a + counts.in_b;
  if (members == 0 || counts.a_total == 0 || counts.b_total == 0) return 1;
  const Range range = range_of(members, counts.a_total, counts.b_total);
  const bool is_upward = static_cast<double>(counts.in_a) * static_cast<double>(counts.b_total) >
                         static_cast<double>(counts.in_b) * static_cast<double>(counts.a_total);
  return std::min(1.0, 2 * tail(counts.in_a, range, is_upward, members, counts.a_total, counts.b_total));
}

double least_fisher_exact(std::uint64_t members, std::uint64_t a_total, std::uint64_t b_total) {
  if (members == 0 || a_total == 0 || b_total == 0) return 1;
  const Range range = range_of(members, a_total, b_total);
  return std::min(1.0, 2 * std::min(chance_of(range.least, members, a_total, b_total),
                                    chance_of(range.most, members, a_total, b_total)));
}

std::uint64_t count_comparisons(std::vector<double> least, double significance) {
  std::sort(least.begin(), least.end());
  // The smallest k for which at most k features can reach significance / k.
  for (std::uint64_t k = 1;; ++k) {
    const auto reach = std::upper_bound(least.begin(), least.end(), significance / static_cast<double>(k));
    if (static_cast<std::uint64_t>(reach - least.begin()) <= k) return k;
  }
}

}  // namespace imr::analytics
