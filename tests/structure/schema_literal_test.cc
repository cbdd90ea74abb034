// Prefixes and slots are written in index-schema/ only; the code looks them up by name.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "structure/cpp_scan.h"
#include "structure/source_tree.h"

using namespace imr::structure;

namespace {

/// The prefixes of fields.tsv.
std::vector<std::string> load_prefixes() {
  std::vector<std::string> prefixes;
  for (const auto& columns : read_table("index-schema/fields.tsv"))
    if (columns.size() > 2 && !columns[2].empty()) prefixes.push_back(columns[2]);
  return prefixes;
}

/// Is the literal this prefix, or a term that begins with it ("XDupheld")?
bool holds_prefix(const std::string& literal, const std::string& prefix) {
  if (literal == prefix) return true;
  const bool is_own_prefix = prefix.size() > 1 && prefix[0] == 'X';
  return is_own_prefix && literal.starts_with(prefix) &&
         std::isupper(static_cast<unsigned char>(literal[prefix.size()])) == 0;
}

/// Numbers of literals in `text` that hold one of the prefixes, as "line: literal".
std::vector<std::string> find_prefix_literals(const std::string& text, const std::vector<std::string>& prefixes) {
  std::vector<std::string> found;
  for (const StringLiteral& literal : scan_cpp(text).literals)
    if (std::ranges::any_of(prefixes, [&](const std::string& prefix) { return holds_prefix(literal.text, prefix); }))
      found.push_back(std::to_string(literal.line) + ": " + literal.text);
  return found;
}

/// Calls of the engine's value functions with a number for the slot.
std::vector<std::string> find_slot_numbers(const std::string& text) {
  const std::string code = scan_cpp(text).code;
  std::vector<std::string> found;
  for (const std::string call :
       {"add_value(", "get_value(", "remove_value(", "set_sort_by_value(", "set_collapse_key("})
    for (std::size_t at = code.find(call); at != std::string::npos; at = code.find(call, at + 1))
      if (std::isdigit(static_cast<unsigned char>(code[at + call.size()])) != 0) found.push_back(call);
  return found;
}

}  // namespace

TEST_CASE("no prefix of the schema is written in code") {
  const std::vector<std::string> prefixes = load_prefixes();
  REQUIRE(prefixes.size() > 10);
  for (const char* folder : {"include", "src", "tools"})
    for (const auto& file : find_files(folder, {".h", ".cc"})) {
      CAPTURE(file);
      const std::vector<std::string> found = find_prefix_literals(read_file(file), prefixes);
      CHECK_MESSAGE(found.empty(), join_lines(found));
    }
}

TEST_CASE("no value slot is written as a number in code") {
  for (const auto& file : find_files("src", {".h", ".cc"})) {
    CAPTURE(file);
    CHECK(find_slot_numbers(read_file(file)).empty());
  }
}

TEST_CASE("prefixes are found as literals and at the beginning of terms") {
  const std::vector<std::string> prefixes = {"Q", "XD"};
  struct Row {
    const char* text;
    std::size_t expected;
  };
  const Row rows[] = {{"f(\"XD\");", 1},    {"f(\"XDupheld\");", 1}, {"f(\"XDX\");", 0}, {"f(\"Q\");", 1},
                      {"f(\"Query\");", 0}, {"f(R\"(XD)\");", 1},    {"// \"XD\"\n", 0}, {"XD = 'Q';", 0}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(find_prefix_literals(row.text, prefixes).size() == row.expected);
  }
  CHECK(find_slot_numbers("document.add_value(3, x);").size() == 1);
  CHECK(find_slot_numbers("document.add_value(slot, x);").empty());
}
