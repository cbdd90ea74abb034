#include "analytics/copy_groups.h"

#include <doctest/doctest.h>

#include <string>

using imr::analytics::CopyGroups;
using imr::analytics::shingles_of;

namespace {

/// A text of 200 words that no other seed shares.
std::string text_of(int seed) {
  std::string text;
  for (int i = 0; i < 200; ++i) {
    std::string word = "w";
    for (int n = seed * 1000 + i; n > 0; n /= 26) word += static_cast<char>('a' + n % 26);
    text += word + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a text joins the group of the one it copies but for a few words") {
  CopyGroups groups;
  CHECK(groups.add(shingles_of(text_of(1))).is_first);
  CHECK(groups.add(shingles_of(text_of(2))).is_first);
  for (const char* end : {"and the rest stands in the chart", "as was said", "12 visits", ""}) {
    const CopyGroups::Place place = groups.add(shingles_of(text_of(1) + end));
    CHECK(!place.is_first);
    CHECK(place.group == 0);
  }
  CHECK(groups.size() == 2);
}

TEST_CASE("texts that share half of their words are not copies, nor are texts of few words") {
  CopyGroups groups;
  groups.add(shingles_of(text_of(1) + text_of(2)));
  CHECK(groups.add(shingles_of(text_of(1) + text_of(3))).is_first);
  CHECK(groups.add(shingles_of("not needed")).is_first);
  CHECK(groups.add(shingles_of("not needed")).is_first);
  CHECK(groups.size() == 4);
}
