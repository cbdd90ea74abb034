#include "index/packed_places.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

#include "base/varint.h"
#include "index/sections.h"

namespace imr::index {

namespace {

using base::append_steps;
using base::append_varint;
using base::next_steps;
using base::next_varint;
using Number = LetterWords::Number;

/// Stands for a size that takes more than a byte.
constexpr unsigned char kLongEntry = 0xFF;

struct Place {
  std::uint16_t hash;
  Number word;
  std::uint32_t position;
  friend auto operator<=>(const Place&, const Place&) = default;
};

std::vector<Place> sorted_places(std::span<const NumberedSection> sections, const LetterWords& words) {
  std::vector<Place> places;
  std::uint32_t start = 0;
  for (const NumberedSection& section : sections) {
    for (std::size_t i = 0; i < section.words.size(); ++i)
      places.push_back(
          {words.hash(section.words[i]), section.words[i], start + section.tokens.list.tokens[i].position});
    start += section.tokens.length + kSectionGap;
  }
  std::sort(places.begin(), places.end());
  return places;
}

/// The starts of all sections, which one of them is chosen by `starts_of`.
Positions all_starts(std::span<const NumberedSection> sections, std::vector<std::uint32_t> SectionTokens::*starts_of) {
  Positions all;
  std::uint32_t start = 0;
  for (const NumberedSection& section : sections) {
    for (const std::uint32_t position : section.tokens.*starts_of) all.push_back(start + position);
    start += section.tokens.length + kSectionGap;
  }
  return all;
}

void append_words(std::string& bytes, const std::vector<Place>& places, const LetterWords& words) {
  std::string hashes, sizes, long_sizes, entries;
  std::size_t count = 0, long_count = 0;
  for (auto place = places.begin(); place != places.end(); ++count) {
    const Number word = place->word;
    const std::size_t begin = entries.size();
    if (words.is_ambiguous(word)) {
      append_varint(entries, words.word(word).size());
      entries += words.word(word);
    }
    hashes += static_cast<char>(place->hash & 0xFF);
    hashes += static_cast<char>(place->hash >> 8);
    for (std::uint32_t last = 0; place != places.end() && place->word == word; ++place) {
      append_varint(entries, place->position - last);
      last = place->position;
    }
    const std::size_t size = (entries.size() - begin) * 2 + words.is_ambiguous(word);
    sizes += static_cast<char>(size < kLongEntry ? size : kLongEntry);
    if (size < kLongEntry) continue;
    append_varint(long_sizes, size);
    ++long_count;
  }
  append_varint(bytes, count);
  bytes.append(hashes).append(sizes);
  append_varint(bytes, long_count);
  bytes.append(long_sizes).append(entries);
}

/// Cuts `size` bytes off the front, or all that there is.
std::string_view take(const char*& at, const char* end, std::uint64_t size) {
  const std::string_view taken(at, std::min<std::uint64_t>(size, static_cast<std::uint64_t>(end - at)));
  at += taken.size();
  return taken;
}

/// The sizes of entries from the first on.
class SizeReader {
public:
  SizeReader(std::string_view sizes, std::string_view long_sizes)
      : sizes_(sizes), long_at_(long_sizes.data()), long_end_(long_at_ + long_sizes.size()) {}

  /// Passes over `count` entries; returns the bytes they take.
  std::uint64_t skip(std::size_t count) {
    std::uint32_t short_bytes = 0, long_entries = 0;
    for (const char c : sizes_.substr(0, count)) {  // small numbers and no branch, so that it runs over many at a time
      const auto size = static_cast<unsigned char>(c);
      const bool is_long = size == kLongEntry;
      short_bytes += is_long ? 0U : size / 2U;
      long_entries += is_long;
    }
    std::uint64_t bytes = short_bytes;
    for (; long_entries > 0; --long_entries) bytes += next_varint(long_at_, long_end_) >> 1;
    at_ = count;
    return bytes;
  }

