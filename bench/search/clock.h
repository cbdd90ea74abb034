// Time of a piece of work, and percentiles of many.
#ifndef IMR_BENCH_SEARCH_CLOCK_H
#define IMR_BENCH_SEARCH_CLOCK_H

#include <ctime>

#include <algorithm>
#include <cmath>
#include <vector>

namespace imr::bench {

/// Milliseconds as the user sees them, and of the processor over all threads: on a busy machine only the second
/// can be compared.
struct Times {
  std::vector<double> wall, processor;
};

inline double milliseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <typename Work>
void measure(Times& times, Work&& work) {
  const double wall = milliseconds(CLOCK_MONOTONIC), processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
  work();
  times.wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
  times.processor.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
}

/// The smallest of the values that at least this share of them does not exceed: the nearest rank.
inline double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

}  // namespace imr::bench

#endif
