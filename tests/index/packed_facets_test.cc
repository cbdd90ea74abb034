#include "index/packed_facets.h"

#include <doctest/doctest.h>

#include <random>

using namespace imr::index;
using imr::Confidence;
using imr::Date;
using imr::Schema;

namespace {

/// What a reader of `expected`'s shape sees in `bytes`.
PackedFacets unpack(const std::string& bytes, const PackedFacets& shape) {
  PackedFacets result;
  result.facets.resize(shape.facets.size());
  PackedFacetsReader reader(bytes);
  result.length = reader.length();
  reader.visit_values(shape.facets.size(), [&](std::size_t facet, std::uint32_t code, Confidence confidence) {
    result.facets[facet].push_back({code, confidence});
  });
  for (std::size_t i = 0; i < shape.dates.size(); ++i) {
    const std::uint64_t packed = reader.next_date();
    const bool is_same = packed == pack_date(shape.dates[i]);
    result.dates.push_back(is_same ? shape.dates[i] : Date{1900, 1, 1});
  }
  for (std::size_t i = 0; i < shape.numbers.size(); ++i) result.numbers.push_back(unpack_number(reader.next_number()));
  return result;
}

PackedFacets random_facets(std::mt19937& random) {
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  PackedFacets facets;
  facets.length = static_cast<std::uint64_t>(below(100'000));
  facets.facets.resize(static_cast<std::size_t>(below(30)));
  for (auto& values : facets.facets)
    for (int n = below(8); n > 0; --n)
      values.push_back(
          {static_cast<std::uint32_t>(random()) >> (2 + below(28)), static_cast<Confidence>(1 + below(3))});
  for (int n = 5; n > 0; --n) {
    const Date date{static_cast<std::int16_t>(1901 + below(298)), static_cast<std::int8_t>(1 + below(12)),
                    static_cast<std::int8_t>(1 + below(28))};
    facets.dates.push_back(below(2) == 0 ? std::nullopt : std::optional(date));
  }
  for (int n = 8; n > 0; --n)
    facets.numbers.push_back(below(3) == 0 ? std::nullopt : std::optional(below(5'000'000) / 8.0));
  return facets;
}

}  // namespace

TEST_CASE("what was packed is read back, for random facets") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const PackedFacets facets = random_facets(random);
    const PackedFacets read = unpack(pack_facets(facets), facets);
    CHECK(read.length == facets.length);
    CHECK(read.facets == facets.facets);
    CHECK(read.dates == facets.dates);
    CHECK(read.numbers == facets.numbers);
  }
}

TEST_CASE("a packed value cut off anywhere reads as zeros behind the cut") {
  std::mt19937 random(8);
  const PackedFacets facets = random_facets(random);
  const std::string bytes = pack_facets(facets);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const PackedFacets read = unpack(bytes.substr(0, size), facets);
    CHECK(read.numbers.size() == facets.numbers.size());
  }
  PackedFacetsReader reader("");
  CHECK(reader.next_number() == 0);
}

TEST_CASE("a date is packed as days since 1900 and a number with three decimals") {
  CHECK(pack_date(Date{1900, 1, 2}) == 1);
  CHECK(pack_date(std::nullopt) == 0);
  CHECK(pack_number(2.5) == 2501);
  CHECK(pack_number(0.0) == 1);
  CHECK(pack_number(-1.0) == 0);
  CHECK(pack_number(std::nullopt) == 0);
  CHECK(unpack_number(1) == 0.0);
}

TEST_CASE("the code of a value is its place in the vocabulary, of an open facet a hash of the folded value") {
  const Schema& schema = Schema::embedded();
  CHECK(facet_code(schema, schema.facet("source"), "MTUS") == 0u);
  CHECK(facet_code(schema, schema.facet("source"), "nothing of the kind") == std::nullopt);
  const auto code = facet_code(schema, schema.facet("section"), "Special Studies");
  REQUIRE(code);
  CHECK(*code < (1u << 30));
  CHECK(code == facet_code(schema, schema.facet("section"), "special  studies"));
}
