// The guidelines that a guideline paragraph names.
#ifndef IMR_LETTER_GUIDELINE_CITATIONS_H
#define IMR_LETTER_GUIDELINE_CITATIONS_H

#include <string_view>
#include <vector>

#include "imr/determination.h"
#include "imr/schema.h"

namespace imr::letter {

/// Reads the citations of a guideline paragraph of any layout, in order; the same chapter cited twice in
/// a row is one. Empty when the paragraph says that nothing was cited.
std::vector<GuidelineCitation> read_citations(std::string_view text, Span paragraph, const Schema& schema);

}  // namespace imr::letter

#endif
