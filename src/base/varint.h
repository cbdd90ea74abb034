// Small numbers in few bytes: seven bits a byte, the lowest first.
#ifndef IMR_BASE_VARINT_H
#define IMR_BASE_VARINT_H

#include <cstdint>
#include <string>

namespace imr::base {

inline void append_varint(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>((value & 0x7F) | 0x80);
  bytes += static_cast<char>(value);
}

/// Reads the number at `at` and moves behind it; bytes that end too early read as zeros.
inline std::uint64_t next_varint(const char*& at, const char* end) {
  if (at != end && static_cast<unsigned char>(*at) < 0x80) return static_cast<unsigned char>(*at++);
  std::uint64_t value = 0;
  for (unsigned shift = 0; at != end && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

}  // namespace imr::base

#endif
