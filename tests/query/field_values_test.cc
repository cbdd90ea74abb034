#include "query/show_query.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "imr/error.h"
#include "imr/query.h"
#include "imr/schema.h"

using imr::QueryOptions;
using imr::query::check_rows;
using imr::query::show_query;

TEST_CASE("text fields apply to a word, a phrase or brackets") {
  check_rows({
      {"treatment:knee", "(section treatment word:knee+)"},
      {"request:knee", "(section treatment word:knee+)"},
      {R"(RATIONALE:"low back")", "(section rationale (phrase word:low word:back))"},
      {R"(rationale:="Low Back")", "(section rationale (phrase literal:low literal:back))"},
      {"summary:#knee", "(section summary literal:knee)"},
      {"guideline:(knee OR ankle)", "(section guideline (or word:knee+ word:ankle+))"},
      {"ur_guideline:knee ur-guideline:inject!",
       "(and (section ur_guideline word:knee+) (section ur_guideline word:inject*))"},
      {"text:knee", "word:knee+"},
      {"text:(knee OR ankle) pain", "(and (or word:knee+ word:ankle+) word:pain+)"},
      {R"(rationale:("functional improvement" /s acupuncture) NOT decision:overturned)",
       "(and (section rationale (/s (phrase word:functional word:improvement) word:acupuncture+)) (not (filter "
       "decision overturned)))"},
      {"-rationale:knee", "(not (section rationale word:knee+))"},
  });
}

TEST_CASE("facet values are found by name, alias and parent") {
  check_rows({
      {"decision:upheld", "(filter decision upheld)"},
      {"decision:Reversed", "(filter decision overturned)"},
      {"outcome:mixed", "(filter outcome split)"},
      {"sex:F", "(filter sex female)"},
      {"state:CA", "(filter state California)"},
      {"state:OR", "(filter state Oregon)"},
      {R"(state:"OR")", "(filter state Oregon)"},
      {"priority:EXPEDITED", "(filter priority Expedited)"},
      {"body:spine", "(filter body_region spine)"},
      {"region:knee body_region:knee body-region:knee",
       "(and (filter body_region knee) (filter body_region knee) (filter body_region knee))"},
      {R"(body:"low back")", R"((filter body_region "low back"))"},
      {R"(category:"Diagnostic Testing")", R"((filter category "Diagnostic Testing"))"},
      {"category:e&m", R"((filter category "Evaluation & Management"))"},
      {"subcategory:Acupuncture", "(filter subcategory Acupuncture)"},
      {"drug:norco", "(and (filter drug acetaminophen) (filter drug hydrocodone))"},
      {"-drug:norco", "(not (and (filter drug acetaminophen) (filter drug hydrocodone)))"},
      {"drug:opioids", "(filter class Opioids)"},
      {"subcategory:Pharmaceuticals", "(filter category Pharmaceuticals)"},
      {R"(source:"California MTUS")", "(filter source MTUS)"},
      {"specialty:none", "(filter specialty none)"},
      {"body:NONE", "(filter body_region none)"},
  });
}

TEST_CASE("several values stand in brackets") {
  check_rows({
      {"body:(knee OR ankle)", "(or (filter body_region knee) (filter body_region ankle))"},
      {"body:(knee AND ankle)", "(and (filter body_region knee) (filter body_region ankle))"},
      {"body:(knee ankle)", "(and (filter body_region knee) (filter body_region ankle))"},
      {"body:(knee NOT ankle)", "(and (filter body_region knee) (not (filter body_region ankle)))"},
      {"body:(knee -ankle)", "(and (filter body_region knee) (not (filter body_region ankle)))"},
      {R"(-body:(knee OR "low back"))", R"((not (or (filter body_region knee) (filter body_region "low back"))))"},
      {"state:(CA OR (NV NOT none))",
       "(or (filter state California) (and (filter state Nevada) (not (filter state none))))"},
      {"decided:(2015 OR 2017)", "(or (range decided 20150101..20151231) (range decided 20170101..20171231))"},
      {"case:(CM19-0123456 OR CM190123457)", "(or (filter case CM19-0123456) (filter case CM19-0123457))"},
  });
}

TEST_CASE("facets without vocabulary take any text, folded") {
  check_rows({
      {"section:9792.24.2", "(filter section 9792.24.2)"},
      {"section:\"9792.24.2  (B)\"", "(filter section \"9792.24.2 (b)\")"},
      {"flag:Age-Differs", "(filter flag age-differs)"},
      {"flag:none", "(filter flag none)"},
  });
}

