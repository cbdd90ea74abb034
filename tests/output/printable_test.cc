#include <doctest/doctest.h>

#include "imr/output.h"

TEST_CASE("nothing that is printed can steer a terminal") {
  struct Row { const char* text; const char* expected; };
  const Row rows[] = {{"plain\ttext\n", "plain\ttext\n"},
                      {"\x1B[31mred", "\\x1B[31mred"},
                      {"bell\x07\x7F", "bell\\x07\\x7F"},
                      {"\xC2\x9B" "31m", "\\xC2\\x9B31m"},
                      {"caf\xC3\xA9", "caf\xC3\xA9"},
                      {"bad\xFF\xC3", "bad\\xFF\\xC3"},
                      {"\xE2\x80\xAE" "txt", "\\xE2\\x80\\xAEtxt"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(imr::printable(row.text) == row.expected);
  }
}
