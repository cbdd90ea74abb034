#include "structure/include_table.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "structure/source_tree.h"

namespace fs = std::filesystem;
using namespace imr::structure;

namespace {

std::vector<LayerRow> load_table() {
  std::vector<LayerRow> table;
  for (const auto& columns : read_table("tests/structure/include-table.tsv")) table.push_back(parse_layer_row(columns));
  return table;
}

/// The rows of the table in docs/architecture.md: level, folder, what it is for, may include, third party.
std::vector<LayerRow> load_documented_table() {
  std::vector<LayerRow> table;
  bool inside = false;
  for (const std::string& line : split_lines(read_file("docs/architecture.md"))) {
    const std::vector<std::string> cells = split(line, '|');
    if (cells.size() != 7) {
      inside = false;
    } else if (inside && cells[1].find("---") == std::string::npos) {
      table.push_back(parse_layer_row({cells[2], cells[1], cells[4], cells[5]}));
    } else if (cells[5].find("third party") != std::string::npos) {
      inside = true;
    }
  }
  return table;
}

std::vector<std::string> find_forbidden_includes(const std::vector<LayerRow>& table) {
  std::vector<std::string> breaches;
  for (const fs::path& file : find_cpp_files()) {
    const LayerRow* row = find_row(table, file);
    if (row == nullptr) continue;
    for (const Include& include : find_includes(read_file(file)))
      if (!is_allowed(*row, include.name))
        breaches.push_back(file.string() + ":" + std::to_string(include.line) + ": " + row->folder +
                           " must not include " + include.name);
  }
  return breaches;
}

int level_of(const std::vector<LayerRow>& table, const std::string& folder) {
  const auto row = std::ranges::find(table, folder, &LayerRow::folder);
  REQUIRE_MESSAGE(row != table.end(), folder);
  return row->level.value();
}

}  // namespace

TEST_CASE("no file includes what the include table forbids") {
  const std::vector<std::string> breaches = find_forbidden_includes(load_table());
  CHECK_MESSAGE(breaches.empty(), join_lines(breaches));
}

TEST_CASE("every include of the table points to a lower level") {
  const std::vector<LayerRow> table = load_table();
  for (const LayerRow& row : table)
    for (const std::string& folder : row.may_include) {
      CAPTURE(row.folder);
      CAPTURE(folder);
      CHECK(level_of(table, folder) < row.level.value());
    }
}

TEST_CASE("every folder of src has a row, and every row with a level a folder") {
  std::vector<std::string> folders, rows;
  for (const auto& entry : fs::directory_iterator(root() / "src"))
    if (entry.is_directory()) folders.push_back(entry.path().filename());
  for (const LayerRow& row : load_table())
    if (row.level) rows.push_back(row.folder);
  std::ranges::sort(folders);
  std::ranges::sort(rows);
  CHECK(folders == rows);
}

TEST_CASE("the table in docs/architecture.md is the one that is tested") {
  const std::vector<LayerRow> tested = load_table(), documented = load_documented_table();
  REQUIRE(tested.size() == documented.size());
  for (std::size_t i = 0; i < tested.size(); ++i) {
    CAPTURE(tested[i].folder);
    CHECK(tested[i] == documented[i]);
  }
}

TEST_CASE("an include is judged by the row of its file") {
  const std::vector<LayerRow> table = {parse_layer_row({"include/imr", "", "", ""}),
                                       parse_layer_row({"text", "1", "base", "unicode/ posix"}),
                                       parse_layer_row({"tools", "–", "", "`CLI/`"})};
  struct Row {
    const char* file;
    const char* include;
    bool expected;
  };
  const Row rows[] = {{"include/imr/date.h", "<string>", true},         {"include/imr/date.h", "\"imr/span.h\"", true},
                      {"include/imr/date.h", "\"base/date.h\"", false}, {"include/imr/date.h", "<unistd.h>", false},
                      {"src/text/a.cc", "\"text/a.h\"", true},          {"src/text/a.cc", "\"base/date.h\"", true},
                      {"src/text/a.cc", "\"letter/a.h\"", false},       {"src/text/a.cc", "\"a.h\"", false},
                      {"src/text/a.cc", "<unicode/uchar.h>", true},     {"src/text/a.cc", "<xapian.h>", false},
                      {"src/text/a.cc", "<sys/wait.h>", true},          {"tools/main.cc", "<CLI/CLI.hpp>", true},
                      {"tools/main.cc", "\"options.h\"", true},         {"tools/main.cc", "\"text/a.h\"", false}};
  for (const Row& row : rows) {
    CAPTURE(row.file);
    CAPTURE(row.include);
    CHECK(is_allowed(*find_row(table, row.file), row.include) == row.expected);
  }
}

TEST_CASE("includes are found with their lines, and not in comments") {
  const std::vector<Include> includes = find_includes("// x\n#include <a>\n/*\n#include <b>\n*/\n#include \"c/d.h\"\n");
  REQUIRE(includes.size() == 2);
  CHECK(includes[0].line == 2);
  CHECK(includes[0].name == "<a>");
  CHECK(includes[1].line == 6);
  CHECK(includes[1].name == "\"c/d.h\"");
}
