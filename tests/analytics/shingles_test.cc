#include "analytics/shingles.h"

#include <doctest/doctest.h>

using imr::analytics::resemblance;
using imr::analytics::shingles_of;

TEST_CASE("copies that differ in numbers and letter case are the same text") {
  const auto a = shingles_of("The request for 12 visits of therapy is not supported by the notes that were sent.");
  const auto b = shingles_of("the Request for 8 visits of therapy is not supported by the notes that were sent");
  CHECK(resemblance(a, b) == 1);
}

TEST_CASE("resemblance is the shared part of all runs of five words") {
  const auto a = shingles_of("one two three four five six");
  const auto b = shingles_of("one two three four five seven");
  CHECK(a.size() == 2);
  CHECK(resemblance(a, b) == doctest::Approx(1.0 / 3));
}

TEST_CASE("texts shorter than a run resemble nothing") {
  CHECK(shingles_of("too short a text").empty());
  CHECK(resemblance({}, {}) == 0);
}
