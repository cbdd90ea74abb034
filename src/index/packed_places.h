// Where the words of a few sections stand, as values: what phrases, distances and sentences are decided by.
#ifndef IMR_INDEX_PACKED_PLACES_H
#define IMR_INDEX_PACKED_PLACES_H

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "index/letter_words.h"

namespace imr::index {

using Positions = std::vector<std::uint32_t>;  ///< ascending

/// Stands for the size of an entry that begins with its size.
inline constexpr unsigned kLongEntry = 15;

/// Positions count from 0 at the first section; each next section begins kSectionGap behind the end of the last.
struct PackedPlaces {
  /// All numbers varints: number of sections and the positions each takes; number of sentence starts and their steps,
  /// number of paragraph starts and their steps.
  std::string starts;
  /// The words of each group, empty where there are none: their number (a varint); their codes, two bytes each, the
  /// lower first, ascending; four bits for each, the lower first: the size of its entry, or kLongEntry; the entries:
  /// the steps from one position to the next as varints. A long entry begins with its size × 2 + 1 if the word is
  /// ambiguous, which then comes next, its size before it.
  std::array<std::string, kPlaceGroups> groups;
};
PackedPlaces pack_places(std::span<const NumberedSection> sections, const LetterWords& words);

/// Slots of the values.
int starts_slot(const Schema& schema);
std::array<int, kPlaceGroups> place_slots(const Schema& schema);

/// Reads PackedPlaces::starts without allocation; what is damaged reads as absent. Refers to the bytes.
class PackedStarts {
public:
  PackedStarts() = default;
  explicit PackedStarts(std::string_view bytes);

  /// Each appends to `positions`, with `start` added.
  void add_sentence_starts(std::uint32_t start, Positions& positions) const;
  void add_paragraph_starts(std::uint32_t start, Positions& positions) const;
  void add_section_starts(std::uint32_t start, Positions& positions) const;

private:
  std::string_view lengths_, starts_;
};

/// Reads one of PackedPlaces::groups without allocation; what is damaged reads as absent. Refers to the bytes.
class PackedWords {
public:
  PackedWords() = default;
  explicit PackedWords(std::string_view bytes);

  /// Appends the positions of a word, each plus `start`. It must be a word of the letter: of others, those of another
  /// word with the same code may come.
  void add_positions(std::string_view word, std::uint16_t code, std::uint32_t start, Positions& positions) const;

private:
  std::uint16_t code_at(std::size_t word) const;
  std::size_t first_with(std::uint16_t code) const;

  std::string_view codes_, sizes_, entries_;
  std::size_t count_ = 0;
};

}  // namespace imr::index

#endif
