#include "source/csv_reader.h"

#include <doctest/doctest.h>

#include "imr/error.h"

using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows read_rows(std::string_view text) {
  imr::source::CsvReader reader(text);
  Rows rows;
  while (auto row = reader.next()) rows.push_back(*row);
  return rows;
}

}  // namespace

TEST_CASE("CSV fields are read with quotes, commas and line ends in them") {
  struct Row {
    const char* text;
    Rows expected;
  };
  const Row rows[] = {{"", {}},
                      {"\n\r\n", {}},
                      {"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
                      {"a,b\r\n1,2", {{"a", "b"}, {"1", "2"}}},
                      {"\xEF\xBB\xBF"
                       "a\n",
                       {{"a"}}},
                      {"\"a,b\",\"c\"\"d\"\n", {{"a,b", "c\"d"}}},
                      {"\"one\ntwo\",x\ny,z", {{"one\ntwo", "x"}, {"y", "z"}}},
                      {",\n", {{"", ""}}},
                      {"a,\"\"\n\nb,c\n", {{"a", ""}, {"b", "c"}}},
                      {"a\rb,c\n", {{"a\rb", "c"}}}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read_rows(row.text) == row.expected);
  }
}

TEST_CASE("a misplaced quote is refused with its line") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {{"a,b\n1,x\"y\n", "line 2: a quote inside a field"},
                      {"a\n\"x\ny\"z\n", "line 3: text between"},
                      {"a\nb\n\"x\ny", "line 3: a quoted field of this row has no end"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string message;
    try {
      read_rows(row.text);
    } catch (const imr::InputError& error) {
      message = error.what();
    }
    CHECK(message.starts_with(row.expected));
  }
}

TEST_CASE("a row's line is counted over line ends in quotes") {
  imr::source::CsvReader reader("\n\"a\nb\"\nc\n");
  REQUIRE(reader.next());
  CHECK(reader.line() == 2);
  REQUIRE(reader.next());
  CHECK(reader.line() == 4);
}
