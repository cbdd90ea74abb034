// The different words of one letter, numbered.
#ifndef IMR_INDEX_LETTER_WORDS_H
#define IMR_INDEX_LETTER_WORDS_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/section_tokens.h"

namespace imr::index {

/// What packed places know a word by. Most words of a letter have one of their own; the others are told apart by
/// their letters.
std::uint16_t place_hash(std::string_view word);

/// Refers to the tokens it was made of.
class LetterWords {
public:
  using Number = std::uint32_t;

  LetterWords();

  /// Numbers the words of a section; one number for each token.
  std::vector<Number> add(const SectionTokens& tokens);
  /// To be called when all sections were added: finds the words that share a hash.
  void find_ambiguous();

  std::size_t size() const { return words_.size(); }
  std::string_view word(Number number) const { return words_[number].text; }
  std::uint16_t hash(Number number) const { return words_[number].hash; }
  bool is_ambiguous(Number number) const { return words_[number].is_ambiguous; }

private:
  struct Word {
    std::string_view text;
    std::uint64_t whole_hash = 0;
    std::uint16_t hash = 0;
    bool is_ambiguous = false;
  };
  Number number_of(std::string_view word);
  void grow();

  std::vector<Word> words_;
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
