// Text in columns of a terminal. Widths count characters (code points).
#ifndef IMR_OUTPUT_COLUMNS_H
#define IMR_OUTPUT_COLUMNS_H

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace imr::output {

std::size_t count_characters(std::string_view text);

/// With spaces behind it, or before it.
std::string pad(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// Rows of as many cells; each column but the last as wide as its widest cell and two spaces.
void write_columns(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

}  // namespace imr::output

#endif