  std::uint64_t next() {
    const auto size = static_cast<unsigned char>(sizes_[at_++]);
    return size == kLongEntry ? next_varint(long_at_, long_end_) : size;
  }

private:
  std::string_view sizes_;
  std::size_t at_ = 0;
  const char* long_at_;
  const char* long_end_;
};

void add_entry(std::string_view entry, bool has_word, std::string_view word, std::uint32_t start,
               Positions& positions) {
  const char* at = entry.data();
  const char* const end = at + entry.size();
  if (has_word && take(at, end, next_varint(at, end)) != word) return;
  for (std::uint64_t position = start; at != end;) {
    position += next_varint(at, end);
    positions.push_back(static_cast<std::uint32_t>(position));
  }
}

}  // namespace

std::string pack_places(std::span<const NumberedSection> sections, const LetterWords& words) {
  std::string bytes, starts;
  append_varint(bytes, sections.size());
  for (const NumberedSection& section : sections) append_varint(bytes, section.tokens.length);
  append_steps(starts, all_starts(sections, &SectionTokens::sentence_starts));
  append_steps(starts, all_starts(sections, &SectionTokens::paragraph_starts));
  append_varint(bytes, starts.size());
  bytes += starts;
  append_words(bytes, sorted_places(sections, words), words);
  return bytes;
}

PackedPlaces::PackedPlaces(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  section_count_ = next_varint(at, end);
  lengths_ = {at, static_cast<std::size_t>(end - at)};
  for (std::size_t i = 0; i < section_count_ && at != end; ++i) next_varint(at, end);
  starts_ = take(at, end, next_varint(at, end));
  word_count_ = next_varint(at, end);
  hashes_ = take(at, end, word_count_ * 2);
  word_count_ = hashes_.size() / 2;
  sizes_ = take(at, end, word_count_);
  word_count_ = sizes_.size();
  std::uint64_t long_count = next_varint(at, end);
  long_sizes_ = {at, static_cast<std::size_t>(end - at)};
  for (; long_count > 0 && at != end; --long_count) next_varint(at, end);
  entries_ = {at, static_cast<std::size_t>(end - at)};
}

std::uint16_t PackedPlaces::hash_at(std::size_t word) const {
  std::uint16_t hash = 0;
  std::memcpy(&hash, hashes_.data() + word * 2, sizeof hash);
  if constexpr (std::endian::native == std::endian::big) hash = static_cast<std::uint16_t>(hash << 8 | hash >> 8);
  return hash;
}

/// The hashes are spread evenly: the place of one is near to what its size says.
std::size_t PackedPlaces::first_with(std::uint16_t hash) const {
  std::size_t word = static_cast<std::size_t>(hash) * word_count_ >> 16;
  while (word > 0 && hash_at(word - 1) >= hash) --word;
  while (word < word_count_ && hash_at(word) < hash) ++word;
  return word;
}

void PackedPlaces::add_positions(std::string_view word, std::uint16_t hash, std::uint32_t start,
                                 Positions& positions) const {
  const std::size_t first = first_with(hash);
  std::size_t last = first;
  while (last < word_count_ && hash_at(last) == hash) ++last;
  if (first == last) return;
  SizeReader sizes(sizes_, long_sizes_);
  const char* at = entries_.data();
  const char* const end = at + entries_.size();
  take(at, end, sizes.skip(first));
  for (std::size_t i = first; i < last; ++i) {
    const std::uint64_t size = sizes.next();
    add_entry(take(at, end, size >> 1), (size & 1) != 0, word, start, positions);
  }
}

void PackedPlaces::add_sentence_starts(std::uint32_t start, Positions& positions) const {
  const char* at = starts_.data();
  next_steps(at, at + starts_.size(), start, &positions);
}

void PackedPlaces::add_paragraph_starts(std::uint32_t start, Positions& positions) const {
  const char* at = starts_.data();
  const char* const end = at + starts_.size();
  next_steps(at, end, 0, nullptr);
  next_steps(at, end, start, &positions);
}

void PackedPlaces::add_section_starts(std::uint32_t start, Positions& positions) const {
  const char* at = lengths_.data();
  const char* const end = at + lengths_.size();
  for (std::size_t i = 0; i < section_count_ && at != end; ++i) {
    positions.push_back(start);
    start += static_cast<std::uint32_t>(next_varint(at, end)) + kSectionGap;
  }
}

std::uint32_t PackedPlaces::length() const {
  std::uint32_t length = 0;
  const char* at = lengths_.data();
  const char* const end = at + lengths_.size();
  for (std::size_t i = 0; i < section_count_ && at != end; ++i)
    length += static_cast<std::uint32_t>(next_varint(at, end)) + kSectionGap;
  return length;
}

}  // namespace imr::index
