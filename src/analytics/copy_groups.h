// Near-identical rationales put together, so that each wording is counted once.
#ifndef IMR_ANALYTICS_COPY_GROUPS_H
#define IMR_ANALYTICS_COPY_GROUPS_H

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "analytics/shingles.h"

namespace imr::analytics {

/// Takes rationales one after another. One that resembles the first of a group joins it. Candidates are found by
/// minimum hashes in bands (Broder 1997; Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", chapter 3): of two
/// texts at the bound, one pair in 300 is missed; copies that resemble each other more practically never are.
class CopyGroups {
public:
  struct Place {
    std::uint32_t group = 0;
    bool is_first = true;
  };
  /// A text without shingles (under five words) is a group of its own.
  Place add(Shingles shingles);
  std::size_t size() const { return size_; }

private:
  std::uint32_t size_ = 0;
  std::unordered_map<std::uint32_t, Shingles> firsts_;  ///< of groups that can be joined
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_by_band_;
};

}  // namespace imr::analytics

#endif
