#include "search/doc_set.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

namespace {

using imr::search::DocSet;
using Documents = std::set<DocSet::Doc>;

Documents members(const DocSet& set) {
  Documents documents;
  set.for_each([&](DocSet::Doc doc) { documents.insert(doc); });
  return documents;
}

/// The members by next().
Documents walked(const DocSet& set) {
  Documents documents;
  for (DocSet::Doc doc = set.next(1); doc != 0; doc = set.next(doc + 1)) documents.insert(doc);
  return documents;
}

}  // namespace

TEST_CASE("a document set joins, counts and walks as a std::set does") {
  std::mt19937 random(7);
  for (const DocSet::Doc last : {1U, 63U, 64U, 65U, 128U, 1000U}) {
    CAPTURE(last);
    DocSet a(last), b(last);
    Documents x, y;
    for (DocSet::Doc i = 0; i < last; ++i) {
      const auto p = static_cast<DocSet::Doc>(1 + random() % last), q = static_cast<DocSet::Doc>(1 + random() % last);
      a.add(p), x.insert(p);
      b.add(q), y.insert(q);
      if (random() % 5 == 0) a.remove(q), x.erase(q);
    }
    CHECK(members(a) == x);
    CHECK(walked(a) == x);
    CHECK(a.count() == x.size());
    for (DocSet::Doc doc = 1; doc <= last; ++doc) REQUIRE(a.has(doc) == x.contains(doc));
    for (DocSet::Doc begin = 1; begin <= last; begin += 1 + last / 7)
      for (DocSet::Doc end = begin; end <= last; end += 1 + last / 9) {
        Documents between;
        a.for_each(begin, end, [&](DocSet::Doc doc) { between.insert(doc); });
        CHECK(between == Documents(x.lower_bound(begin), x.upper_bound(end)));
        const auto behind = x.upper_bound(end);
        CHECK(a.previous(end) == (behind == x.begin() ? 0 : *std::prev(behind)));
      }
    Documents both, either, only;
    std::ranges::set_intersection(x, y, std::inserter(both, both.end()));
    std::ranges::set_union(x, y, std::inserter(either, either.end()));
    std::ranges::set_difference(x, y, std::inserter(only, only.end()));
    CHECK(members(DocSet(a) &= b) == both);
    CHECK(members(DocSet(a) |= b) == either);
    CHECK(members(DocSet(a) -= b) == only);
  }
}

TEST_CASE("a document set adds the bytes that are not 0, from any document on") {
  std::mt19937 random(3);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::uint8_t> bytes(random() % 300);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random() % 3 == 0 ? 0 : 1U << (random() % 8));
    const auto first = static_cast<DocSet::Doc>(random() % 200);
    DocSet set(600);
    set.add(599);
    set.add_nonzero(first, bytes);
    Documents expected{599};
    for (std::size_t at = 0; at < bytes.size(); ++at)
      if (bytes[at] != 0) expected.insert(first + static_cast<DocSet::Doc>(at));
    REQUIRE(members(set) == expected);
  }
}

TEST_CASE("a document set is within another that has all of its members") {
  DocSet few(200), many(200);
  CHECK(few.is_within(many));
  few.add(130), many.add(130), many.add(7);
  CHECK(few.is_within(many));
  CHECK_FALSE(many.is_within(few));
}

TEST_CASE("a document set holds nothing behind its last document") {
  DocSet set(10);
  set.add(10);
  CHECK(set.has(10));
  CHECK_FALSE(set.has(11));
  CHECK_FALSE(set.has(1000));
  CHECK(set.next(11) == 0);
  CHECK(DocSet(10).next(1) == 0);
}
