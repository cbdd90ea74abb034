// Random choices that are the same on every machine.
#ifndef IMR_BENCH_LETTERS_RANDOM_H
#define IMR_BENCH_LETTERS_RANDOM_H

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace imr::bench {

/// SplitMix64 (Steele, Lea, Flood 2014). The standard library's distributions differ between libraries.
class Random {
public:
  /// Each letter has a stream of its own: letter n of a seed is the same however many are made.
  Random(std::uint64_t seed, std::uint64_t stream)
      : state_(seed * 0x9E3779B97F4A7C15ull ^ (stream + 1) * 0xD1B54A32D192ED03ull) {
    next();
  }

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }

  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }  ///< [0, 1)
  bool chance(double probability) { return unit() < probability; }
  std::size_t below(std::size_t size) { return static_cast<std::size_t>(next() % size); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1)); }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

  /// A rank from 0 to size - 1 by Zipf's law with exponent 1: the first is drawn most often.
  std::size_t zipf(std::size_t size) {
    const auto rank = static_cast<std::size_t>(std::exp(unit() * std::log(static_cast<double>(size) + 1.0))) - 1;
    return rank < size ? rank : size - 1;
  }

  /// A member of a table whose rows have a `weight`.
  template <typename Table>
  const auto& weighted(const Table& table) {
    double total = 0;
    for (const auto& row : table) total += row.weight;
    double left = unit() * total;
    for (const auto& row : table)
      if ((left -= row.weight) < 0) return row;
    return *table.begin();
  }

private:
  std::uint64_t state_;
};

}  // namespace imr::bench

#endif
