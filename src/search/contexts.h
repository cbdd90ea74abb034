// Every match of an issue with the text on both its sides (keyword in context).
#ifndef IMR_SEARCH_CONTEXTS_H
#define IMR_SEARCH_CONTEXTS_H

#include <array>
#include <string_view>
#include <vector>

#include "imr/search.h"
#include "search/text_words.h"

namespace imr::search {

/// One passage a match, in the order of the sections, with one mark; marks that stand side by side are one match.
/// @param marks       bytes of the letter, by section
/// @param characters  on each side, within the section
std::vector<Passage> make_contexts(std::string_view letter, const TextWords& words,
                                   const std::array<std::vector<Span>, index::kSectionCount>& marks,
                                   std::size_t characters);

}  // namespace imr::search

#endif
