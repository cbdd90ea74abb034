#include "query/show_query.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using imr::QueryOptions;
using imr::query::check_rows;
using imr::query::show_query;

TEST_CASE("operators without an operand are refused where they stand") {
  check_rows({
      {"a AND", "3: AND has nothing on its right"},
      {"AND a", "1: AND has nothing on its left"},
      {"a OR", "3: OR has nothing on its right"},
      {"a OR OR b", "6: OR has nothing on its left"},
      {"a AND AND b", "7: AND has nothing on its left"},
      {"(a OR) b", "4: OR has nothing on its right"},
      {"a NOT", "3: NOT has nothing on its right"},
      {"NOT", "1: NOT has nothing on its right"},
      {"NOT NOT a", "5: NOT cannot stand here"},
      {"a (NOT)", "4: NOT has nothing on its right"},
      {"a w/5", "3: w/5 has nothing on its right"},
      {"w/5 a", "1: w/5 has nothing on its left"},
      {"/s a", "1: /s has nothing on its left"},
      {"a w/5 /s b", "7: /s has nothing on its left"},
      {"a NOT w/5", "7: w/5 has nothing on its right"},
      {"a - b", "3: - stands directly before what it excludes"},
      {"-", "1: - stands directly before what it excludes"},
      {"a -", "3: - stands directly before what it excludes"},
      {"--a", "1: - stands directly before what it excludes"},
      {"a OR NOT b", "6: NOT behind OR needs brackets: a OR (NOT b)"},
      {"-a OR b", "1: - beside OR needs brackets: (-a) OR b, or -(a OR b)"},
      {"a OR -b", "1: - beside OR needs brackets: (-a) OR b, or -(a OR b)"},
      {"(a | )", "4: | has nothing on its right"},
  });
}

TEST_CASE("brackets and quotes are closed and hold something") {
  check_rows({
      {"(a", "1: this bracket is not closed"},
      {"a)", "2: this bracket closes none"},
      {")", "1: this bracket closes none"},
      {"()", "1: the brackets are empty"},
      {"a ( )", "3: the brackets are empty"},
      {"((a)", "1: this bracket is not closed"},
      {R"("a b)", "1: the quote that opens here is not closed"},
      {R"(a ")", "3: the quote that opens here is not closed"},
      {R"("")", "1: the phrase is empty"},
      {R"(" . ")", "1: the phrase is empty"},
      {R"(="")", "1: the phrase is empty"},
      {"rationale:(a", "11: this bracket is not closed"},
      {"body:(", "6: this bracket is not closed"},
      {R"("a"b)", "4: a space is missing behind the closing quote"},
      {R"("a b"~5)", "6: ~ stands behind a word, not behind a phrase; for nearness write w/5 | w/5"},
  });
}

