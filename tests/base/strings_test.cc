#include "base/strings.h"

#include <doctest/doctest.h>

#include <string>

using namespace imr::base;

TEST_CASE("a word is found in any letter case at every place of a long text") {
  const std::string filler(200, 'x');
  for (std::size_t before = 0; before <= 130; ++before) {
    const std::string text = filler.substr(0, before) + "CliNical" + filler.substr(0, 130 - before);
    CAPTURE(before);
    CHECK(find_folded(text, "clinical") == before);
    CHECK(find_folded(text, "clinical", before) == before);
    CHECK(find_folded(text, "clinical", before + 1) == std::string::npos);
  }
}

TEST_CASE("short words are found, and what only resembles a word is not") {
  CHECK(find_folded("see the IMR", "imr") == 8);
  CHECK(find_folded("a B", "b") == 2);
  CHECK(find_folded("clinica", "clinical") == std::string::npos);
  CHECK(find_folded("", "imr") == std::string::npos);
  CHECK(find_folded(std::string(70, '\t') + "I\rR", "imr") == std::string::npos);
  // '[' differs from '{' only by the bit that tells letters apart
  CHECK(find_folded("a[b", "a{b") == std::string::npos);
}

TEST_CASE("a byte above ASCII is seen wherever it stands") {
  for (std::size_t place = 0; place < 20; ++place) {
    std::string text(20, 'a');
    CHECK(is_ascii(text));
    text[place] = '\xC3';
    CHECK_FALSE(is_ascii(text));
  }
  CHECK(is_ascii(""));
}

TEST_CASE("names are folded to words with one space between them") {
  CHECK(fold_name("Forearm, Wrist & Hand") == "forearm wrist and hand");
  CHECK(fold_name("  &a&&b -- C9& ") == "and a and and b c9 and");
  CHECK(fold_name("Sj\xC3\xB6gren's") == "sj\xC3\xB6gren s");
  CHECK(fold_name(" - ") == "");
}
