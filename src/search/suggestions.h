// Other spellings for words that the index lacks.
#ifndef IMR_SEARCH_SUGGESTIONS_H
#define IMR_SEARCH_SUGGESTIONS_H

#include <xapian.h>

#include <string>
#include <vector>

#include "imr/query.h"
#include "imr/schema.h"

namespace imr::search {

/// Up to three words of the index within two changes of a Word node's word, nearest and most frequent
/// first. None for words with digits and for words of fewer than four letters.
std::vector<std::string> suggest_words(const Xapian::Database& database, const QueryNode& word);

/// For each facet without a vocabulary that the tree restricts to a value the index lacks, the nearest values that it
/// has, as they are typed: flag:side-differs.
std::vector<std::string> suggest_values(const Xapian::Database& database, const Schema& schema, const QueryNode& tree);

/// Ids of letters (case numbers as the letters write them) that differ little from what was typed, nearest first.
std::vector<std::string> nearest_cases(const Xapian::Database& database, const Schema& schema, std::string_view typed,
                                       std::size_t count);

}  // namespace imr::search

#endif
