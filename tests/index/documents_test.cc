#include "index/documents.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "imr/error.h"
#include "index/packed_facets.h"
#include "index/packed_places.h"
#include "index/sample_letters.h"
#include "index/sections.h"
#include "index/terms.h"

using namespace imr::index;
using imr::Schema;
using imr::tests::sample_text;

namespace {

const Schema& schema() { return Schema::embedded(); }

StoredLetter read(const std::string& text, const std::string& name = "a/letter.txt") {
  StoredLetter letter;
  letter.source = {name, "00", imr::SourceKind::Text, "UTF-8", {}};
  letter.text = imr::normalize_text(text);
  parse_stored_text(letter, schema());
  tag_stored_letter(letter, schema());
  return letter;
}

std::string value(const IndexDocument& document, int slot) {
  const auto found = document.values.find(slot);
  return found == document.values.end() ? std::string() : found->second;
}

/// Of the issue behind the letter of the first document.
Positions positions(const std::vector<IndexDocument>& documents, std::string_view term) {
  const PlaceHash hash = place_hash(term);
  const int slot = place_slots(schema())[hash.group];
  const std::string own = value(documents[1], slot), summary = value(documents[0], slot);
  Positions found;
  PackedWords(own).add_positions(term, hash.code, kFirstPosition, found);
  PackedWords(summary).add_positions(term, hash.code, kSummaryPosition, found);
  return found;
}

Positions section_starts(const std::vector<IndexDocument>& documents) {
  const std::string own = value(documents[1], starts_slot(schema())),
                    summary = value(documents[0], starts_slot(schema()));
  Positions starts;
  PackedStarts(own).add_section_starts(kFirstPosition, starts);
  PackedStarts(summary).add_section_starts(kSummaryPosition, starts);
  return starts;
}

int weight(const IndexDocument& document, std::string_view term) {
  const auto found = std::ranges::find(document.words, term, &IndexDocument::Word::term);
  return found == document.words.end() ? -1 : static_cast<int>(found->weight);
}

bool has_filter(const IndexDocument& document, const std::string& term) {
  return std::ranges::find(document.filters, term) != document.filters.end();
}

}  // namespace

TEST_CASE("a letter gives its own document and one for each issue") {
  const std::vector<IndexDocument> documents = build_documents(read(sample_text({})), schema());
  REQUIRE(documents.size() == 3);
  const IndexDocument& letter = documents[0];
  CHECK(letter.words.empty());
  CHECK(letter.filters ==
        std::vector<std::string>{id_term(schema(), "id", "cm16-0900101"), letter_kind_term(schema())});
  for (int number = 1; number <= 2; ++number) {
    const IndexDocument& issue = documents[static_cast<std::size_t>(number)];
    CHECK(has_filter(issue, id_term(schema(), "issue_id", issue_id("cm16-0900101", number))));
    CHECK(has_filter(issue, id_term(schema(), "letter", "cm16-0900101")));
    CHECK(has_filter(issue, field_term(schema(), "case", "CM16-0900101")));
    CHECK(has_filter(issue, issue_kind_term(schema())));
    for (const imr::Field& field : schema().fields())
      if (field.kind == imr::Field::Kind::Date)
        CHECK(has_filter(issue, issue.values.contains(field.slot) ? month_term(field, issue.values.at(field.slot))
                                                                  : field_term(schema(), field.name, kNoValue)));
    CHECK(has_filter(issue, facet_term(schema(), "decision", number == 1 ? "overturned" : "upheld")));
    CHECK(has_filter(issue, facet_term(schema(), "outcome", "split")));
    CHECK(parse_issue_data(issue.data) == number);
  }
}

TEST_CASE("each section begins its own range of positions") {
  const auto documents = build_documents(read(sample_text({})), schema());
  // treatment: 8 words; guideline and ur_guideline without their fixed wording; rationale; summary
  const auto starts = section_starts(documents);
  REQUIRE(starts.size() == kSectionCount);
  CHECK(starts[0] == kFirstPosition);
  CHECK(starts[1] == starts[0] + 8 + kSectionGap);
  CHECK(starts[2] == starts[1] + 7 + kSectionGap);
  CHECK(starts[3] == starts[2] + 3 + kSectionGap);
  CHECK(starts[4] == kSummaryPosition);
  CHECK(positions(documents, "physical") == Positions{1});
  CHECK(positions(documents, "visits") == Positions{4, starts[3] + 9});
  CHECK(positions(documents, "knee") == Positions{8, starts[1], starts[2], starts[4] + 13});
  CHECK(weight(documents[1], "decision") == -1);
}

