// Search results in the forms that people and programs read; docs/output-formats.md defines them.
#ifndef IMR_RESULT_OUTPUT_H
#define IMR_RESULT_OUTPUT_H

#include <iosfwd>

#include "imr/search.h"

namespace imr {

/// How text is shown: colours mark what matched; without them nothing does.
struct TextStyle {
  bool has_color = false;
};

/// For people: totals, hits with passages, facet counts. Control characters are shown as "\xNN".
void write_text(std::ostream& out, const SearchResult& result, const TextStyle& style);

}  // namespace imr

#endif
