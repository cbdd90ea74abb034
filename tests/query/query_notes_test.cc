#include "query/show_query.h"

#include <doctest/doctest.h>

#include "imr/query.h"
#include "imr/schema.h"

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
  CHECK(show_notes("knee but not shoulder") == "lower-case not is a word; write NOT @ not");
  CHECK(show_notes("not medically necessary") == "");
  CHECK(show_notes("\"does not show\"") == "");
}

TEST_CASE("a note tells a decision that was typed as a word from the filter") {
  CHECK(show_notes("knee Overturned overturned") ==
        "Overturned was searched as a word; decision:overturned filters by decision @ Overturned\n"
        "overturned was searched as a word; decision:overturned filters by decision @ overturned");
  CHECK(show_notes("denied split") == "");
  CHECK(show_notes("\"was overturned\" rationale:upheld") == "");
}

TEST_CASE("a note tells a question mark from a wildcard and names the query without it") {
  CHECK(show_notes("knee MRI?") ==
        "the ? of MRI? stands for one letter or digit; if it ends a question, leave it out: knee MRI @ MRI?");
  CHECK(show_notes("necessity??") ==
        "the ? of necessity?? stands for one letter or digit; if it ends a question, leave it out: necessity @ "
        "necessity??");
  CHECK(
      show_notes("rationale:(knee MRI?) pain") ==
      "the ? of MRI? stands for one letter or digit; if it ends a question, leave it out: rationale:(knee MRI) pain @ "
      "MRI?");
  CHECK(show_notes("knee \"medical necessity?\"") ==
        "the ? of necessity? stands for one letter or digit; if it ends a question, leave it out: "
        "knee \"medical necessity\" @ medical necessity?");
  CHECK(show_notes("wom?n") == "");
  CHECK(show_notes("=\"medical necessity?\"") == "");
}

TEST_CASE("a note tells a number behind # from a quantity, unless it belongs to a known name") {
  CHECK(show_notes("norco #90") == "#90 finds the word 90 exactly as it is written, not a quantity @ #90");
  CHECK(show_notes("Tylenol #3") == "");
  CHECK(show_notes("#injections") == "");
}

TEST_CASE("a note names connectors of other engines that are words here, between two words only") {
  CHECK(show_notes("knee adj pain") ==
        "adj is a word here; words side by side stand in quotes, or pre/3 joins them @ adj");
  CHECK(show_notes("knee same pain") == "same is a word here; write /s for one sentence, /p for one paragraph @ same");
  CHECK(show_notes("same day surgery") == "");
  CHECK(show_notes("on the same day") == "");
  CHECK(show_notes("(knee OR ankle) same") == "");
}

TEST_CASE("a note names the date that words are, and abbreviations that are not expanded") {
  CHECK(show_notes("December 13, 2016 knee") ==
        "December 13, 2016 was searched as words; in quotes it is a date: \"December 13, 2016\" @ December");
  CHECK(show_notes("december 2016") == "");
  CHECK(show_notes("\"December 13, 2016\"") == "");
  CHECK(show_notes("PT knee") ==
        "PT has several meanings and no synonyms: 'physical therapy' finds its other names @ PT");
  CHECK(show_notes("#pt") == "");
}

TEST_CASE("notes for queries that find nothing name the wording that all letters share") {
  const imr::Schema& schema = imr::Schema::embedded();
  const auto found = [&](const char* text) {
    std::string notes;
    for (const imr::QueryNote& note : find_shared_wording(imr::parse_query(text, schema).root, schema))
      notes += (notes.empty() ? "" : "\n") + note.message;
    return notes;
  };
  CHECK(found("\"decision rationale\" knee") ==
        "\"decision rationale\" stands in wording that all letters share, which is not searched");
  CHECK(found("rationale:\"based on MTUS\" NOT ankle") ==
        "\"based on mtus\" stands in wording that all letters share, which is not searched");
  CHECK(found("hierarchy strength evidence") ==
        "all words stand in wording that all letters share, which is not searched");
  CHECK(found("hierarchy knee") == "");
  CHECK(found("\"rationale decision\"") == "");
  CHECK(found("knee NOT \"decision rationale\"") == "");
  CHECK(found("\"decision rationale\" OR knee") == "");
  CHECK(found("") == "");
}
