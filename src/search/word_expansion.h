// The words of the index that a word of the query stands for.
#ifndef IMR_SEARCH_WORD_EXPANSION_H
#define IMR_SEARCH_WORD_EXPANSION_H

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "imr/query.h"
#include "index/stemmer.h"

namespace imr::search {

/// A wildcard that stands for more words is refused.
inline constexpr std::size_t kMaxExpansions = 1000;

struct ExpandedWord {
  std::string term;
  std::uint32_t frequency = 0;  ///< issues that hold it
};

/// The terms of the index that a Word node stands for, in byte order.
/// @throws QueryError when a pattern or near spelling stands for more than kMaxExpansions words
std::vector<ExpandedWord> expand_word(const Xapian::Database& database, const index::Stemmer& stemmer,
                                      const QueryNode& word);

/// True if `word` has the shape of `pattern`: '*' any characters of a word, inner points of numbers among them,
/// '?' one letter or digit.
bool matches_pattern(std::string_view word, std::string_view pattern);

/// Changes that turn one word into the other (letters inserted, left out, replaced, neighbours swapped),
/// at most `limit` + 1: "optimal string alignment", Boytsov 2011, section 2.1. Counts characters.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace imr::search

#endif
