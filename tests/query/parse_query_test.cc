#include "query/show_query.h"

#include <doctest/doctest.h>

#include <vector>

using imr::QueryOptions;
using imr::query::check_rows;
using imr::query::show_query;

TEST_CASE("words are all required, whatever their letter case") {
  check_rows({
      {"knee pain", "(and word:knee+ word:pain+)"},
      {"Knee PAIN", "(and word:knee+ word:pain+)"},
      {"not medically necessary", "(and word:not+ word:medically+ word:necessary+)"},
      {"and or near", "(and word:and+ word:or+ word:near+)"},
  });
}

TEST_CASE("a word that the tokenizer splits is a phrase") {
  check_rows({
      {"home-based", "(phrase word:home+ word:based+)"},
      {"10mg", "(phrase word:10+ word:mg+)"},
      {"10 mg", "(and word:10+ word:mg+)"},
      {"10/325", "(phrase word:10+ word:325+)"},
      {"9792.24.2", "word:9792.24.2+"},
      {"9792.24.1.d", "(phrase word:9792.24.1+ word:d+)"},
      {"L4-5 L4/L5", "(and word:l4-l5+ word:l4-l5+)"},
      {"11/30/2016 2016-11-30", "(and word:2016-11-30+ word:2016-11-30+)"},
      {"e&m 50% and/or w/o pre/post",
       "(and (phrase word:e+ word:m+) word:50+ (phrase word:and+ word:or+) (phrase word:w+ word:o+) (phrase word:pre+ "
       "word:post+))"},
      {"worker’s café home–based", "(and word:worker+ word:cafe+ (phrase word:home+ word:based+))"},
  });
}

