#include "schema/phrase_finder.h"

#include <doctest/doctest.h>

#include "schema/tsv.h"
#include "schema/vocabulary.h"

using imr::schema::PhraseFinder;

namespace {

PhraseFinder finder() {
  static const auto regions = imr::schema::read_vocabulary(
      "regions", imr::schema::parse_tsv("r", "value\taliases\timplied\nlow back\tlumbar spine|lumbar\tsciatica\nknee\tpatella\t\n"));
  static const auto devices =
      imr::schema::read_vocabulary("devices", imr::schema::parse_tsv("d", "value\nknee scooter\n"));
  PhraseFinder result;
  result.add_vocabulary(regions);
  result.add_vocabulary(regions, "implied");
  result.add_vocabulary(devices);
  return result;
}

std::string show(std::string_view text) {
  const PhraseFinder phrases = finder();
  std::string result;
  for (const auto& match : phrases.find(imr::text::tokenize(text)))
    result += std::to_string(match.vocabulary) + "/" + std::to_string(match.value) + "[" +
              std::string(slice(text, match.place)) + "]";
  return result;
}

}  // namespace

TEST_CASE("phrases are found in one pass, the longest of each vocabulary, plurals included") {
  struct Row { const char* text; const char* expected; };
  const Row rows[] = {{"pain of the LUMBAR spine", "0/0[LUMBAR spine]"},
                      {"lumbar, spine", "0/0[lumbar, spine]"},
                      {"both knees and low backs", "0/1[knees]0/0[low backs]"},
                      {"knee scooter", "0/1[knee]2/0[knee scooter]"},
                      {"sciatica", "1/0[sciatica]"},
                      {"lumbarization", ""},
                      {"", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(show(row.text) == row.expected);
  }
}

TEST_CASE("a vocabulary that is not there has a number that no match has") {
  CHECK(finder().vocabulary_id("devices") == 2);
  CHECK(finder().vocabulary_id("nothing") > 1000);
}
