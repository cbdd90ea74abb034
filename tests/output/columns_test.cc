#include "output/columns.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace imr::output;

TEST_CASE("columns are as wide as their widest cell in characters, not bytes") {
  std::ostringstream out;
  write_columns(out, {{"a", "b", "last"}, {"caf\xC3\xA9", "x", ""}});
  CHECK(out.str() == "a     b  last\ncaf\xC3\xA9  x  \n");
}

TEST_CASE("padding never cuts") {
  CHECK(pad("abc", 2) == "abc");
  CHECK(pad("\xC3\xA9", 3) == "\xC3\xA9  ");
  CHECK(pad_left("ab", 4) == "  ab");
}
