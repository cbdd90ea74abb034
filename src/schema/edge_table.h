// Edges of a trie in one flat table: an unordered_map follows a pointer for each look.
#ifndef IMR_SCHEMA_EDGE_TABLE_H
#define IMR_SCHEMA_EDGE_TABLE_H

#include <cstdint>
#include <vector>

namespace imr::schema {

/// From (state, word) to the next state; words are numbered from 1, and no edge leads back to the root, 0.
class EdgeTable {
public:
  /// The next state; 0 when there is none.
  std::uint32_t find(std::uint32_t state, std::uint32_t word) const { return slots_[place(slots_, key(state, word))].next; }

  /// The next state, `next` where there was none before.
  std::uint32_t find_or_add(std::uint32_t state, std::uint32_t word, std::uint32_t next) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place(slots_, key(state, word))];
    if (slot.next == 0) slot = {key(state, word), next}, ++size_;
    return slot.next;
  }

private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t next = 0;
  };

  static std::uint64_t key(std::uint32_t state, std::uint32_t word) { return (std::uint64_t{state} << 32) | word; }

  /// Of the key, or the free slot where it belongs: multiplicative hashing, then slot after slot.
  static std::size_t place(const std::vector<Slot>& slots, std::uint64_t key) {
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & (slots.size() - 1);
    while (slots[at].next != 0 && slots[at].key != key) at = (at + 1) & (slots.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot& slot : slots_)
      if (slot.next != 0) larger[place(larger, slot.key)] = slot;
    slots_ = std::move(larger);
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1u << 16);
  std::size_t size_ = 0;
};

}  // namespace imr::schema

#endif
