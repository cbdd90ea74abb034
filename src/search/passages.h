// Passages of an issue that show where the query holds.
#ifndef IMR_SEARCH_PASSAGES_H
#define IMR_SEARCH_PASSAGES_H

#include <array>
#include <string_view>
#include <vector>

#include "imr/search.h"
#include "search/text_words.h"

namespace imr::search {

struct PassageLimits {
  std::size_t count = 2;
  std::size_t bytes = 320;
};

/// The best passages outside the heading: whole sentences where they fit, where most different words of
/// the query stand together, then those with words that the passages before them lack. Wording that all letters share
/// is cut off.
/// @param marks  bytes of the letter to mark, by section
std::vector<Passage> make_passages(std::string_view letter, const TextWords& words,
                                   const std::array<std::vector<Span>, index::kSectionCount>& marks,
                                   const PassageLimits& limits);

/// The end of the rationale, where the reviewer concludes; for queries that mark nothing.
std::vector<Passage> closing_passage(std::string_view letter, const Issue& issue, const PassageLimits& limits);

}  // namespace imr::search

#endif
