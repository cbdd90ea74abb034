// Words of the schema's phrases, and what they are compared by.
#ifndef IMR_QUERY_WORD_KEYS_H
#define IMR_QUERY_WORD_KEYS_H

#include <string>
#include <string_view>
#include <vector>

namespace imr::query {

/// Inflections count as little as they do in the search, as far as plurals go.
std::string word_key(std::string_view word);

/// The words of a phrase as the tokenizer folds them, without compounds.
std::vector<std::string> words_of(std::string_view phrase);

}  // namespace imr::query

#endif
