// A stored letter cut into its members, of which each reader parses what it needs.
#ifndef IMR_INDEX_LETTER_PARTS_H
#define IMR_INDEX_LETTER_PARTS_H

#include <string_view>

namespace imr::index {

/// The JSON of each member.
struct LetterParts {
  std::string_view id, extractor, source, text, lines, determination, facets;
  std::string_view metadata;  ///< empty where there is none
};

/// @return views of `json`
/// @throws IndexError (Damaged) on what is no stored letter
LetterParts cut_letter(std::string_view json);

}  // namespace imr::index

#endif
