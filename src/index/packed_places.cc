#include "index/packed_places.h"

#include <utility>

#include "base/varint.h"
#include "index/sections.h"

namespace imr::index {

namespace {

using base::append_steps;
using base::append_varint;
using Number = LetterWords::Number;

/// The positions of every word of a letter in some of its sections.
class PositionsByWord {
public:
  PositionsByWord(std::span<const NumberedSection> sections, const LetterWords& words) : ends_(words.size() + 1) {
    for (const NumberedSection& section : sections)
      for (const Number word : section.words) ++ends_[word + 1];
    for (std::size_t word = 1; word < ends_.size(); ++word) ends_[word] += ends_[word - 1];
    positions_.resize(ends_.back());
    std::uint32_t start = 0;
    for (const NumberedSection& section : sections) {  // each word's end moves from its begin to its end
      for (std::size_t i = 0; i < section.words.size(); ++i)
        positions_[ends_[section.words[i]]++] = start + section.tokens.list.tokens[i].position;
      start += section.tokens.length + kSectionGap;
    }
  }

  /// Ascending; empty where the word does not stand in the sections.
  std::span<const std::uint32_t> of(Number word) const {
    const std::uint32_t begin = word == 0 ? 0 : ends_[word - 1];
    return {positions_.data() + begin, ends_[word] - begin};
  }

private:
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> positions_;
};

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

std::string packed_starts(std::span<const NumberedSection> sections) {
  std::string bytes;
  append_varint(bytes, sections.size());
  for (const NumberedSection& section : sections) append_varint(bytes, section.tokens.length);
  append_steps(bytes, all_starts(sections, &SectionTokens::sentence_starts));
  append_steps(bytes, all_starts(sections, &SectionTokens::paragraph_starts));
  return bytes;
}

/// @param count  half bytes that there are
void append_half_byte(std::string& bytes, std::size_t count, unsigned value) {
  if (count % 2 == 0) bytes += static_cast<char>(value);
  else bytes.back() = static_cast<char>(static_cast<unsigned char>(bytes.back()) | value << 4);
}

/// Collects the words of a group.
class GroupWriter {
public:
  /// @param positions  not empty
  /// @param text       of a word that is ambiguous; empty for others
  void add(std::uint16_t code, std::span<const std::uint32_t> positions, std::string_view text) {
    codes_ += static_cast<char>(code & 0xFF);
    codes_ += static_cast<char>(code >> 8);
    entry_.clear();
    if (!text.empty()) {
      append_varint(entry_, text.size());
      entry_ += text;
    }
    std::uint32_t last = 0;
    for (const std::uint32_t position : positions) append_varint(entry_, position - std::exchange(last, position));
    const bool is_long = !text.empty() || entry_.size() >= kLongEntry;
    if (is_long) append_varint(entries_, entry_.size() * 2 + !text.empty());
    append_half_byte(sizes_, count_++, is_long ? kLongEntry : static_cast<unsigned>(entry_.size()));
    entries_ += entry_;
  }

  /// Empty where nothing was added.
  std::string bytes() const {
    std::string bytes;
    if (count_ > 0) append_varint(bytes, count_);
    return bytes.append(codes_).append(sizes_).append(entries_);
  }

private:
  std::size_t count_ = 0;
  std::string codes_, sizes_, entries_, entry_;
};

}  // namespace

PackedPlaces pack_places(std::span<const NumberedSection> sections, const LetterWords& words) {
  PackedPlaces packed;
  packed.starts = packed_starts(sections);
  const PositionsByWord positions(sections, words);
  std::array<GroupWriter, kPlaceGroups> groups;
  for (const Number word : words.by_hash()) {
    const std::span<const std::uint32_t> places = positions.of(word);
    if (places.empty()) continue;
    const PlaceHash hash = words.hash(word);
    groups[hash.group].add(hash.code, places, words.is_ambiguous(word) ? words.word(word) : std::string_view());
  }
  for (std::size_t group = 0; group < kPlaceGroups; ++group) packed.groups[group] = groups[group].bytes();
  return packed;
}

int starts_slot(const Schema& schema) { return schema.slot("starts"); }

std::array<int, kPlaceGroups> place_slots(const Schema& schema) {
  std::array<int, kPlaceGroups> slots{};
  for (std::size_t group = 0; group < kPlaceGroups; ++group)
    slots[group] = schema.slot("places_" + std::to_string(group));
  return slots;
}

}  // namespace imr::index
