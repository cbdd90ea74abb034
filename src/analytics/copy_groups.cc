#include "analytics/copy_groups.h"

#include <algorithm>
#include <array>

namespace imr::analytics {

namespace {

constexpr std::size_t kBands = 8, kRows = 2;

/// The finalizer of SplitMix64: as many hash functions as there are seeds.
std::uint64_t mix(std::uint64_t hash, std::uint64_t seed) {
  std::uint64_t z = hash + (seed + 1) * 0x9E3779B97F4A7C15ull;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

std::array<std::uint64_t, kBands> bands_of(const Shingles& shingles) {
  std::array<std::uint64_t, kBands> bands{};
  for (std::size_t band = 0; band < kBands; ++band) {
    bands[band] = band;
    for (std::size_t row = 0; row < kRows; ++row) {
      std::uint64_t least = UINT64_MAX;
      for (const std::uint64_t shingle : shingles) least = std::min(least, mix(shingle, band * kRows + row));
      bands[band] = mix(bands[band] ^ least, row);
    }
  }
  return bands;
}

}  // namespace

CopyGroups::Place CopyGroups::add(Shingles shingles) {
  if (shingles.empty()) return {size_++, true};
  const auto bands = bands_of(shingles);
  for (const std::uint64_t band : bands) {
    const auto found = groups_by_band_.find(band);
    if (found == groups_by_band_.end()) continue;
    for (const std::uint32_t group : found->second)
      if (resemblance(firsts_.at(group), shingles) >= kCopyResemblance) return {group, false};
  }
  for (const std::uint64_t band : bands) groups_by_band_[band].push_back(size_);
  firsts_.emplace(size_, std::move(shingles));
  return {size_++, true};
}

}  // namespace imr::analytics
