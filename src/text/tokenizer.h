// Words of a text as the index and the query see them.
#ifndef IMR_TEXT_TOKENIZER_H
#define IMR_TEXT_TOKENIZER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imr/span.h"

namespace imr::text {

/// Longest term in bytes; longer words are cut, in texts and queries alike.
inline constexpr std::size_t kMaxTermBytes = 60;

/// One word, or one compound that stands at the place of its first word.
struct Token {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text
  std::uint32_t position = 0;        ///< number of the word in the text, from 0
  std::uint32_t term_begin = 0;      ///< in TokenList::terms
  std::uint16_t term_size = 0;
  bool is_compound = false;  ///< a date or a range of spine levels in its one normal spelling
};

/// The tokens of a text in the order of their begin; a compound stands before its words.
struct TokenList {
  std::vector<Token> tokens;
  std::string terms;  ///< the folded terms one after another
  std::string_view term(const Token& token) const {
    return std::string_view(terms).substr(token.term_begin, token.term_size);
  }
  void clear() {
    tokens.clear();
    terms.clear();
  }
};

/// Splits a text into words. Letters and digits form words, folded by case and accent; a digit followed
/// by a letter starts a new word ("10mg" is 10, mg; "l4" stays one), and the ending of an ordinal is dropped
/// ("13th" is 13); a possessive 's is dropped and other
/// apostrophes are skipped; numbers keep their inner points ("7.5", "9792.24.2") and lose commas between
/// thousands. Dates in any style add the compound "2016-10-13", spine levels ("L4-5", "L4/L5") the
/// compound "l4-l5".
/// @param list  receives the tokens; its former content is dropped
void tokenize(std::string_view text, TokenList& list);
TokenList tokenize(std::string_view text);

}  // namespace imr::text

#endif
