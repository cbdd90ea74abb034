// Rows of CSV as RFC 4180 writes them.
#ifndef IMR_OUTPUT_CSV_H
#define IMR_OUTPUT_CSV_H

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace imr::output {

/// One cell, in quotes where it must be. A text that a spreadsheet would run as a formula (it begins with = + - @, a
/// tab or a carriage return) gets an apostrophe before it.
std::string csv_cell(std::string_view text);

/// Cells and CRLF.
void write_csv_row(std::ostream& out, const std::vector<std::string>& cells);

}  // namespace imr::output

#endif
