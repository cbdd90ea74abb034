// Reading of packed places.
#include <algorithm>
#include <bit>
#include <cstring>

#include "base/varint.h"
#include "index/packed_places.h"
#include "index/sections.h"

namespace imr::index {

namespace {

using base::next_steps;
using base::next_varint;

/// Cuts `size` bytes off the front, or all that there is.
std::string_view take(const char*& at, const char* end, std::uint64_t size) {
  const std::string_view taken(at, std::min<std::uint64_t>(size, static_cast<std::uint64_t>(end - at)));
  at += taken.size();
  return taken;
}

/// Entries one after another.
class EntryReader {
public:
  EntryReader(std::string_view sizes, std::string_view entries)
      : sizes_(sizes), at_(entries.data()), end_(at_ + entries.size()) {}

  void skip(std::size_t count) {
    std::size_t bytes = 0, long_entries = 0;
    for (std::size_t i = 0; i < count; ++i) {  // no branch, as most have no long ones
      bytes += size_at(i);
      long_entries += size_at(i) == kLongEntry;
    }
    if (long_entries == 0) {
      take(at_, end_, bytes);
      next_ = count;
    }
    while (next_ < count) take(at_, end_, next_size() >> 1);
  }

  void add_next(std::string_view word, std::uint32_t start, Positions& positions) {
    const std::uint64_t size = next_size();
    const std::string_view entry = take(at_, end_, size >> 1);
    const char* at = entry.data();
    const char* const end = at + entry.size();
    if ((size & 1) != 0 && take(at, end, next_varint(at, end)) != word) return;
    for (std::uint64_t position = start; at != end;) {
      position += next_varint(at, end);
      positions.push_back(static_cast<std::uint32_t>(position));
    }
  }

private:
  unsigned size_at(std::size_t entry) const {
    return static_cast<unsigned char>(sizes_[entry / 2]) >> entry % 2 * 4 & 0xF;
  }

  /// × 2, and 1 if the entry begins with the word.
  std::uint64_t next_size() {
    const unsigned size = size_at(next_++);
    return size == kLongEntry ? next_varint(at_, end_) : size * 2;
  }

  std::string_view sizes_;
  std::size_t next_ = 0;
  const char* at_;
  const char* end_;
};

}  // namespace

PackedStarts::PackedStarts(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const char* const begin = at;
  for (std::uint64_t sections = next_varint(at, end); sections > 0 && at != end; --sections) next_varint(at, end);
  lengths_ = {begin, at};
  starts_ = {at, end};
}

void PackedStarts::add_sentence_starts(std::uint32_t start, Positions& positions) const {
  const char* at = starts_.data();
  next_steps(at, at + starts_.size(), start, &positions);
}

void PackedStarts::add_paragraph_starts(std::uint32_t start, Positions& positions) const {
  const char* at = starts_.data();
  const char* const end = at + starts_.size();
  next_steps(at, end, 0, nullptr);
  next_steps(at, end, start, &positions);
}

void PackedStarts::add_section_starts(std::uint32_t start, Positions& positions) const {
  const char* at = lengths_.data();
  const char* const end = at + lengths_.size();
  for (std::uint64_t sections = next_varint(at, end); sections > 0 && at != end; --sections) {
    positions.push_back(start);
    start += static_cast<std::uint32_t>(next_varint(at, end)) + kSectionGap;
  }
}

PackedWords::PackedWords(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const std::uint64_t count = next_varint(at, end);
  if (count > bytes.size() / 2) return;
  codes_ = take(at, end, count * 2);
  sizes_ = take(at, end, (count + 1) / 2);
  entries_ = {at, end};
  count_ = std::min(codes_.size() / 2, sizes_.size() * 2);
}

std::uint16_t PackedWords::code_at(std::size_t word) const {
  std::uint16_t code = 0;
  std::memcpy(&code, codes_.data() + word * 2, sizeof code);
  if constexpr (std::endian::native == std::endian::big) code = static_cast<std::uint16_t>(code << 8 | code >> 8);
  return code;
}

/// The codes are spread evenly: the place of one is near to what its size says.
std::size_t PackedWords::first_with(std::uint16_t code) const {
  std::size_t word = static_cast<std::size_t>(code) * count_ >> 16;
  while (word > 0 && code_at(word - 1) >= code) --word;
  while (word < count_ && code_at(word) < code) ++word;
  return word;
}

void PackedWords::add_positions(std::string_view word, std::uint16_t code, std::uint32_t start,
                                Positions& positions) const {
  std::size_t at = first_with(code);
  if (at == count_ || code_at(at) != code) return;
  EntryReader entries(sizes_, entries_);
  entries.skip(at);
  for (; at < count_ && code_at(at) == code; ++at) entries.add_next(word, start, positions);
}

}  // namespace imr::index
