#include "schema/tsv.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::schema {

namespace {

std::vector<std::string> split_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(base::trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

bool TsvTable::has_column(std::string_view column_name) const {
  return std::find(columns.begin(), columns.end(), column_name) != columns.end();
}

std::size_t TsvTable::column(std::string_view column_name) const {
  const auto found = std::find(columns.begin(), columns.end(), column_name);
  if (found == columns.end()) throw SchemaError(name + ": there is no column \"" + std::string(column_name) + "\"");
  return static_cast<std::size_t>(found - columns.begin());
}

TsvTable parse_tsv(const std::string& name, std::string_view text) {
  TsvTable table;
  table.name = name;
  for (int line_number = 1; !text.empty(); ++line_number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (base::trim(line).empty() || line.front() == '#') continue;
    std::vector<std::string> cells = split_cells(line);
    if (table.columns.empty()) {
      table.columns = std::move(cells);
      continue;
    }
    if (cells.size() > table.columns.size())
      throw SchemaError(name + ":" + std::to_string(line_number) + ": more columns than the header names");
    cells.resize(table.columns.size());
    table.rows.push_back({line_number, std::move(cells)});
  }
  return table;
}

}  // namespace imr::schema