TEST_CASE("dates are read as days, months, years and ranges") {
  check_rows({
      {"decided:2016", "(range decided 20160101..20161231)"},
      {"decided:2016-11", "(range decided 20161101..20161130)"},
      {"decided:11/2016", "(range decided 20161101..20161130)"},
      {R"(decided:"Jan 2017")", "(range decided 20170101..20170131)"},
      {R"(decided:"December 13, 2016")", "(range decided 20161213..20161213)"},
      {R"(decided:"Jan 2016..Feb. 2016")", "(range decided 20160101..20160229)"},
      {R"(decided:">=Sept 2016")", "(range decided 20160901..)"},
      {"decided:2016-11-30", "(range decided 20161130..20161130)"},
      {"decided:11/30/2016", "(range decided 20161130..20161130)"},
      {"decided:1/5/16", "(range decided 20160105..20160105)"},
      {"decided:2015..2016", "(range decided 20150101..20161231)"},
      {"decided:2016-02..", "(range decided 20160201..)"},
      {"decided:..11/30/2016", "(range decided ..20161130)"},
      {"decided:<2010", "(range decided ..20091231)"},
      {"decided:<=2016-02", "(range decided ..20160229)"},
      {"decided:>2016-12-31", "(range decided 20170101..)"},
      {"decided:>=2016-02", "(range decided 20160201..)"},
      {R"(decided:"2015..2016")", "(range decided 20150101..20161231)"},
      {"decided:none", "(filter decided none)"},
      {"injury_date:1/5/99", "(range injury_date 19990105..19990105)"},
  });
}

TEST_CASE("injured is a date when its value looks like one, else a region") {
  check_rows({
      {"injured:<2010", "(range injury_date ..20091231)"},
      {"injured:2009", "(range injury_date 20090101..20091231)"},
      {"injured:2009..2011", "(range injury_date 20090101..20111231)"},
      {"injured:knee", "(filter injured_region knee)"},
      {"injured:none", "(filter injured_region none)"},
      {"injured_region:(knee OR 2009)", "(or (filter injured_region knee) (range injury_date 20090101..20091231))"},
  });
}

TEST_CASE("numbers are whole numbers and ranges of them") {
  check_rows({
      {"age:40", "(range age 40..40)"},
      {"age:40..60", "(range age 40..60)"},
      {"visits:>12", "(range visits 13..)"},
      {"visits:<12", "(range visits ..11)"},
      {"visits:>=12", "(range visits 12..)"},
      {"visits:<=12", "(range visits ..12)"},
      {"issues:3..", "(range issues 3..)"},
      {"issues:..3", "(range issues ..3)"},
      {"mg:10", "(range strength 10..10)"},
      {"age:none", "(filter age none)"},
  });
}

TEST_CASE("a case number is found with or without CM and hyphen") {
  check_rows({
      {"case:CM19-0123456", "(filter case CM19-0123456)"},
      {"case:CM19\u20130123456", "(filter case CM19-0123456)"},
      {"CM19\u20110123456", "(filter case CM19-0123456)"},
      {"case:cm190123456", "(filter case CM19-0123456)"},
      {R"(case:"CM 19-0123456")", "(filter case CM19-0123456)"},
      {"knee CM 19-0123456", "(and word:knee+ (filter case CM19-0123456))"},
      {"cm 19-0123456#2 knee", "(and (filter case CM19-0123456#2) word:knee+)"},
      {"5 cm tear", "(and word:5+ word:cm+ word:tear+)"},
      {"case:19-0123456", "(filter case CM19-0123456)"},
      {"case:190123456", "(filter case CM19-0123456)"},
      {R"(case:"CM19-0123456")", "(filter case CM19-0123456)"},
      {"CM:19-0123456", "(filter case CM19-0123456)"},
  });
}

TEST_CASE("behind a case number may stand the number of an issue") {
  check_rows({
      {"case:cm190123456#2", "(filter case CM19-0123456#2)"},
      {R"(case:"CM19-0123456#12")", "(filter case CM19-0123456#12)"},
  });
}

TEST_CASE("values of options are read as those behind a colon are, without a query around them") {
  struct Row {
    const char* field;
    const char* text;
    const char* expected;
  };
  const Row rows[] = {{"decision", "REVERSED", "(filter decision overturned)"},
                      {"body", "low back", "(filter body_region \"low back\")"},
                      {"drug", "norco", "(and (filter drug acetaminophen) (filter drug hydrocodone))"},
                      {"drug", "opioids", "(filter class Opioids)"},
                      {"specialty", "none", "(filter specialty none)"},
                      {"decided", "2016-11", "(range decided 20161101..20161130)"},
                      {"age", "40..60", "(range age 40..60)"},
                      {"case", "19-0123456", "(filter case CM19-0123456)"}};
  for (const Row& row : rows) {
    CAPTURE(row.field);
    CAPTURE(row.text);
    CHECK(imr::to_string(imr::parse_field_value(row.field, row.text, imr::Schema::embedded())) == row.expected);
  }
}

TEST_CASE("a value of an option is refused with the nearest ones, and text is no field for it") {
  const auto refusal = [](const char* field, const char* text) -> std::string {
    try {
      imr::parse_field_value(field, text, imr::Schema::embedded());
      return "read";
    } catch (const imr::QueryError& error) {
      return std::string(error.what()) + (error.nearest().empty() ? "" : " | " + error.nearest().front());
    }
  };
  CHECK(refusal("decision", "uphelt") == "decision has no value \"uphelt\" | upheld");
  CHECK(refusal("category", "diagnostic testin") ==
        "category has no value \"diagnostic testin\" | \"Diagnostic Testing\"");
  CHECK(refusal("decided", "2016 knee") == "\"2016 knee\" is not a date or a range of dates | decided:2016");
  CHECK(refusal("rationale", "knee") == "\"rationale\" is a section of the text, not a facet, date or number");
  CHECK(refusal("decison", "upheld") == "there is no field \"decison\" | decision:");
}
