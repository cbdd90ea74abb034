// Edges of a trie in one flat table: an unordered_map follows a pointer for each look.
#ifndef IMR_SCHEMA_EDGE_TABLE_H
#define IMR_SCHEMA_EDGE_TABLE_H

#include <cstdint>
#include <vector>

namespace imr::schema {

/// From (state, word) to the next state, all below 2^20; words are numbered from 1, and no edge leads back to the root,
/// 0.
class EdgeTable {
public:
  static constexpr std::uint32_t kMost = (1u << 20) - 1;  ///< greatest number of a state or word

  /// The next state; 0 when there is none.
  std::uint32_t find(std::uint32_t state, std::uint32_t word) const {
    return static_cast<std::uint32_t>(slots_[place(slots_, key(state, word))] & kMost);
  }

  /// The next state, `next` where there was none before.
  std::uint32_t find_or_add(std::uint32_t state, std::uint32_t word, std::uint32_t next) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    std::uint64_t& slot = slots_[place(slots_, key(state, word))];
    if (slot == 0) slot = key(state, word) | next, ++size_;
    return static_cast<std::uint32_t>(slot & kMost);
  }

private:
  /// A slot is its key and, in the lowest bits, the next state: eight bytes, since a look is one miss of the cache.
  static std::uint64_t key(std::uint32_t state, std::uint32_t word) {
    return (std::uint64_t{state} << 40) | (std::uint64_t{word} << 20);
  }

  /// Of the key, or the free slot where it belongs: multiplicative hashing, then slot after slot.
  static std::size_t place(const std::vector<std::uint64_t>& slots, std::uint64_t key) {
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & (slots.size() - 1);
    while (slots[at] != 0 && (slots[at] & ~std::uint64_t{kMost}) != key) at = (at + 1) & (slots.size() - 1);
    return at;
  }

  void grow() {
    std::vector<std::uint64_t> larger(slots_.size() * 2);
    for (const std::uint64_t slot : slots_)
      if (slot != 0) larger[place(larger, slot & ~std::uint64_t{kMost})] = slot;
    slots_ = std::move(larger);
  }

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1u << 16);
  std::size_t size_ = 0;
};

}  // namespace imr::schema

#endif
