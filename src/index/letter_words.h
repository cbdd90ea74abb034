// The different words of one letter, numbered.
#ifndef IMR_INDEX_LETTER_WORDS_H
#define IMR_INDEX_LETTER_WORDS_H

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/section_tokens.h"

namespace imr::index {

/// The places of words lie in this many values, so that a search reads the values of its own words only.
inline constexpr std::size_t kPlaceGroups = 8;

/// What packed places know a word by: the value that it lies in, and its code there. Most words of a letter have one of
/// their own; the others are told apart by their letters.
struct PlaceHash {
  std::uint16_t group = 0;  ///< below kPlaceGroups
  std::uint16_t code = 0;
  friend auto operator<=>(const PlaceHash&, const PlaceHash&) = default;
};
PlaceHash place_hash(std::string_view word);

/// Refers to the tokens it was made of.
class LetterWords {
public:
  using Number = std::uint32_t;

  LetterWords();

  /// Numbers the words of a section; one number for each token.
  std::vector<Number> add(const SectionTokens& tokens);
  /// To be called when all sections were added: orders the words by their hashes and finds those that share one.
  void sort_and_find_ambiguous();
  /// All words in the order of their hashes.
  const std::vector<Number>& by_hash() const { return by_hash_; }

  std::size_t size() const { return words_.size(); }
  std::string_view word(Number number) const { return words_[number].text; }
  PlaceHash hash(Number number) const { return words_[number].hash; }
  bool is_ambiguous(Number number) const { return words_[number].is_ambiguous; }

private:
  struct Word {
    std::string_view text;
    std::uint64_t whole_hash = 0;
    PlaceHash hash;
    bool is_ambiguous = false;
  };
  Number number_of(std::string_view word);
  void grow();

  std::vector<Word> words_;
  std::vector<Number> by_hash_;
  std::vector<Number> slots_;  ///< by hash, then the next that is free; a power of two, at most half of it taken
};

/// A section with the numbers of its words and phrases.
struct NumberedSection {
  SectionTokens tokens;
  std::vector<LetterWords::Number> words;   ///< by token
  std::vector<std::uint32_t> phrases = {};  ///< numbers of KnownPhrases, one for each place
};

}  // namespace imr::index

#endif
