#include "analytics/cited_guideline.h"

#include <doctest/doctest.h>

#include "imr/error.h"

using namespace imr::analytics;
using imr::GuidelineCitation;
using imr::Schema;

TEST_CASE("a chapter is named by its aliases, with or without its source") {
  struct Row {
    const char *typed, *source, *chapter;
  };
  const Row rows[] = {{"Chronic Pain Medical Treatment", "MTUS", "Chronic Pain Medical Treatment"},
                      {"chronic pain", "MTUS", "Chronic Pain Medical Treatment"},
                      {"9792.24.2", "MTUS", "Chronic Pain Medical Treatment"},
                      {"MTUS low back", "MTUS", "Low Back Complaints"},
                      {"odg: Knee", "ODG", "Knee & Leg"},
                      {"Official Disability Guidelines Pain", "ODG", "Pain"},
                      {"ACOEM chronic pain disorders", "ACOEM", "Chronic Pain"},
                      {"ODG", "ODG", ""},
                      {"Chronic Pain Medical Treatment Guidelines", "MTUS", "Chronic Pain Medical Treatment"},
                      {"Acupuncture Medical Treatment Guidelines", "MTUS", "Acupuncture Treatment"},
                      {"ODG guidelines", "ODG", ""},
                      {"ODG knee guideline", "ODG", "Knee & Leg"},
                      {"other journal", "Other", "journal"}};
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const CitedGuideline cited = parse_cited_guideline(row.typed, Schema::embedded());
    CHECK(cited.source == row.source);
    CHECK(cited.chapter == row.chapter);
  }
}

TEST_CASE("a chapter that is not known is refused with the nearest names") {
  try {
    parse_cited_guideline("cronic pain", Schema::embedded());
    FAIL("it was taken");
  } catch (const imr::QueryError& error) {
    REQUIRE(!error.nearest().empty());
    CHECK(error.nearest().front() == "chronic pain");
  }
  CHECK_THROWS_AS(parse_cited_guideline("ODG nowhere", Schema::embedded()), imr::QueryError);
  CHECK_THROWS_AS(parse_cited_guideline("", Schema::embedded()), imr::QueryError);
}

TEST_CASE("chapters are compared by their names, and by their first words where more is written") {
  const CitedGuideline low_back{"ODG", "Low Back"};
  const auto citation = [](const char* source, const char* chapter) {
    GuidelineCitation made;
    made.source = source;
    made.chapter = chapter;
    return made;
  };
  CHECK(cites(citation("ODG", "Low Back - Lumbar & Thoracic (Acute & Chronic)"), low_back, Schema::embedded()));
  CHECK(cites(citation("ODG", "Low back chapter of the year"), low_back, Schema::embedded()));
  CHECK(!cites(citation("ODG", "Knee & Leg"), low_back, Schema::embedded()));
  CHECK(!cites(citation("ACOEM", "Low Back"), low_back, Schema::embedded()));
  CHECK(cites(citation("ODG", ""), {"ODG", ""}, Schema::embedded()));
  CHECK(!cites(citation("ODG", ""), low_back, Schema::embedded()));
}

TEST_CASE("sections are one under all spellings, and are found by their first words") {
  const Schema& schema = Schema::embedded();
  CHECK(section_name("manual therapy and manipulation", schema) == section_name("Manual Therapy", schema));
  CHECK(section_name("A Section of No List", schema) == "a section of no list");
  CHECK(is_section("Physical medicine treatment", "physical medicine", schema));
  CHECK(!is_section("Physical methods", "physical medicine", schema));
  CHECK(!is_section("Painful things", "pain", schema));
}

TEST_CASE("pages stand alone or in ranges") {
  CHECK(split_pages("30-34, 78; 80 & 99") == std::vector<std::string>{"30-34", "78", "80", "99"});
  CHECK(split_pages("").empty());
  CHECK(split_pages("none").empty());
  for (const int page : {30, 32, 34, 78, 99}) CHECK(has_page("30-34, 78; 80 & 99", page));
  for (const int page : {1, 29, 35, 79}) CHECK(!has_page("30-34, 78; 80 & 99", page));
}
