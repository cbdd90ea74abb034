#include "output/csv.h"

#include <ostream>

namespace imr::output {

std::string csv_cell(std::string_view text) {
  const bool is_formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string cell = is_formula ? "'" : "";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell.find_first_of(",\"\r\n") == std::string::npos ? cell : '"' + cell + '"';
}

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  const char* separator = "";
  for (const std::string& cell : cells) {
    out << separator << csv_cell(cell);
    separator = ",";
  }
  out << "\r\n";
}

}  // namespace imr::output