TEST_CASE("distances have a range and join words only") {
  check_rows({
      {"a w/0 b", "3: a distance is 1 to 255 words | w/1"},
      {"a w/-1 b", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a w//5 b", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a w/256 b", "3: a distance is 1 to 255 words | w/255"},
      {"a /99999999999 b", "3: a distance is 1 to 255 words | /255"},
      {"a pre/300 b", "3: a distance is 1 to 255 words | pre/255"},
      {"a w/5x b", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a /x b", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a / b", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a +word", "3: a distance is a whole number of words, s, p or issue | w/5 | pre/5 | /s"},
      {"a w/5 decision:upheld", "3: w/5 joins words; filters, ranges and exclusions are joined by AND"},
      {"decision:upheld /issue a", "17: /issue joins words; filters, ranges and exclusions are joined by AND"},
      {"a w/5 -b", "3: w/5 joins words; filters, ranges and exclusions are joined by AND"},
      {"a w/5 (b -c)", "3: w/5 joins words; filters, ranges and exclusions are joined by AND"},
      {"a NOT w/5 (b c)", "3: NOT w/5 takes a word, a phrase, a distance or an OR of them on its right"},
      {"a w/5 atleast3(b)", "3: w/5 joins words, phrases, distances and OR of them"},
      {"treatment:a w/5 rationale:b", "13: w/5 cannot join words of two sections"},
      {"a NOT w/5 rationale:b", "3: NOT w/5 takes no field on its right; write field:(… NOT w/5 …)"},
      {"a w/5 (b NOT /issue c)", "3: w/5 joins words, phrases, distances and OR of them"},
  });
}

TEST_CASE("wildcards need three fixed letters and no start") {
  check_rows({
      {"*codone", "1: a word does not start with a wildcard | codone*"},
      {"?nject", "1: a word does not start with a wildcard | nject*"},
      {"*", "1: a word does not start with a wildcard"},
      {"!", R"(1: "!": a word does not start with a sign)"},
      {"wo*", "1: a word with wildcards has at least 3 letters or digits besides them"},
      {"i?n", "1: a word with wildcards has at least 3 letters or digits besides them"},
      {R"("in! x")", "2: a word with wildcards has at least 3 letters or digits besides them"},
      {"inj!ect", "4: ! stands at the end of a word | inj!"},
      {"!word", R"(1: "!word": a word does not start with a sign)"},
      {"10m*", "1: a word with wildcards is one word of letters or digits"},
      {"#inject*", "1: a literal word has no wildcards | inject*"},
      {"opiod~3", "6: ~ takes 1 or 2 changes at the end of a word | opiod~ | opiod~2"},
      {"opiod~x", "6: ~ takes 1 or 2 changes at the end of a word | opiod~ | opiod~2"},
      {"ab~", "1: a word with ~ has at least 3 letters"},
      {"home-base~", "1: ~ stands behind one word without other signs"},
      {"inj*~", "1: ~ stands behind one word without other signs"},
      {"~", R"(1: "~": a word does not start with a sign)"},
  });
}

TEST_CASE("words do not start with signs of other languages") {
  check_rows({
      {"age>40", "4: a colon stands behind the name of a field | age:>40"},
      {"knee visits<=12", "12: a colon stands behind the name of a field | visits:<=12"},
      {"body=knee", "5: a colon stands behind the name of a field | body:knee"},
      {"=word", "1: = stands before a quote; # marks a literal word | #word"},
      {"knee^2", "5: words have no weights | knee"},
      {"[]", R"(1: "[]" holds no letter and no digit)"},
      {"#", R"(1: "#" holds no letter and no digit)"},
      {"–knee", "1: a dash is no sign of the query language; - excludes a word"},
      {"rationale:-knee", R"(11: "-knee": a word does not start with a sign)"},
      {"rationale:/s", R"(11: "/s": a word does not start with a sign)"},
      {"text:*", "6: a word does not start with a wildcard"},
  });
}

TEST_CASE("unknown fields name the nearest") {
  check_rows({
      {"decison:upheld", R"(1: there is no field "decison" | decision:)"},
      {"foo:bar", R"(1: there is no field "foo")"},
      {"ratoinale:knee", R"(1: there is no field "ratoinale" | rationale:)"},
      {"bdy:knee", R"(1: there is no field "bdy" | body:)"},
      {"kind:letter", R"(1: there is no field "kind")"},
      {"id:x", R"(1: there is no field "id")"},
      {"knee treatmnt:(a OR b)", R"(6: there is no field "treatmnt" | treatment:)"},
  });
}

TEST_CASE("unknown values name the nearest") {
  check_rows({
      {"decision:uphel", R"(10: decision has no value "uphel" | decision:upheld)"},
      {"side:lfet", R"(6: side has no value "lfet" | side:left)"},
      {R"(category:"diagnostik testing")",
       R"(11: category has no value "diagnostik testing" | category:"Diagnostic Testing")"},
      {"body:(knee OR ankel)", R"(15: body_region has no value "ankel" | ankle)"},
      {"sex:x", R"(5: sex has no value "x" | sex:female | sex:male)"},
      {"state:Califronia", R"(7: state has no value "Califronia" | state:California)"},
      {"outcome:upheld,overturned",
       R"(9: outcome has no value "upheld,overturned" | outcome:upheld | outcome:overturned)"},
  });
}

TEST_CASE("a value of several words needs quotes") {
  check_rows({
      {"category:diagnostic testing",
       R"(10: a value of several words stands in quotes | category:"diagnostic testing" | category:"diagnostic")"},
      {"body:low back", R"(6: a value of several words stands in quotes | body:"low back")"},
      {"knee body:Upper Extremity pain", R"(11: a value of several words stands in quotes | body:"Upper Extremity")"},
      {"body:(low back OR knee)", R"(7: a value of several words stands in quotes | "low back")"},
      {"subcategory:Facet Injection",
       R"(13: a value of several words stands in quotes | subcategory:"Facet Injection")"},
  });
}

TEST_CASE("a field has a value directly behind its colon and no field within") {
  check_rows({
      {"state:", "7: a value stands directly behind the colon, without a space"},
      {"state: CA", "7: a value stands directly behind the colon, without a space"},
      {"state:) a", "7: a value stands directly behind the colon, without a space"},
      {"rationale:drug:norco", "11: a field directly behind another field"},
      {"rationale:(drug:norco)", "12: a field within the brackets of another field"},
      {"body:-knee", "6: - stands before the field | -body:knee"},
      {R"(body:="knee")", R"(6: a value is not marked with = | "knee")"},
      {"body:(knee /s ankle)", "12: values have no distance; AND, OR and NOT join them"},
      {"body:atleast2(knee)", "6: atleast counts words, not values of a field"},
      {"body:(atleast2(knee))", "7: atleast counts words, not values of a field"},
  });
}

TEST_CASE("a number that is nearly that of a case is refused with the number that may be meant") {
  check_rows({
      {"CM16-239110", "1: a case number is CM, two digits, a hyphen and seven digits | CM16-0239110"},
      {"knee cm19-12345", "6: a case number is CM, two digits, a hyphen and seven digits | CM19-0012345"},
      {"CM016-0239110", "1: a case number is CM, two digits, a hyphen and seven digits | CM19-0123456"},
  });
}

TEST_CASE("a short word with a question mark is refused with the word, as it may end a question") {
  check_rows({
      {"knee ok?", "6: a word with wildcards has at least 3 letters or digits besides them | ok"},
  });
}

TEST_CASE("ranges and dates that mean nothing are refused") {
  check_rows({
      {"decided:2016..2015",
       R"(9: the range "2016..2015" holds nothing: its first value lies behind its last, or both are open)"},
      {"decided:..", R"(9: the range ".." holds nothing: its first value lies behind its last, or both are open)"},
      {"age:60..40", R"(5: the range "60..40" holds nothing: its first value lies behind its last, or both are open)"},
      {"decided:2016-13",
       R"(9: "2016-13" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"decided:2/30/2016",
       R"(9: "2/30/2016" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"decided:1850",
       R"(9: "1850" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"decided:201",
       R"(9: "201" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"decided:2016..x",
       R"(9: "2016..x" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"decided:yesterday",
       R"(9: "yesterday" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"injured:<x",
       R"(9: "<x" is not a date or a range of dates | injury_date:2016 | injury_date:2016-11-30 | injury_date:2015..2016)"},
      {R"(decided:"Foo 2016")",
       R"(10: "Foo 2016" is not a date or a range of dates | decided:2016 | decided:2016-11-30 | decided:2015..2016)"},
      {"age:forty", R"(5: "forty" is not a whole number or a range of them | age:12 | age:>12 | age:3..6)"},
      {"age:3..x", R"(5: "3..x" is not a whole number or a range of them | age:12 | age:>12 | age:3..6)"},
      {"age:<", R"(5: "<" is not a whole number or a range of them | age:12 | age:>12 | age:3..6)"},
      {"age:40-50", "5: a range is written with two dots | age:40..50"},
      {"age:40 to 50", "8: a range is written with two dots | age:40..50"},
      {"knee age:40 Through 50 pain", "13: a range is written with two dots | age:40..50"},
      {"decided:2016 to 2017", "14: a range is written with two dots | decided:2016..2017"},
      {"decided:2016-2017", "9: a range is written with two dots | decided:2016..2017"},
      {"decided:2016-01-2016-03", "9: a range is written with two dots | decided:2016-01..2016-03"},
      {"age:-5", R"(5: "-5" is not a whole number or a range of them | age:12 | age:>12 | age:3..6)"},
      {"strength:37.5",
       R"(10: "37.5" is not a whole number or a range of them | strength:12 | strength:>12 | strength:3..6)"},
      {"case:CM19-123456", "6: a case number is CM, two digits, a hyphen and seven digits | case:CM19-0123456"},
      {"case:CM19-0123456#", "6: a case number is CM, two digits, a hyphen and seven digits | case:CM19-0123456"},
      {"case:CM19-0123456#0", "6: a case number is CM, two digits, a hyphen and seven digits | case:CM19-0123456"},
      {"case:CM19-0123456#1234", "6: a case number is CM, two digits, a hyphen and seven digits | case:CM19-0123456"},
      {"case:none", "6: a case number is CM, two digits, a hyphen and seven digits | case:CM19-0123456"},
  });
}

TEST_CASE("atleast takes a number and brackets") {
  check_rows({
      {"atleast3", "1: atleast needs brackets directly behind its number | atleast3(word)"},
      {"atleast3 (a)", "1: atleast needs brackets directly behind its number | atleast3(word)"},
      {"atleast0(a)", "1: atleast takes a number from 1 to 255 | atleast3(word)"},
      {"atleast256(a)", "1: atleast takes a number from 1 to 255 | atleast3(word)"},
      {"atleast3(a /s b)", "1: atleast counts words, phrases and OR of them"},
      {"atleast3(decision:upheld)", "1: atleast counts words, phrases and OR of them"},
      {"atleast3(-a)", "1: atleast counts words, phrases and OR of them"},
      {"atleast3()", "9: the brackets are empty"},
  });
}

TEST_CASE("control characters and broken UTF-8 are refused at their character") {
  const char* const reason = ": the query holds a control character or is not UTF-8";
  CHECK(show_query("caf\xC3\xA9 \x01") == "6" + std::string(reason));
  CHECK(show_query("ab\xFF") == "3" + std::string(reason));
  CHECK(show_query("ab\xC3") == "3" + std::string(reason));
  CHECK(show_query("a\x1B[31m") == "2" + std::string(reason));
  CHECK(show_query(std::string("a\0b", 3)) == "2" + std::string(reason));
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(show_query("\xC3\xA9\xC3\xA9 foo:x").starts_with("4: "));
  CHECK(show_query("\xE2\x80\x9Clow back\xE2\x80\x9D (a").starts_with("12: "));
}

TEST_CASE("queries are limited in length, clauses and depth") {
  const auto repeat = [](const std::string& part, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
  };
  CHECK(show_query(repeat("a", 16 * 1024)).starts_with("word:aaa"));
  CHECK(show_query(repeat("a", 16 * 1024 + 1)) == "1: the query is longer than 16384 bytes");
  CHECK(show_query(repeat("a ", 1000)).starts_with("(and word:a+"));
  CHECK(show_query(repeat("a ", 1001)) == "2001: the query has more than 1000 words, filters and ranges");
  CHECK(show_query(repeat("a-b ", 501)) == "1: the query has more than 1000 words, filters and ranges");
  CHECK(show_query(repeat("(", 100) + "a" + repeat(")", 100)) == "word:a+");
  CHECK(show_query(repeat("(", 101) + "a" + repeat(")", 101)) == "101: more than 100 brackets within each other");
  CHECK(show_query("a" + repeat(" /5 a", 100)).starts_with("(w/5"));
  CHECK(show_query("a" + repeat(" /5 a", 101)) == "503: more than 100 distance connectors in a row");
  const std::string forty = "(" + repeat("a ", 40) + ")";
  CHECK(show_query(forty + " w/5 " + forty) == "84: w/5 with this many brackets makes more than 1000 clauses");
}
