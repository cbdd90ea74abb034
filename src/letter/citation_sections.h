// Sections and pages behind a cited chapter.
#ifndef IMR_LETTER_CITATION_SECTIONS_H
#define IMR_LETTER_CITATION_SECTIONS_H

#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"

namespace imr::letter {

/// Parts of `text` at commas and semicolons outside brackets, trimmed, without a point or
/// a joining word ("and") at the end.
std::vector<std::string> split_outside_brackets(std::string_view text);

/// How a book was printed, not where in it: "2nd edition (2004) p 301".
bool is_publication(std::string_view part);

/// Section names in a list. A comma inside a name is known from the vocabulary of sections, from a part
/// that goes on in a small letter, or from the numbers of numbered sections.
std::vector<std::string> split_sections(std::string_view list, const Schema& schema);

/// Takes "Page(s): 30-34, 78" out of `details` and returns "30-34, 78"; empty when no page is given.
std::string take_pages(std::string& details);

}  // namespace imr::letter

#endif
