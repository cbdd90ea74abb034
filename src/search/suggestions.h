// Other spellings for words that the index lacks.
#ifndef IMR_SEARCH_SUGGESTIONS_H
#define IMR_SEARCH_SUGGESTIONS_H

#include <xapian.h>

#include <string>
#include <vector>

#include "imr/query.h"

namespace imr::search {

/// Up to three words of the index within two changes of a Word node's word, nearest and most frequent
/// first. None for words with digits and for words of fewer than four letters.
std::vector<std::string> suggest_words(const Xapian::Database& database, const QueryNode& word);

}  // namespace imr::search

#endif
