#include "query/show_query.h"

#include <doctest/doctest.h>

using imr::query::show_notes;

TEST_CASE("a note shows the grouping when OR and AND mix without brackets") {
  CHECK(show_notes("knee OR ankle pain") ==
        "OR binds tighter than AND: understood as (knee OR ankle) AND pain @ knee OR ankle pain");
  CHECK(show_notes("a AND b | \"c d\"") ==
        "OR binds tighter than AND: understood as a AND (b OR \"c d\") @ a AND b | \"c d\"");
  CHECK(show_notes("x (a OR b c)") == "OR binds tighter than AND: understood as (a OR b) AND c @ a OR b c");
  CHECK(show_notes("knee (a OR b)") == "");
  CHECK(show_notes("a OR b NOT c") == "");
  CHECK(show_notes("a OR b decided:2016") ==
        "OR binds tighter than AND: understood as (a OR b) AND decided:2016-01-01..2016-12-31 @ a OR b decided:2016");
}

TEST_CASE("with any the implicit join does not mix with OR") {
  imr::QueryOptions options;
  options.any = true;
  CHECK(show_notes("a OR b c", options) == "");
}

TEST_CASE("a note shows how far NOT reaches") {
  CHECK(show_notes("a NOT b AND c") ==
        "NOT excludes all that follows it: understood as a AND -(b AND c) @ a NOT b AND c");
  CHECK(show_notes("a NOT b") == "");
  CHECK(show_notes("a -b c") == "");
  CHECK(show_notes("a NOT (b c)") == "");
  CHECK(show_notes("a NOT drug:norco") == "");
}

TEST_CASE("a note names words that look like operators, once each") {
  CHECK(show_notes("a or b or c") == "lower-case or is a word; write OR @ or");
  CHECK(show_notes("a and b") == "lower-case and is a word; write AND @ and");
  CHECK(show_notes("not medically necessary") == "");
  CHECK(show_notes("a NEAR b") == "NEAR is a word; for nearness write w/5 or pre/5 @ NEAR");
}

TEST_CASE("a note names the field of case numbers") {
  CHECK(show_notes("cm190123456") == "to find a determination by its number write case:CM19-0123456 @ cm190123456");
}
