// Where the words of a few sections stand, as one value: what phrases, distances and sentences are decided by.
#ifndef IMR_INDEX_PACKED_PLACES_H
#define IMR_INDEX_PACKED_PLACES_H

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/letter_words.h"

namespace imr::index {

using Positions = std::vector<std::uint32_t>;  ///< ascending

/// The bytes, all numbers varints but the hashes: number of sections and the positions each takes; size in bytes of the
/// starts; number of sentence starts and their steps, number of paragraph starts and their steps; number of words;
/// their hashes, two bytes each, the lower first, ascending; a byte for each: the size of its entry × 2 + 1 if it
/// begins with the word itself, kLongEntry for larger ones; their number and those sizes in order; the entries: for
/// ambiguous words size and bytes of the word, then the steps from one position to the next. Positions count from 0 at
/// the first section; each next one begins kSectionGap behind the end of the last.
std::string pack_places(std::span<const NumberedSection> sections, const LetterWords& words);

/// Reads packed places without allocation; what is damaged reads as absent. Refers to the bytes.
class PackedPlaces {
public:
  PackedPlaces() = default;
  explicit PackedPlaces(std::string_view bytes);

  /// Appends the positions of a word, each plus `start`. It must be a word of the letter: of others, those of another
  /// word with the same hash may come.
  void add_positions(std::string_view word, std::uint16_t hash, std::uint32_t start, Positions& positions) const;
  void add_sentence_starts(std::uint32_t start, Positions& positions) const;
  void add_paragraph_starts(std::uint32_t start, Positions& positions) const;
  void add_section_starts(std::uint32_t start, Positions& positions) const;
  /// Positions that all sections take, with a gap behind each.
  std::uint32_t length() const;

private:
  std::uint16_t hash_at(std::size_t word) const;
  std::size_t first_with(std::uint16_t hash) const;

  std::string_view lengths_, starts_, hashes_, sizes_, long_sizes_, entries_;
  std::size_t section_count_ = 0, word_count_ = 0;
};

}  // namespace imr::index

#endif
