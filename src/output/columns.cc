#include "output/columns.h"

#include <algorithm>
#include <ostream>

namespace imr::output {

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string pad(std::string_view text, std::size_t width) {
  const std::size_t size = count_characters(text);
  return std::string(text) + std::string(width > size ? width - size : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t size = count_characters(text);
  return std::string(width > size ? width - size : 0, ' ') + std::string(text);
}

void write_columns(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], count_characters(row[i]));
    }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out << (i + 1 < row.size() ? pad(row[i], widths[i] + 2) : row[i]);
    out << '\n';
  }
}

}  // namespace imr::output
