// Who cites a guideline, as text, CSV and JSON.
#ifndef IMR_CITATOR_OUTPUT_H
#define IMR_CITATOR_OUTPUT_H

#include <iosfwd>
#include <string>

#include "imr/citator.h"

namespace imr {

/// For people: totals, tables, example cases. The matter of letters is made printable.
/// @param rows          rows of a table at most; 0 is all
/// @param has_color     marks the citation in an example in colour
/// @param has_brackets  marks it in [brackets]; colour wins
void write_text(std::ostream& out, const CitatorResult& result, std::size_t rows, bool has_color, bool has_brackets);
/// One line a row of a table, the total last; RFC 4180.
void write_csv(std::ostream& out, const CitatorResult& result);
/// One object on one line.
std::string to_json(const CitatorResult& result);

}  // namespace imr

#endif