TEST_CASE("a word weighs what its section weighs") {
  const IndexDocument issue = build_documents(read(sample_text({})), schema())[1];
  const auto of = [](const char* section) { return schema().field(section).weight; };
  CHECK(weight(issue, "physical") == of("treatment"));
  CHECK(weight(issue, "visits") == of("treatment") + of("rationale"));
  CHECK(weight(issue, "knee") == of("treatment") + of("guideline") + of("ur_guideline") + of("summary"));
  CHECK(of("treatment") > of("rationale"));
}

TEST_CASE("a phrase of the synonyms is a term, weighs like a word and counts in the length") {
  const IndexDocument issue = build_documents(read(sample_text({})), schema())[1];
  const std::string phrase = phrase_term(schema(), {"physic", "therapi"});
  CHECK(weight(issue, phrase) == schema().field("treatment").weight);
  CHECK(std::ranges::count(issue.words, phrase, &IndexDocument::Word::term) == 1);
  std::uint64_t length = 0;
  for (const IndexDocument::Word& word : issue.words) length += word.weight;
  CHECK(PackedFacetsReader(issue.values.at(schema().slot("facets"))).length() == length);
}

TEST_CASE("sections that the letter lacks keep their place") {
  const auto documents = build_documents(read("Only a few words."), schema());
  CHECK(section_starts(documents) == Positions{1, 301, 601, 901, kSummaryPosition});
  CHECK(positions(documents, "only") == Positions{901});
  CHECK(has_filter(documents[1], facet_term(schema(), "decision", kNoValue)));
}

TEST_CASE("a letter without a case number is known by its file and text") {
  struct Row {
    const char* name;
    const char* start;
  };
  const Row rows[] = {{"a/B.txt", "b.txt-"}, {"x.zip!y/c.txt", "c.txt-"}, {"x.jsonl!17", "17-"}, {"plain", "plain-"}};
  for (const Row& row : rows) {
    const StoredLetter letter = read("Some text.", row.name);
    CHECK(letter.id.starts_with(row.start));
    CHECK(letter.id.size() == std::string(row.start).size() + 16);
    CHECK(case_sort_key(letter) == letter.id);
  }
  CHECK(read("Some text.").id != read("Other text.").id);
}

TEST_CASE("letters sort by year and number, dates as numbers") {
  const IndexDocument issue = build_documents(read(sample_text({})), schema())[1];
  CHECK(issue.values.at(schema().slot("case_number")) == "20160900101");
  CHECK(issue.values.at(schema().slot("decision_date")) == "20161102");
  CHECK(issue.values.at(schema().slot("received_date")) == "20160921");
  CHECK(issue.values.at(schema().slot("letter")).size() == 8);
}

TEST_CASE("a stored letter is read back as it was, whatever bytes its name has") {
  StoredLetter letter = read(sample_text({}), "caf\xE9.txt");
  letter.metadata.push_back({"CM16-0900101", std::nullopt, imr::Date{2016, 1, 2}, {}, {}, {}, {}, {"Urology"}, {}});
  const StoredLetter copy = parse_stored_letter(to_json_text(letter));
  CHECK(to_json_text(copy) == to_json_text(letter));
  CHECK(copy.source.name == letter.source.name);
  CHECK(copy.text.text == letter.text.text);
  CHECK(copy.text.line_starts == letter.text.line_starts);
  CHECK(copy.metadata.at(0).assigned_date == imr::Date{2016, 1, 2});
  CHECK(copy.determination.issues.at(0).rationale == letter.determination.issues.at(0).rationale);
  REQUIRE(!letter.facets.determination.values.empty());
  CHECK(copy.facets.determination.values.at(0).value == letter.facets.determination.values.at(0).value);
  CHECK_THROWS_AS(parse_stored_letter("{}"), imr::IndexError);
  CHECK_THROWS_AS(parse_stored_letter(""), imr::IndexError);
}

TEST_CASE("a document prints its terms, values and data") {
  IndexDocument document;
  document.filters = {"F"};
  document.words = {{"b", 6}, {"a", 0}};
  document.values[4] = std::string("x\x01", 2);
  document.data = std::string("d");
  CHECK(to_string(document) == "term F\nterm a weight 0\nterm b weight 6\nvalue 4 x\\x01\ndata d\n");
}

TEST_CASE("the data of an issue is its number and nothing else") {
  CHECK(parse_issue_data("12") == 12);
  for (const char* data : {"", "0", "-1", "1x", " 1", "99999999999"})
    CHECK_THROWS_AS(parse_issue_data(data), imr::IndexError);
}
