#include "output/marked_text.h"

#include <doctest/doctest.h>

using namespace imr;
using namespace imr::output;

TEST_CASE("marks are put around their words, and those that overlap or lie outside are left out") {
  struct Row {
    std::string text;
    std::vector<Span> marks;
    std::string expected;
  };
  const Row rows[] = {{"a knee b", {{2, 6}}, "a [knee] b"},
                      {"knee", {{0, 4}}, "[knee]"},
                      {"a b", {{0, 1}, {2, 3}}, "[a] [b]"},
                      {"abc", {{0, 2}, {1, 3}}, "[ab]c"},
                      {"abc", {{2, 9}}, "abc"},
                      {"abc", {{1, 1}}, "abc"},
                      {"a\nb\tc", {}, "a b c"},
                      {"\x1B[2J", {{0, 4}}, "[\\x1B[2J]"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked_line(row.text, row.marks, terminal_marks(false, true)) == row.expected);
  }
}

TEST_CASE("HTML cannot be broken by what is marked") {
  CHECK(marked_html("<b>&\"'", {{0, 3}}) == "<mark>&lt;b&gt;</mark>&amp;&quot;&#39;");
  CHECK(escape_html("a\x07") == "a\\x07");
}

TEST_CASE("colour wins over brackets, and without either nothing is added") {
  CHECK(marked_line("x", {{0, 1}}, terminal_marks(true, true)) == "\x1B[1;31mx\x1B[0m");
  CHECK(marked_line("x", {{0, 1}}, terminal_marks(false, false)) == "x");
}

TEST_CASE("marks of a text are moved into a part of it") {
  CHECK(marks_within({{0, 3}, {5, 7}, {9, 12}}, {4, 10}) == std::vector<Span>{{1, 3}});
}
