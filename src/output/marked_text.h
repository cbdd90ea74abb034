// Text with marks, for a terminal or a page.
#ifndef IMR_OUTPUT_MARKED_TEXT_H
#define IMR_OUTPUT_MARKED_TEXT_H

#include <string>
#include <string_view>
#include <vector>

#include "imr/span.h"

namespace imr::output {

inline constexpr std::string_view kBold = "\x1B[1m";
inline constexpr std::string_view kReset = "\x1B[0m";

/// What stands before and behind a mark.
struct MarkStyle {
  std::string_view open, close;
};

/// Colours, brackets, or nothing.
MarkStyle terminal_marks(bool has_color, bool has_brackets);

/// Safe for a terminal. Parts of marks that lie outside the text or overlap are left out.
std::string marked_for_terminal(std::string_view text, const std::vector<Span>& marks, const MarkStyle& style);

/// The same on one line: line ends and tabs are spaces.
std::string marked_line(std::string_view text, const std::vector<Span>& marks, const MarkStyle& style);

/// Escaped for HTML, marks as <mark>.
std::string marked_html(std::string_view text, const std::vector<Span>& marks);

/// `& < > " '` as references; control characters shown as for a terminal.
std::string escape_html(std::string_view text);

/// Safe for a terminal and on one line.
std::string printable_line(std::string_view text);

/// "a, b, c".
std::string join(const std::vector<std::string>& values, std::string_view separator = ", ");

/// The marks within `window`, moved to its start.
std::vector<Span> marks_within(const std::vector<Span>& marks, Span window);

}  // namespace imr::output

#endif
