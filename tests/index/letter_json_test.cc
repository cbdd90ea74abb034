#include <doctest/doctest.h>

#include <algorithm>

#include "imr/error.h"
#include "imr/schema.h"
#include "index/sample_letters.h"
#include "index/sections.h"
#include "index/stored_letter.h"

using namespace imr::index;
using imr::FacetSet;

namespace {

StoredLetter sample_letter() {
  StoredLetter letter;
  letter.source = {"caf\xE9.txt", "00", imr::SourceKind::Text, "UTF-8", {}};
  letter.metadata.push_back({"CM16-0900101", std::nullopt, imr::Date{2016, 1, 2}, {}, {}, {}, {}, {"Urology"}, {}});
  letter.text = imr::normalize_text(imr::tests::sample_text({}));
  parse_stored_text(letter, imr::Schema::embedded());
  tag_stored_letter(letter, imr::Schema::embedded());
  return letter;
}

std::vector<std::string> facet_texts(const FacetSet& set) {
  std::vector<std::string> texts;
  for (const imr::FacetValue& value : set.values) texts.push_back(value.facet + '=' + value.value);
  return texts;
}

/// What a hit shows of them.
imr::FacetSet shown(imr::FacetSet set) {
  std::erase_if(set.values, [](const imr::FacetValue& value) {
    return std::ranges::find(hit_facets::kAll, value.facet) == hit_facets::kAll.end();
  });
  return set;
}

}  // namespace

TEST_CASE("a hit reads of a stored letter what the whole letter says") {
  const StoredLetter letter = sample_letter(), hit = parse_hit_letter(to_json_text(letter));
  const imr::Determination &read = hit.determination, &whole = letter.determination;
  CHECK(hit.id == letter.id);
  CHECK(hit.source.name == letter.source.name);
  CHECK(hit.text.text == letter.text.text);
  CHECK(read.case_number == whole.case_number);
  CHECK(read.assigned_date == whole.assigned_date);
  CHECK(read.decision_date == whole.decision_date);
  CHECK(read.injury_date == whole.injury_date);
  CHECK(read.ur_denial_date == whole.ur_denial_date);
  CHECK(read.received_date == whole.received_date);
  CHECK(read.outcome == whole.outcome);
  REQUIRE(read.issues.size() == 2);
  for (std::size_t i = 0; i < read.issues.size(); ++i) {
    CHECK(read.issues[i].number == whole.issues[i].number);
    CHECK(read.issues[i].decision == whole.issues[i].decision);
    CHECK(section_places(read, read.issues[i]) == section_places(whole, whole.issues[i]));
    CHECK(facet_texts(hit.facets.issues.at(i)) == facet_texts(shown(letter.facets.issues[i])));
  }
  CHECK(!shown(letter.facets.determination).values.empty());
  CHECK(!shown(letter.facets.issues.front()).values.empty());
  CHECK(facet_texts(hit.facets.determination) == facet_texts(shown(letter.facets.determination)));
}

TEST_CASE("a text is read as it was written, whatever stands in it") {
  StoredLetter letter = sample_letter();
  for (const std::string text : {"", "plain", "two\nlines", "\n", "\"quoted\" and \\ and \\n",
                                 "caf\xC3\xA9\n\xE2\x80\x9Cx\xE2\x80\x9D", "tab\tand\x01more\n\"end\"", "\x7F"}) {
    CAPTURE(text);
    letter.text.text = text;
    CHECK(parse_hit_letter(to_json_text(letter)).text.text == text);
    CHECK(parse_stored_letter(to_json_text(letter)).text.text == text);
  }
}

TEST_CASE("the determination read alone is that of the whole letter") {
  const StoredLetter letter = sample_letter();
  StoredLetter read = letter;
  read.determination = parse_stored_determination(to_json_text(letter));
  CHECK(to_json_text(read) == to_json_text(letter));
}

TEST_CASE("a letter with a wrong part is refused by all who read the part") {
  const std::string whole = to_json_text(sample_letter());
  const std::pair<const char*, const char*> rows[] = {{"\"assigned_date\":\"", "\"assigned_date\":\"2016-02-30"},
                                                      {"\"case_summary\":[", "\"case_summary\":[],\"x\":["},
                                                      {"\"case_summary\":[", "\"case_summary\":[1],\"x\":["},
                                                      {"\"outcome\":", "\"outcome\":\"split\",\"x\":"}};
  for (const auto& [part, wrong] : rows) {
    CAPTURE(wrong);
    std::string text = whole;
    REQUIRE(text.find(part) != std::string::npos);
    text.replace(text.find(part), std::string(part).size(), wrong);
    CHECK_THROWS_AS(parse_stored_letter(text), imr::IndexError);
    CHECK_THROWS_AS(parse_hit_letter(text), imr::IndexError);
    CHECK_THROWS_AS(parse_stored_determination(text), imr::IndexError);
  }
}

TEST_CASE("a damaged letter is refused by who reads all of it and by who reads a part") {
  const std::string whole = to_json_text(sample_letter());
  for (const std::string& text :
       {std::string(), std::string("{}"), whole.substr(0, whole.size() / 2), whole.substr(0, whole.size() - 1)}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_stored_letter(text), imr::IndexError);
    CHECK_THROWS_AS(parse_hit_letter(text), imr::IndexError);
    CHECK_THROWS_AS(parse_stored_determination(text), imr::IndexError);
  }
}
