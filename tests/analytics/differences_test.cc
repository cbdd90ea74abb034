#include "analytics/differences.h"

#include <doctest/doctest.h>

using imr::analytics::FeatureSet;
using imr::analytics::find_differences;

TEST_CASE("what separates most comes first, and what both have is left out") {
  const std::vector<FeatureSet> overturned = {{{"Word", "relief"}, {"Word", "pain"}},
                                              {{"Word", "relief"}, {"Sex", "female"}}};
  const std::vector<FeatureSet> upheld = {{{"Word", "pain"}}, {{"Word", "pain"}, {"Sex", "female"}}};
  const auto differences = find_differences(overturned, upheld, 0.5, 10);
  REQUIRE(differences.size() == 2);
  CHECK(differences[0].value == "relief");
  CHECK(differences[0].overturned == 2);
  CHECK(differences[0].upheld == 0);
  CHECK(differences[1].value == "pain");
  CHECK(differences[1].overturned == 1);
  CHECK(differences[1].upheld == 2);
  CHECK(find_differences(overturned, upheld, 0.5, 1).size() == 1);
}

TEST_CASE("one empty set shows no difference") { CHECK(find_differences({{{"Word", "relief"}}}, {}, 0, 10).empty()); }
