// Median, quartiles and mean of numbers.
#include <algorithm>
#include <numeric>

#include "imr/statistics.h"

namespace imr {

namespace {

double quantile(const std::vector<double>& sorted, double part) {
  const double place = part * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

NumberSummary summarize(std::vector<double> numbers) {
  NumberSummary summary;
  if (numbers.empty()) return summary;
  std::sort(numbers.begin(), numbers.end());
  summary.count = numbers.size();
  summary.least = numbers.front();
  summary.lower_quartile = quantile(numbers, 0.25);
  summary.median = quantile(numbers, 0.5);
  summary.upper_quartile = quantile(numbers, 0.75);
  summary.greatest = numbers.back();
  summary.mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
  return summary;
}

}  // namespace imr
