#include "query/suggestions.h"

#include <doctest/doctest.h>

#include "imr/error.h"
#include "imr/query.h"
#include "query/show_query.h"

using imr::query::Candidate;
using imr::query::edit_distance;
using imr::query::find_nearest;

TEST_CASE("the edit distance counts swaps of neighbours as one") {
  struct Row {
    const char *a, *b;
    std::size_t limit, expected;
  };
  const Row rows[] = {{"", "", 3, 0},        {"abc", "abc", 3, 0},      {"abc", "acb", 3, 1}, {"abc", "ab", 3, 1},
                      {"abc", "xbcd", 3, 2}, {"opiod", "opioid", 3, 1}, {"abc", "xyz", 1, 2}, {"a", "abcdef", 2, 3}};
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(edit_distance(row.a, row.b, row.limit) == row.expected);
    CHECK(edit_distance(row.b, row.a, row.limit) == row.expected);
  }
}

TEST_CASE("the nearest forms come best first, one of each name, at most three") {
  const std::vector<Candidate> candidates = {
      {"epidural injection", 0}, {"low back", 1}, {"lumbar", 1}, {"knee", 2}, {"kneel", 3}, {"kneels", 4},
      {"lumbar block", 5}};
  using Forms = std::vector<std::string>;
  CHECK(find_nearest("Low-Bakc", candidates) == Forms{"low back"});
  CHECK(find_nearest("epidural", candidates) == Forms{"epidural injection"});
  CHECK(find_nearest("lumbra", candidates) == Forms{"lumbar"});
  CHECK(find_nearest("lumbar", candidates) == Forms{"lumbar", "lumbar block"});
  CHECK(find_nearest("kneell", candidates) == Forms{"kneel", "kneels", "knee"});
  CHECK(find_nearest("zzz", candidates).empty());
  CHECK(find_nearest("", candidates).empty());
}

TEST_CASE("a facet value is found outside queries as well") {
  const imr::Schema& schema = imr::Schema::embedded();
  CHECK(imr::find_facet_value(schema, "decision", "OVERTURN") == "overturned");
  CHECK(imr::find_facet_value(schema, "body", "Low Back") == "low back");
  CHECK(imr::find_facet_value(schema, "section", " 9792.24.2 (B)") == "9792.24.2 (b)");
  CHECK(imr::find_facet_value(schema, "side", "None") == "none");
  CHECK_THROWS_AS(imr::find_facet_value(schema, "nothing", "x"), imr::UsageError);
  CHECK_THROWS_AS(imr::find_facet_value(schema, "drug", "norco"), imr::QueryError);
  CHECK_THROWS_AS(imr::find_facet_value(schema, "subcategory", "Pharmaceuticals"), imr::QueryError);
  try {
    imr::find_facet_value(schema, "decision", "uphel");
    FAIL("no error");
  } catch (const imr::QueryError& error) {
    CHECK(imr::query::show_error(error) == "1: facet decision has no value \"uphel\" | upheld");
  }
}

TEST_CASE("the schema has the fields that the language gives a meaning of their own") {
  const imr::Schema& schema = imr::Schema::embedded();
  CHECK(schema.field("text").kind == imr::Field::Kind::Text);
  CHECK(schema.field("case").kind == imr::Field::Kind::Boolean);
  CHECK(schema.field("injury_date").kind == imr::Field::Kind::Date);
  CHECK(schema.facet("injured").name == "injured_region");
  CHECK(schema.facet("drug").name == "drug");
  for (const auto& product : schema.vocabulary("drug-products").values)
    CHECK(product.attributes.contains("ingredients"));
  for (const char* section : {"treatment", "rationale", "guideline", "ur_guideline", "summary"})
    CHECK(schema.field(section).kind == imr::Field::Kind::Text);
}
