#include "output/csv.h"

#include <doctest/doctest.h>

#include <sstream>

TEST_CASE("a cell is quoted where it must be, and no formula for a spreadsheet") {
  struct Row {
    const char* text;
    const char* cell;
  };
  const Row rows[] = {{"plain", "plain"},
                      {"", ""},
                      {"a,b", "\"a,b\""},
                      {"say \"x\"", "\"say \"\"x\"\"\""},
                      {"a\nb", "\"a\nb\""},
                      {"=1+1", "'=1+1"},
                      {"+1", "'+1"},
                      {"-knee", "'-knee"},
                      {"@SUM(A1)", "'@SUM(A1)"},
                      {"\t=1", "'\t=1"},
                      {"\r=1", "\"'\r=1\""},
                      {"a=1", "a=1"},
                      {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(imr::output::csv_cell(row.text) == row.cell);
  }
}

TEST_CASE("a row ends with CRLF") {
  std::ostringstream out;
  imr::output::write_csv_row(out, {"a", "", "b,c"});
  CHECK(out.str() == "a,,\"b,c\"\r\n");
}
