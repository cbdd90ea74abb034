// Small numbers in few bytes: seven bits a byte, the lowest first.
#ifndef IMR_BASE_VARINT_H
#define IMR_BASE_VARINT_H

#include <cstdint>
#include <string>
#include <vector>

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

/// Ascending numbers as their count and the steps from each to the next.
inline void append_steps(std::string& bytes, const std::vector<std::uint32_t>& numbers) {
  append_varint(bytes, numbers.size());
  std::uint32_t last = 0;
  for (const std::uint32_t number : numbers) {
    append_varint(bytes, number - last);
    last = number;
  }
}

/// Reads what append_steps() wrote and moves behind it; bytes that end too early give fewer numbers.
/// @param start    is added to each
/// @param numbers  get them behind their own; null to pass over them
inline void next_steps(const char*& at, const char* end, std::uint32_t start, std::vector<std::uint32_t>* numbers) {
  std::uint64_t count = next_varint(at, end);
  for (std::uint64_t number = start; count > 0 && at != end; --count) {
    number += next_varint(at, end);
    if (numbers != nullptr) numbers->push_back(static_cast<std::uint32_t>(number));
  }
}

}  // namespace imr::base

#endif
