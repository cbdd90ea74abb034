#include "query/show_query.h"

#include <doctest/doctest.h>

using imr::query::check_rows;
using imr::query::show_notes;
using imr::query::show_query;

TEST_CASE("long names of the sentence and the paragraph and BUT NOT mean what they do elsewhere") {
  check_rows({
      {"a w/sent b", "(/s word:a+ word:b+)"},
      {"a W/SENTENCE b", "(/s word:a+ word:b+)"},
      {"a /para b", "(/p word:a+ word:b+)"},
      {"a pre/para b", "(pre/p word:a+ word:b+)"},
      {"a pre/s b", "(pre/s word:a+ word:b+)"},
      {"a +s b", "(pre/s word:a+ word:b+)"},
      {"a BUT NOT b", "(and word:a+ (not word:b+))"},
      {"a AND NOT b", "(and word:a+ (not word:b+))"},
      {"a BUT b", "(and word:a+ word:but+ word:b+)"},
      {"BUT NOT b", "1: BUT has nothing on its left"},
      {"atl5(pain)", "(atleast5 word:pain+)"},
      {"atl5 pain", "(and word:atl5+ word:pain+)"},
  });
}

TEST_CASE("connectors of other engines are refused with ours") {
  check_rows({
      {"a near/3 b", "3: near/3 is not a connector here | w/3"},
      {"a NEAR3 b", "3: near3 is not a connector here | w/3"},
      {"a within/3 b", "3: within/3 is not a connector here | w/3"},
      {"a n/3 b", "3: n/3 is not a connector here | w/3"},
      {"a adj3 b", "3: adj3 is not a connector here | pre/3"},
      {"a adj/3 b", "3: adj/3 is not a connector here | pre/3"},
      {"a onear/3 b", "3: onear/3 is not a connector here | pre/3"},
      {"a NEAR b", "3: NEAR is not a connector here | w/5 | near"},
      {"a ADJ b", "3: ADJ is not a connector here | pre/5 | adj"},
      {"a WITHIN 5 b", "3: WITHIN 5 is not a connector here | w/5 | within"},
      {"a ANDNOT b", "3: ANDNOT is not a connector here | NOT"},
      {"a w/seg b",
       "3: w/seg is not a connector here; a section is named before brackets | rationale:(knee pain) | /p | /issue"},
      {"a w/n b", "3: a distance is a whole number of words | w/5"},
      {"a pre/n b", "3: a distance is a whole number of words | pre/5"},
      {"a /n b", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a w/ 5 b", "3: no space stands before the number of a distance | w/5"},
      {"a pre/ 5 b", "3: no space stands before the number of a distance | pre/5"},
  });
}

TEST_CASE("words that only look like connectors stay words") {
  check_rows({
      {"near adj within 5", "(and word:near+ word:adj+ word:within+ word:5+)"},
      {"WITHIN normal", "(and word:within+ word:normal+)"},
      {"w/o pain", "(and (phrase word:w+ word:o+) word:pain+)"},
      {"MRI w/ contrast", "(and word:mri+ word:w+ word:contrast+)"},
      {"w/contrast", "(phrase word:w+ word:contrast+)"},
      {"date of injury", "(and word:date+ word:of+ word:injury+)"},
      {"date after surgery", "(and word:date+ word:after+ word:surgery+)"},
      {R"("date after 2016")", "(phrase word:date word:after word:2016)"},
  });
}

TEST_CASE("dates and segments of other engines are refused with the field") {
  check_rows({
      {"date(after 2016)", "1: a date stands behind a colon | decided:>2016"},
      {"date(bef 1/1/2016)", "1: a date stands behind a colon | decided:<1/1/2016"},
      {"DA(= 2016)", "1: a date stands behind a colon | decided:2016"},
      {"date(>=2016)", "1: a date stands behind a colon | decided:>=2016"},
      {"date(last week)", "1: a date stands behind a colon | decided:>2016 | decided:2015..2016"},
      {"knee date aft 2016", "6: a date stands behind a colon | decided:>2016"},
      {"date > 2016", "1: a date stands behind a colon | decided:>2016"},
      {"knee >2016", "6: < and > stand behind a field | decided:>2016 | age:<40"},
      {"ti(knee pain)", "1: behind the name of a field stands a colon | treatment:(knee pain) | ti (knee pain)"},
      {"drug(norco)", "1: behind the name of a field stands a colon | drug:(norco) | drug (norco)"},
      {"id(x)", "1: between a word and a bracket stands a space, behind a field a colon | id (x)"},
      {"injection(s)", "1: between a word and a bracket stands a space, behind a field a colon | injection (s)"},
      {"body:knee(left)", "10: a space is missing before this bracket"},
      {"rationale:knee(left)", "11: between a word and a bracket stands a space, behind a field a colon | knee (left)"},
  });
}

TEST_CASE("a value with a wildcard is refused with the values that it may stand for") {
  check_rows({
      {"decision:over!", "10: a value has no wildcards | decision:overturned"},
      {"decision:(upheld OR over*)", "21: a value has no wildcards | overturned"},
      {"sex:*male", "5: a value has no wildcards | sex:(female OR male)"},
      {"body:lumb*", "6: a value has no wildcards | body:\"low back\""},
      {"section:9792.24.*", "9: a value has no wildcards"},
      {"body:z?z", "6: a value has no wildcards"},
      {"drug:*", "6: a value has no wildcards"},
  });
  CHECK(show_query("body:" + std::string(5000, '*') + "a" + std::string(5000, '*') + "q") ==
        "6: a value has no wildcards");
}

TEST_CASE("the number of a determination among words is its case") {
  check_rows({
      {"CM19-0123456", "(filter case CM19-0123456)"},
      {"cm190123456 knee", "(and (filter case CM19-0123456) word:knee+)"},
      {"19-0123456", "(filter case CM19-0123456)"},
      {"(see CM19-0123456,)", "(and word:see+ (filter case CM19-0123456))"},
      {"CM19-0123456#2", "(filter case CM19-0123456#2)"},
      {"(see cm190123456#2,)", "(and word:see+ (filter case CM19-0123456#2))"},
      {"CM19-0123456 #2", "(and (filter case CM19-0123456) literal:2)"},
      {"cm19/0123456", "(phrase word:cm19+ word:0123456+)"},
      {"190123456", "word:190123456+"},
      {R"("CM19-0123456")", "(phrase word:cm19 word:0123456)"},
      {"rationale:19-0123456", "(section rationale (phrase word:19+ word:0123456+))"},
      {"knee w/5 CM19-0123456", "6: w/5 joins words; filters, ranges and exclusions are joined by AND"},
  });
  CHECK(show_notes("cm190123456 cm190123456") ==
        "cm190123456 was understood as case:CM19-0123456; in quotes it is words @ cm190123456");
  CHECK(show_notes("cm190123456#2") ==
        "cm190123456#2 was understood as case:CM19-0123456#2; in quotes it is words @ cm190123456#2");
}
