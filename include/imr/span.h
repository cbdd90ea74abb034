// A half-open range of bytes in a text.
#ifndef IMR_SPAN_H
#define IMR_SPAN_H

#include <cstdint>
#include <string_view>

namespace imr {

struct Span {
  std::uint32_t begin = 0;  ///< first byte
  std::uint32_t end = 0;    ///< one past the last byte
  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// The bytes of `text` under `span`; empty if the span is empty or lies outside.
inline std::string_view slice(std::string_view text, Span span) {
  return span.empty() || span.end > text.size() ? std::string_view{}
                                                : text.substr(span.begin, span.size());
}

}  // namespace imr

#endif
