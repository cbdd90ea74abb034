// What the closing sentence of a rationale is taken to say, seen by the flag it raises.
#include <doctest/doctest.h>

#include "facet/invented_letter.h"

using namespace imr::testing;

namespace {

/// "upheld", "overturned" or "" by the heading that the closing contradicts.
std::string closing(const std::string& sentence) {
  const auto contradicts = [&](const char* decision) {
    const auto values = read_facets({.reasons = "The file is short. " + sentence, .decision = decision});
    return joined(values.issues.at(0), "flag").find("decision-contradicted") != std::string::npos;
  };
  return contradicts("Upheld") ? "overturned" : contradicts("Overturned") ? "upheld" : "";
}

}  // namespace

TEST_CASE("a closing sentence is a denial however its verb is negated") {
  for (const char* sentence : {
           "The brace cannot be considered medically necessary at this time.",
           "The brace cannot be considered to be medically necessary.",
           "The brace cannot currently be deemed medically necessary.",
           "The brace cannot be found medically necessary.",
           "The brace cannot be regarded as medically necessary.",
           "The brace cannot be recommended.",
           "The brace can't be approved.",
           "The brace isn't warranted.",
           "The brace is not considered medically necessary.",
           "The brace is not considered appropriate.",
           "The brace would not be considered medically necessary.",
           "The brace would not be appropriate.",
           "The brace wouldn't be medically necessary.",
           "The brace fails to be medically necessary.",
           "The brace is no longer medically necessary.",
           "The brace was never medically necessary.",
           "The brace is medically unnecessary as it stands; it is unwarranted.",
           "The brace is, therefore, not medically necessary.",
           "The records do not show that a brace is warranted.",
           "Medical necessity cannot be established.",
           "The brace is not reasonable or necessary.",
       }) {
    CAPTURE(sentence);
    CHECK(closing(sentence) == "upheld");
  }
}

TEST_CASE("a negation of something else than the request leaves a grant a grant") {
  for (const char* sentence : {
           "The brace is medically necessary.",
           "The brace is regarded as medically necessary.",
           "He cannot walk without it, and the brace is medically necessary.",
           "He failed therapy, and the brace is medically necessary.",
           "He has not improved; therefore the brace is medically necessary.",
           "He does not tolerate tablets, thus a brace is warranted.",
           "The brace is not only reasonable, it is medically necessary.",
       }) {
    CAPTURE(sentence);
    CHECK(closing(sentence) == "overturned");
  }
}

TEST_CASE("a closing that says neither contradicts nothing") {
  for (const char* sentence : {"He cannot work.", "The brace was considered.", "He has not been seen since May.",
                               "The tablets are not FDA approved."}) {
    CAPTURE(sentence);
    CHECK(closing(sentence) == "");
  }
}

TEST_CASE("a conclusion about the denial does not count as one about the request") {
  CHECK(closing("The brace is not medically necessary; therefore the denial is supported.") == "upheld");
}
