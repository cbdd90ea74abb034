// Confidence intervals of rates.
#include <algorithm>
#include <cmath>

#include "imr/statistics.h"

namespace imr {

Interval wilson_interval(std::uint64_t successes, std::uint64_t trials, double z) {
  if (trials == 0) return {0, 1};
  const double n = static_cast<double>(trials), rate = static_cast<double>(successes) / n, squared = z * z;
  const double middle = (rate + squared / (2 * n)) / (1 + squared / n);
  const double half = z / (1 + squared / n) * std::sqrt(rate * (1 - rate) / n + squared / (4 * n * n));
  // At the ends the formula gives 0 and 1 but for rounding.
  return {successes == 0 ? 0 : std::max(0.0, middle - half), successes == trials ? 1 : std::min(1.0, middle + half)};
}

}  // namespace imr
