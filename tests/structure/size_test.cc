// No file and no function grows beyond what can be read at one go.
#include <doctest/doctest.h>

#include <algorithm>

#include "structure/cpp_scan.h"
#include "structure/source_tree.h"

using namespace imr::structure;

namespace {

constexpr std::size_t kMaxFileLines = 400;
constexpr int kMaxFunctionLines = 60;

/// Does a comment directly above this line (from 1) say why the function is long?
bool has_reason_above(const std::vector<std::string>& lines, int line) {
  for (std::size_t i = static_cast<std::size_t>(line) - 1; i > 0 && lines[i - 1].starts_with("//"); --i)
    if (lines[i - 1].starts_with("// long because: ")) return true;
  return false;
}

/// Lines of the opening braces of functions that are too long and give no reason.
std::vector<int> find_long_functions(const std::string& text) {
  const std::vector<std::string> lines = split_lines(text);
  std::vector<int> found;
  for (const FunctionBody& body : find_function_bodies(scan_cpp(text).code))
    if (body.last_line - body.first_line + 1 > kMaxFunctionLines && !has_reason_above(lines, body.declaration_line))
      found.push_back(body.first_line);
  return found;
}

}  // namespace

TEST_CASE("no file is longer than 400 lines") {
  std::vector<std::string> long_files;
  for (const auto& file : find_cpp_files())
    if (split_lines(read_file(file)).size() > kMaxFileLines) long_files.push_back(file.string());
  CHECK_MESSAGE(long_files.empty(), join_lines(long_files));
}

TEST_CASE("no function is longer than 60 lines without a reason above it") {
  std::vector<std::string> long_functions;
  for (const auto& file : find_cpp_files())
    for (const int line : find_long_functions(read_file(file)))
      long_functions.push_back(file.string() + ":" + std::to_string(line));
  CHECK_MESSAGE(long_functions.empty(), join_lines(long_functions));
}

TEST_CASE("long functions are found wherever they stand") {
  std::string statements;
  for (int i = 0; i < kMaxFunctionLines; ++i) statements += "  ++i;\n";
  struct Row {
    std::string text;
    std::vector<int> expected;
  };
  const Row rows[] = {
      {"void f() {\n" + statements + "}\n", {1}},
      {"#define A(x) x\nnamespace n {\nvoid f() {\n" + statements + "}\n}\n", {3}},
      {"class C {\n public:\n  int f(int a = {}) const {\n" + statements + "  }\n};\n", {3}},
      {"C::C() : a_{1}, b_(2) {\n" + statements + "}\n", {1}},
      {"int a = 1;\n// long because: a list of steps\nvoid f() {\n" + statements + "}\n", {}},
      {"int a[] = {\n" + statements + "};\n", {}},
      {"namespace n {\n" + statements + "}\n", {}},
      {"void f() { \"{\"; '{'; /* { */ }\n" + statements + "void g() {\n" + statements + "}\n", {62}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text.substr(0, 60));
    CHECK(find_long_functions(row.text) == row.expected);
  }
}
