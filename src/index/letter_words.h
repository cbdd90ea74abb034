// The different words of one letter, numbered.
#ifndef IMR_INDEX_LETTER_WORDS_H
#define IMR_INDEX_LETTER_WORDS_H

#include <cstdint>
#include <string_view>
#include <unordered_map>
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
    std::uint16_t hash = 0;
    bool is_ambiguous = false;
  };
  struct Hash {
    std::size_t operator()(std::string_view word) const;
  };
  std::vector<Word> words_;
  std::unordered_map<std::string_view, Number, Hash> numbers_;
};

/// A section with the numbers of its words.
struct NumberedSection {
  SectionTokens tokens;
  std::vector<LetterWords::Number> words;  ///< by token
};

}  // namespace imr::index

#endif
