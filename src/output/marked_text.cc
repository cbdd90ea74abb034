#include "output/marked_text.h"

#include <algorithm>

#include "imr/output.h"

namespace imr::output {

namespace {

/// Calls plain(part) and marked(part) in the order of the text.
template <typename Plain, typename Marked>
void for_each_part(std::string_view text, const std::vector<Span>& marks, Plain&& plain, Marked&& marked) {
  std::size_t at = 0;
  for (const Span& mark : marks) {
    if (mark.empty() || mark.begin < at || mark.end > text.size()) continue;
    plain(text.substr(at, mark.begin - at));
    marked(slice(text, mark));
    at = mark.end;
  }
  plain(text.substr(at));
}

void put_on_one_line(std::string& text) {
  for (char& c : text)
    if (c == '\n' || c == '\t') c = ' ';
}

}  // namespace

MarkStyle terminal_marks(bool has_color, bool has_brackets) {
  if (has_color) return {"\x1B[1;31m", kReset};
  if (has_brackets) return {"[", "]"};
  return {};
}

std::string marked_for_terminal(std::string_view text, const std::vector<Span>& marks, const MarkStyle& style) {
  std::string result;
  for_each_part(
      text, marks, [&](std::string_view part) { result += printable(part); },
      [&](std::string_view part) { result.append(style.open).append(printable(part)).append(style.close); });
  return result;
}

std::string marked_line(std::string_view text, const std::vector<Span>& marks, const MarkStyle& style) {
  std::string result = marked_for_terminal(text, marks, style);
  put_on_one_line(result);
  return result;
}

std::string marked_html(std::string_view text, const std::vector<Span>& marks) {
  std::string result;
  for_each_part(
      text, marks, [&](std::string_view part) { result += escape_html(part); },
      [&](std::string_view part) { result += "<mark>" + escape_html(part) + "</mark>"; });
  return result;
}

std::string escape_html(std::string_view text) {
  std::string result;
  for (const char c : printable(text)) {
    if (c == '&') result += "&amp;";
    else if (c == '<') result += "&lt;";
    else if (c == '>') result += "&gt;";
    else if (c == '"') result += "&quot;";
    else if (c == '\'') result += "&#39;";
    else result += c;
  }
  return result;
}

std::string printable_line(std::string_view text) {
  std::string result = printable(text);
  put_on_one_line(result);
  return result;
}

std::string join(const std::vector<std::string>& values, std::string_view separator) {
  std::string result;
  for (const std::string& value : values) {
    if (!result.empty()) result += separator;
    result += value;
  }
  return result;
}

std::vector<Span> marks_within(const std::vector<Span>& marks, Span window) {
  std::vector<Span> inside;
  for (const Span& mark : marks)
    if (window.begin <= mark.begin && mark.end <= window.end)
      inside.push_back({mark.begin - window.begin, mark.end - window.begin});
  return inside;
}

}  // namespace imr::output
