#include "text/source_lines.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/strings.h"

namespace imr::text {

namespace {

constexpr std::size_t kMaxFurnitureWidth = 90;

/// Width in small letters: a capital takes about a third more room in the fonts of letters.
std::uint32_t count_characters(std::string_view text) {
  std::uint32_t capitals = 0, inner_bytes = 0;  // without branches: this runs over every byte
  for (const char c : text) {
    capitals += base::is_upper(c) ? 1u : 0u;
    inner_bytes += (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 1u : 0u;
  }
  return static_cast<std::uint32_t>(text.size()) - inner_bytes + capitals / 3;
}

/// The line with digits as '#', so that "Page 3 of 7" and "Page 4 of 7" are the same.
std::string without_digits(std::string_view line) {
  std::string result = base::to_lower(line);
  for (char& c : result)
    if (base::is_digit(c)) c = '#';
  return result;
}

/// "3", "- 3 -", "Page 3", "page 3 of 7".
bool is_page_number(std::string_view line) {
  if (line.size() > 20) return false;
  std::string rest = without_digits(line);
  if (rest.find('#') == std::string::npos) return false;
  if (rest.starts_with("page")) rest.erase(0, 4);
  if (const auto of = rest.find(" of "); of != std::string::npos) rest.erase(of, 3);
  return rest.size() <= 12 && rest.find_first_not_of("#- |") == std::string::npos &&
         std::count(rest.begin(), rest.end(), '#') <= 6;
}

/// What every page of a letter carries at its foot, with the case number and the page's.
bool is_letter_footer(std::string_view line) {
  return base::starts_with_folded(line, "Final Determination Letter for IMR Case Number");
}

bool is_at_page_edge(const std::vector<SourceLine>& lines, std::size_t i) {
  return lines[i].starts_page || i + 1 == lines.size() || lines[i + 1].starts_page;
}

/// Short lines that stand at the edges of at least three pages with the same words.
std::map<std::string, int> count_edge_lines(std::string_view source, const std::vector<SourceLine>& lines) {
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (is_at_page_edge(lines, i) && lines[i].width <= kMaxFurnitureWidth)
      ++counts[without_digits(source.substr(lines[i].begin, lines[i].end - lines[i].begin))];
  return counts;
}

void drop_furniture(std::string_view source, std::vector<SourceLine>& lines) {
  const bool has_pages = std::any_of(lines.begin(), lines.end(), [](const SourceLine& l) { return l.starts_page; });
  if (!has_pages) return;
  const auto counts = count_edge_lines(source, lines);
  std::vector<SourceLine> kept;
  bool dropped_page_start = false;
  int blank_lines = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = source.substr(lines[i].begin, lines[i].end - lines[i].begin);
    const bool is_furniture = is_at_page_edge(lines, i) && lines[i].width <= kMaxFurnitureWidth &&
                              (is_page_number(line) || is_letter_footer(line) || counts.at(without_digits(line)) >= 3);
    if (is_furniture) {
      dropped_page_start |= lines[i].starts_page;
      blank_lines += lines[i].blank_lines_before;
      continue;
    }
    kept.push_back(lines[i]);
    kept.back().starts_page |= dropped_page_start;
    kept.back().blank_lines_before += blank_lines;
    dropped_page_start = false;
    blank_lines = 0;
  }
  lines = std::move(kept);
}

/// Of the line at `offset`: the next line feed, form feed or carriage return. One sign after the other, as a search
/// for one sign is many times faster than for one of three.
std::size_t line_end(std::string_view source, std::size_t offset) {
  std::string_view line = source.substr(offset);
  for (const char sign : {'\n', '\f', '\r'}) line = line.substr(0, line.find(sign));
  return offset + line.size();
}

}  // namespace

std::vector<SourceLine> find_lines(std::string_view source) {
  std::vector<SourceLine> lines;
  lines.reserve(source.size() / 48);
  int blank_lines = 0;
  bool starts_page = false;
  for (std::size_t offset = 0; offset < source.size();) {
    const std::size_t end = line_end(source, offset);
    std::size_t first = offset, last = end;
    while (first < last && base::is_space(source[first])) ++first;
    while (last > first && base::is_space(source[last - 1])) --last;
    if (first < last) {
      const std::string_view line = source.substr(first, last - first);
      lines.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), count_characters(line),
                       count_characters(line.substr(0, line.find(' '))), blank_lines, starts_page});
      blank_lines = 0;
      starts_page = false;
    } else if (end < source.size() && source[end] != '\f') {
      ++blank_lines;
    }
    if (end < source.size() && source[end] == '\f') starts_page = !lines.empty();
    const bool is_crlf = end + 1 < source.size() && source[end] == '\r' && source[end + 1] == '\n';
    offset = end + (is_crlf ? 2 : 1);
  }
  drop_furniture(source, lines);
  return lines;
}

std::uint32_t full_width(const std::vector<SourceLine>& lines) {
  std::vector<std::uint32_t> widths;
  for (const SourceLine& line : lines)
    if (line.width >= 40) widths.push_back(line.width);
  if (widths.size() < 3) return 0;
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return *middle > 200 ? 0 : *middle;
}

bool is_double_spaced(const std::vector<SourceLine>& lines) {
  std::size_t spaced = 0, inner = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].starts_page) continue;
    ++inner;
    spaced += lines[i].blank_lines_before >= 1;
  }
  return inner >= 4 && spaced * 10 >= inner * 9;
}

}  // namespace imr::text
