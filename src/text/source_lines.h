// The lines of an extracted text, measured: what normalization decides on.
#ifndef IMR_TEXT_SOURCE_LINES_H
#define IMR_TEXT_SOURCE_LINES_H

#include <cstdint>
#include <string_view>
#include <vector>

namespace imr::text {

/// One line of the source without white space at its ends.
struct SourceLine {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the source
  std::uint32_t width = 0;           ///< in small letters
  std::uint32_t first_word_width = 0;
  int blank_lines_before = 0;
  bool starts_page = false;  ///< a form feed stands between this line and the one before
};

/// The lines that are not blank and not page furniture, in order.
std::vector<SourceLine> find_lines(std::string_view source);

/// The width that full lines have: lines shorter than this were ended on purpose. 0 when there is no
/// common width (one line a paragraph).
std::uint32_t full_width(const std::vector<SourceLine>& lines);

/// True if every line is followed by a blank one, as in the letters of 2014: single blank lines then say
/// nothing about paragraphs.
bool is_double_spaced(const std::vector<SourceLine>& lines);

}  // namespace imr::text

#endif
