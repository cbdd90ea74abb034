#include "search/doc_set.h"

#include <bit>
#include <cstring>

#include "base/bit_counts.h"

namespace imr::search {

namespace {

/// Bit i is byte i != 0, of eight bytes in the order of memory.
std::uint64_t nonzero_bits(const std::uint8_t* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  word |= word >> 4;
  word |= word >> 2;
  word |= word >> 1;
  word &= 0x0101010101010101;                 // the lowest bit of each byte,
  return (word * 0x0102040810204080) >> 56;  // side by side
}

}  // namespace

void DocSet::add_nonzero(Doc first, std::span<const std::uint8_t> bytes) {
  std::size_t i = 0;
  for (; i < bytes.size() && (first + i) % 8 != 0; ++i)
    if (bytes[i] != 0) add(static_cast<Doc>(first + i));
  for (; i + 8 <= bytes.size(); i += 8)
    bits_[(first + i) / 64] |= nonzero_bits(bytes.data() + i) << ((first + i) % 64);
  for (; i < bytes.size(); ++i)
    if (bytes[i] != 0) add(static_cast<Doc>(first + i));
}

IMR_COUNTS_BITS std::uint64_t DocSet::count() const {
  std::uint64_t total = 0;
  for (const std::uint64_t word : bits_) total += static_cast<std::uint64_t>(std::popcount(word));
  return total;
}

}  // namespace imr::search
