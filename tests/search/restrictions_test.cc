#include "search/restrictions.h"

#include <doctest/doctest.h>

using namespace imr;

TEST_CASE("parts that restrict one facet are taken out of the outermost AND, all else stays") {
  struct Row {
    const char *query, *rest, *facets;
  };
  const Row rows[] = {
      {"knee decision:upheld", "(and word:knee+)", "decision"},
      {"decision:upheld", "all", "decision"},
      {"-decision:upheld", "all", "decision"},
      {"-decision:upheld -decision:overturned", "all", "decision"},
      {"body:(knee OR ankle) drug:tramadol", "(and)", "body_region drug"},
      {"body:(knee OR (-ankle)) x", "(and word:x+)", "body_region"},
      {"knee OR decision:upheld", "(or word:knee+ (filter decision upheld))", ""},
      {"(decision:upheld OR body:knee) x", "(and (or (filter decision upheld) (filter body_region knee)) word:x+)", ""},
      {"case:CM16-0000001 decision:upheld", "(and (filter case CM16-0000001))", "decision"},
      {"-(knee decision:upheld)", "(not (and word:knee+ (filter decision upheld)))", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    const auto parts = search::split_restrictions(parse_query(row.query, Schema::embedded()).root, Schema::embedded());
    CHECK(to_string(parts.rest) == row.rest);
    std::string facets;
    for (const auto& part : parts.facets) facets += (facets.empty() ? "" : " ") + part.facet;
    CHECK(facets == row.facets);
  }
}
