#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "query/show_query.h"

namespace {

/// The cells of a table row of a Markdown text; "\|" is a bar within a cell.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  if (!line.starts_with("| ")) return cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') cell += line[++i];
    else if (line[i] != '|') cell += line[i];
    else {
      const std::size_t first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
      cells.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
      cell.clear();
    }
  }
  return cells;
}

bool is_code(const std::string& cell) { return cell.size() > 2 && cell.starts_with('`') && cell.ends_with('`'); }

std::string without_ticks(const std::string& cell) { return cell.substr(1, cell.size() - 2); }

}  // namespace

TEST_CASE("docs/query-syntax.md tells the tree or the error of each of its examples") {
  std::ifstream file(std::string(IMR_TEST_DATA) + "/../../docs/query-syntax.md");
  REQUIRE(file.is_open());
  int examples = 0;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() != 3 || !is_code(cells[0]) || !is_code(cells[2])) continue;
    CAPTURE(line);
    CHECK(imr::query::show_query(without_ticks(cells[0])) == without_ticks(cells[2]));
    ++examples;
  }
  CHECK(examples > 60);
}

TEST_CASE("each query that docs/query-syntax.md explains finds something") {
  std::ifstream file(std::string(IMR_TEST_DATA) + "/../../docs/query-syntax.md");
  int explained = 0, found = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("$ imr search --explain")) ++explained;
    if (line.find("(exact)") != std::string::npos && !line.starts_with("0 ")) ++found;
  }
  CHECK(explained == 4);
  CHECK(found == explained);
}
