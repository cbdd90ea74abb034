#include "query/word_keys.h"

#include "schema/phrase_finder.h"
#include "text/tokenizer.h"

namespace imr::query {

std::string word_key(std::string_view word) {
  std::string buffer;
  return std::string(schema::without_plural(word, buffer));
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  const text::TokenList list = text::tokenize(phrase);
  for (const text::Token& token : list.tokens)
    if (!token.is_compound) words.emplace_back(list.term(token));
  return words;
}

}  // namespace imr::query
