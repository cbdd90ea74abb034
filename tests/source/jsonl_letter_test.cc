#include "source/jsonl_letter.h"

#include <doctest/doctest.h>

#include "imr/error.h"

using imr::Date;
using imr::source::parse_jsonl_letter;

TEST_CASE("a JSONL letter carries its text and the facts beside it") {
  const auto letter = parse_jsonl_letter(
      R"({"id":"a-1","text":"One\nTwo","case_number":"CM16-0000001","priority":"Standard","assigned":"2016-11-09",)"
      R"("decision":"12/9/2016","injury":null,"specialties":["Pain Medicine","Neurology"],"licensure":"Texas; Ohio","x":[1]})");
  CHECK(letter.id == "a-1");
  CHECK(letter.text == "One\nTwo");
  CHECK(letter.metadata.case_number == "CM16-0000001");
  CHECK(letter.metadata.priority == "Standard");
  CHECK(letter.metadata.assigned_date == Date{2016, 11, 9});
  CHECK(letter.metadata.decision_date == Date{2016, 12, 9});
  CHECK_FALSE(letter.metadata.injury_date);
  CHECK(letter.metadata.specialties == std::vector<std::string>{"Pain Medicine", "Neurology"});
  CHECK(letter.metadata.licensure == std::vector<std::string>{"Texas", "Ohio"});
  CHECK(letter.diagnostics.empty());
}

TEST_CASE("a fact that cannot be read is a diagnostic, not a failure") {
  struct Row {
    const char* fields;
    std::size_t diagnostics;
  };
  const Row rows[] = {{R"("assigned":"2016-13-01")", 1},
                      {R"("assigned":20161109)", 1},
                      {R"("priority":{"a":"b"})", 1},
                      {R"("specialties":["Pain",7])", 1},
                      {R"("assigned":"soon","decision":"x")", 2},
                      {R"("assigned":"")", 0}};
  for (const Row& row : rows) {
    CAPTURE(row.fields);
    const auto letter = parse_jsonl_letter(std::string(R"({"id":"a","text":"t",)") + row.fields + "}");
    CHECK(letter.text == "t");
    CHECK(letter.diagnostics.size() == row.diagnostics);
  }
}

TEST_CASE("a line that is no letter is refused with the reason") {
  struct Row {
    std::string line;
    const char* expected;
  };
  const Row rows[] = {{"{", "not valid JSON"},
                      {"{\"id\":\"a\",\"text\":\"\xff\"}", "not valid JSON"},
                      {std::string(100000, '['), "not valid JSON"},
                      {"[1]", "not a JSON object"},
                      {"\"text\"", "not a JSON object"},
                      {R"({"text":"t"})", "no \"id\" that is a string or a whole number"},
                      {R"({"id":"","text":"t"})", "no \"id\" that is a string or a whole number"},
                      {R"({"id":1.5,"text":"t"})", "no \"id\" that is a string or a whole number"},
                      {R"({"id":"a"})", "no \"text\" that is a string"},
                      {R"({"id":"a","text":["t"]})", "no \"text\" that is a string"}};
  for (const Row& row : rows) {
    CAPTURE(row.line.substr(0, 40));
    CHECK_THROWS_WITH_AS(parse_jsonl_letter(row.line), row.expected, imr::InputError);
  }
}

TEST_CASE("a whole number is taken as an id") { CHECK(parse_jsonl_letter(R"({"id":42,"text":""})").id == "42"); }