TEST_CASE("phrases match inflections and take wildcards, literal words do neither") {
  check_rows({
      {R"("epidural steroid injections")", "(phrase word:epidural word:steroid word:injections)"},
      {R"("one")", "word:one"},
      {R"("wom?n with #Pain opiod~2 inject!")", "(phrase word:wom?n word:with literal:pain word:opiod~2 word:inject*)"},
      {R"(="Home Based L4-5")", "(phrase literal:home literal:based literal:l4 literal:5)"},
      {"#Injections", "literal:injections"},
      {"“low back”", "(phrase word:low word:back)"},
      {R"("fusion at L4-5")", "(phrase word:fusion word:at word:l4-l5)"},
      {R"("L4-5 fusion")", "(phrase word:l4 word:5 word:fusion)"},
      {R"("on October 13, 2016")", "(phrase word:on word:2016-10-13)"},
  });
}

TEST_CASE("OR binds tightest, then distances, then AND, then NOT") {
  check_rows({
      {"a OR b c", "(and (or word:a+ word:b+) word:c+)"},
      {"a b OR c", "(and word:a+ (or word:b+ word:c+))"},
      {"a | b & c % d", "(and (or word:a+ word:b+) word:c+ (not word:d+))"},
      {"a|b", "(or word:a+ word:b+)"},
      {"a OR b w/5 c OR d", "(w/5 (or word:a+ word:b+) (or word:c+ word:d+))"},
      {"a AND b OR c AND d", "(and word:a+ (or word:b+ word:c+) word:d+)"},
      {"a w/5 b OR c NOT d e", "(and (w/5 word:a+ (or word:b+ word:c+)) (not (and word:d+ word:e+)))"},
      {"(a AND b) OR c", "(or (and word:a+ word:b+) word:c+)"},
      {"a AND NOT b", "(and word:a+ (not word:b+))"},
      {"a NOT b NOT c", "(and word:a+ (not word:b+) (not word:c+))"},
      {"a NOT b AND c", "(and word:a+ (not (and word:b+ word:c+)))"},
      {"a -b c", "(and word:a+ (not word:b+) word:c+)"},
      {"(a b) c", "(and word:a+ word:b+ word:c+)"},
      {"(a OR b) OR c", "(or word:a+ word:b+ word:c+)"},
  });
}

TEST_CASE("a query of exclusions only is exact in every form") {
  check_rows({
      {"-decision:upheld", "(not (filter decision upheld))"},
      {"(-decision:upheld)", "(not (filter decision upheld))"},
      {"NOT decision:upheld", "(not (filter decision upheld))"},
      {"% knee", "(not word:knee+)"},
      {"-knee", "(not word:knee+)"},
      {"-knee -ankle", "(and all (not word:knee+) (not word:ankle+))"},
      {"NOT knee NOT ankle", "(and all (not word:knee+) (not word:ankle+))"},
      {"NOT knee ankle", "(not (and word:knee+ word:ankle+))"},
      {"-(knee ankle)", "(not (and word:knee+ word:ankle+))"},
      {"-(knee OR ankle)", "(not (or word:knee+ word:ankle+))"},
      {"NOT -knee", "word:knee+"},
      {"(-knee -ankle) pain", "(and (not word:knee+) (not word:ankle+) word:pain+)"},
      {"(-knee -ankle)", "(and all (not word:knee+) (not word:ankle+))"},
      {"pain OR (-knee)", "(or word:pain+ (and all (not word:knee+)))"},
      {"treatment:(NOT knee)", "(section treatment (and all (not word:knee+)))"},
      {"treatment:(-knee) pain", "(and (section treatment (and all (not word:knee+))) word:pain+)"},
      {"-treatment:knee", "(not (section treatment word:knee+))"},
  });
}

TEST_CASE("distances join words, wildcards, phrases and brackets, the nearest first") {
  check_rows({
      {"a w/5 b", "(w/5 word:a+ word:b+)"},
      {"a /5 b", "(w/5 word:a+ word:b+)"},
      {"a W/5 b", "(w/5 word:a+ word:b+)"},
      {"a pre/5 b", "(pre/5 word:a+ word:b+)"},
      {"a +5 b", "(pre/5 word:a+ word:b+)"},
      {"a w/255 b", "(w/255 word:a+ word:b+)"},
      {"a /s b", "(/s word:a+ word:b+)"},
      {"a w/s b", "(/s word:a+ word:b+)"},
      {"a +s b", "(pre/s word:a+ word:b+)"},
      {"a pre/p b", "(pre/p word:a+ word:b+)"},
      {"a /p b", "(/p word:a+ word:b+)"},
      {"a w/p b", "(/p word:a+ word:b+)"},
      {"a /issue b", "(/issue word:a+ word:b+)"},
      {"a w/9 b w/2 c", "(w/9 word:a+ (w/2 word:b+ word:c+))"},
      {"a w/2 b w/2 c", "(w/2 (w/2 word:a+ word:b+) word:c+)"},
      {"a /p b /s c w/5 d", "(/p word:a+ (/s word:b+ (w/5 word:c+ word:d+)))"},
      {"a /issue b /p c", "(/issue word:a+ (/p word:b+ word:c+))"},
      {R"(inject! /s "functional improvement")", "(/s word:inject* (phrase word:functional word:improvement))"},
      {"(norco OR ultram) /p (wean! OR taper!)", "(/p (or word:norco+ word:ultram+) (or word:wean* word:taper*))"},
      {"(a w/3 b) /s (c pre/2 d)", "(/s (w/3 word:a+ word:b+) (pre/2 word:c+ word:d+))"},
  });
}

TEST_CASE("a distance can be negated") {
  check_rows({
      {"a NOT w/5 b", "(not-w/5 word:a+ word:b+)"},
      {"a NOT /5 b", "(not-w/5 word:a+ word:b+)"},
      {"a NOT pre/5 b", "(not-pre/5 word:a+ word:b+)"},
      {"a NOT /s b", "(not-/s word:a+ word:b+)"},
      {"a NOT w/p b", "(not-/p word:a+ word:b+)"},
      {"a NOT /issue b", "(not-/issue word:a+ word:b+)"},
      {"a NOT w/5 b c", "(and (not-w/5 word:a+ word:b+) word:c+)"},
      {"(a OR b) NOT w/5 (c OR d)", "(not-w/5 (or word:a+ word:b+) (or word:c+ word:d+))"},
      {"(a NOT w/5 b) /s c", "(/s (not-w/5 word:a+ word:b+) word:c+)"},
      {"a NOT (w b)", "(and word:a+ (not (and word:w+ word:b+)))"},
  });
}

TEST_CASE("AND within an operand of a distance is spread out") {
  check_rows({
      {"(a b) w/5 c", "(and (w/5 word:a+ word:c+) (w/5 word:b+ word:c+))"},
      {"a w/5 (b c)", "(and (w/5 word:a+ word:b+) (w/5 word:a+ word:c+))"},
      {"(a b) w/5 (c d)",
       "(and (w/5 word:a+ word:c+) (w/5 word:a+ word:d+) (w/5 word:b+ word:c+) (w/5 word:b+ word:d+))"},
      {"(a OR (b c)) w/5 d", "(or (w/5 word:a+ word:d+) (and (w/5 word:b+ word:d+) (w/5 word:c+ word:d+)))"},
      {"(a /issue b) w/5 c", "(and (w/5 word:a+ word:c+) (w/5 word:b+ word:c+))"},
      {"(a b) NOT w/5 c", "(and (not-w/5 word:a+ word:c+) (not-w/5 word:b+ word:c+))"},
      {"(a b) /issue c", "(/issue (and word:a+ word:b+) word:c+)"},
  });
}

TEST_CASE("words near each other share a section") {
  check_rows({
      {"rationale:a w/5 b", "(section rationale (w/5 word:a+ word:b+))"},
      {"a w/5 rationale:b", "(section rationale (w/5 word:a+ word:b+))"},
      {"rationale:a /s rationale:b", "(section rationale (/s word:a+ word:b+))"},
      {"rationale:a NOT w/5 b", "(section rationale (not-w/5 word:a+ word:b+))"},
      {"rationale:(a b) w/5 c", "(section rationale (and (w/5 word:a+ word:c+) (w/5 word:b+ word:c+)))"},
      {"(rationale:a OR b) w/5 c", "(or (section rationale (w/5 word:a+ word:c+)) (w/5 word:b+ word:c+))"},
      {"rationale:a /issue treatment:b", "(/issue (section rationale word:a+) (section treatment word:b+))"},
  });
}

TEST_CASE("wildcards and near spellings keep their fixed letters folded") {
  check_rows({
      {"inject!", "word:inject*"},
      {"Inject*", "word:inject*"},
      {"wom?n", "word:wom?n"},
      {"w?m?n", "word:w?m?n"},
      {"inj*ect**", "word:inj*ect*"},
      {"home-base*", "(phrase word:home+ word:base*)"},
      {"9792.24.*", "word:9792.24.*"},
      {"don't*", "word:dont*"},
      {"opiod~", "word:opiod~1"},
      {"opiod~2", "word:opiod~2"},
      {"Opiod~1", "word:opiod~1"},
  });
}

TEST_CASE("occurrences are counted for words, phrases and OR of them") {
  check_rows({
      {"atleast3(opioid!)", "(atleast3 word:opioid*)"},
      {"ATLEAST3(opioid)", "(atleast3 word:opioid+)"},
      {R"(atleast2(knee OR "low back"))", "(atleast2 (or word:knee+ (phrase word:low word:back)))"},
      {"atleast2(a b)", "(and (atleast2 word:a+) (atleast2 word:b+))"},
      {"rationale:atleast3(opioid)", "(section rationale (atleast3 word:opioid+))"},
      {"atleast3(rationale:opioid)", "(section rationale (atleast3 word:opioid+))"},
      {"knee atleast1(pain)", "(and word:knee+ (atleast1 word:pain+))"},
  });
}

TEST_CASE("plain words are alternatives with any, while filters and exclusions hold for all") {
  QueryOptions options;
  options.any = true;
  check_rows(
      {
          {"knee pain", "(or word:knee+ word:pain+)"},
          {"knee pain decision:upheld -ankle",
           "(and (or word:knee+ word:pain+) (filter decision upheld) (not word:ankle+))"},
          {"knee AND pain spine", "(and word:knee+ (or word:pain+ word:spine+))"},
          {"a w/5 b c", "(or (w/5 word:a+ word:b+) word:c+)"},
          {"a OR b c", "(or word:a+ word:b+ word:c+)"},
          {"decision:upheld side:left", "(and (filter decision upheld) (filter side left))"},
          {"norco NOT a b", "(and word:norco+ (not (or word:a+ word:b+)))"},
          {R"("a b" c)", "(or (phrase word:a word:b) word:c+)"},
          {"body:(knee ankle)", "(and (filter body_region knee) (filter body_region ankle))"},
      },
      options);
}

TEST_CASE("an empty query is every issue") { check_rows({{"", "all"}, {" \t\n", "all"}}); }

TEST_CASE("synonyms can be switched off") {
  QueryOptions options;
  options.synonyms = false;
  check_rows({{"knee home-based", "(and word:knee (phrase word:home word:based))"}, {"inject!", "word:inject*"}},
             options);
}

TEST_CASE("every node knows the place it was read from") {
  const std::string_view text = "knee rationale:(\"low back\" OR #pain)";
  const imr::QueryNode root = imr::parse_query(text, imr::Schema::embedded()).root;
  REQUIRE(root.children.size() == 2);
  const imr::QueryNode& section = root.children[1];
  CHECK(slice(text, root.place) == text);
  CHECK(slice(text, root.children[0].place) == "knee");
  CHECK(slice(text, section.place) == "rationale:(\"low back\" OR #pain)");
  REQUIRE(section.children[0].children.size() == 2);
  CHECK(slice(text, section.children[0].children[0].place) == "\"low back\"");
  CHECK(slice(text, section.children[0].children[1].place) == "#pain");
}
