// Ranges in what a heading asks for: the high end counts.
#include <doctest/doctest.h>

#include <span>

#include "facet/invented_letter.h"

using namespace imr::testing;

namespace {

/// Visits, visits a week and weeks of a heading, as "18 3 6"; "-" for what it does not say.
std::string amounts(const std::string& heading) {
  const imr::FacetValues values = read_facets({.heading = heading});
  std::string result;
  for (const char* field : {"visits", "per_week", "weeks"}) {
    std::string amount = "-";
    int found = 0;
    for (const imr::NumberValue& number : values.issues.at(0).numbers)
      if (number.field == field) amount = std::to_string(static_cast<int>(number.value + 0.5)), ++found;
    CHECK(found <= 1);
    result += (result.empty() ? "" : " ") + amount;
  }
  return result;
}

struct Row {
  std::string heading, amounts;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    CHECK(amounts(row.heading) == row.amounts);
  }
}

}  // namespace

TEST_CASE("of a range the high end counts, in digits and words, with a hyphen, 'to' and 'or'") {
  const Row rows[] = {
      {"Aquatic therapy 2-3 times a week for 5 weeks", "15 3 5"},
      {"Aquatic therapy 2 - 3 times a week for 5 weeks", "15 3 5"},
      {"Aquatic therapy 2–3 times a week for 5 weeks", "15 3 5"},
      {"Aquatic therapy 1 to 2 times per week for 5 weeks", "10 2 5"},
      {"Aquatic therapy 2 or 3 times weekly for 5 weeks", "15 3 5"},
      {"Aquatic therapy two to three times a week for four to five weeks", "15 3 5"},
      {"Aquatic therapy two (2) to three (3) times a week for five (5) weeks", "15 3 5"},
      {"Aquatic therapy two to three (2-3) times a week for five weeks", "15 3 5"},
      {"Aquatic therapy once or twice a week for 5 weeks", "10 2 5"},
      {"Aquatic therapy once to three times per week for 5 weeks", "15 3 5"},
      {"Aquatic therapy 2x-3x/week x 4-5 weeks", "15 3 5"},
      {"Aquatic therapy 2-3 x week x 5 weeks", "15 3 5"},
      {"Aquatic therapy 2-3 x 5", "15 3 5"},
      {"Aquatic therapy 3 x 4-5 weeks", "15 3 5"},
      {"Aquatic therapy 3 times a week for 1 to 2 months", "24 3 8"},
      {"Massage 12-18 sessions", "18 - -"},
      {"Massage, 12 to 18 sessions", "18 - -"},
      {"MASSAGE, SIX TO TWELVE VISITS A YEAR, QUANTITY: 12", "12 - -"},
      {"Massage, six-twelve visits", "12 - -"},
      {"Massage, 6 or 8 additional supervised visits", "8 - -"},
      {"Massage, between 6 and 8 visits", "8 - -"},
      {"Massage, 6 visits to 8 visits", "8 - -"},
      {"Massage sessions x 6-8", "8 - -"},
      {"Massage visits: 6 to 8", "8 - -"},
      {"Massage, 6-8 visits over 4 to 6 weeks", "8 - 6"},
  };
  check(rows);
}

TEST_CASE("what is no range is none: the number beside the unit counts") {
  const Row rows[] = {
      {"Massage 12 - 2 times a week", "- 2 -"},
      {"Massage 12 sessions - 2 times a week", "12 2 -"},
      {"Massage 2 times weekly for 12 sessions", "12 2 -"},
      {"Massage 2x6 - 12 visits", "12 2 6"},
      {"Massage 97124 - 8 visits", "8 - -"},
      {"Massage for 6 weeks - 4 visits", "4 - 6"},
      {"Massage sessions x 6 weeks", "- - 6"},
      {"Massage visits: 4-15-2016", "- - -"},
      {"Massage, L4-5, 6 visits", "6 - -"},
      {"Massage twice a week for 6 weeks", "12 2 6"},
  };
  check(rows);
}

TEST_CASE("refills of a range are its high end, and the number of tablets before it is no end") {
  const imr::FacetValues values = read_facets({.heading = "Norco 5/325mg #60 - 1 to 2 refills"});
  std::string found;
  for (const imr::NumberValue& number : values.issues.at(0).numbers)
    found += number.field + ' ' + std::to_string(static_cast<int>(number.value)) + ' ';
  CHECK(found == "strength 5 quantity 60 refills 2 ");
}

TEST_CASE("a bare number of a therapy is one of visits, and of nothing else") {
  const Row rows[] = {
      {"Chiropractic adjustment of the neck times 6", "6 - -"},
      {"Chiropractic adjustment times 6, neck", "6 - -"},
      {"Massage x 6", "6 - -"},
      {"Massage x6-8, neck", "8 - -"},
      {"Acupuncture sessions of the low back #6", "6 - -"},
      {"Acupuncture for the low back, #6.", "6 - -"},
      {"Acupuncture, qty 8", "8 - -"},
      {"Acupuncture, QTY: 8.00", "8 - -"},
      {"Acupuncture 2 times a week, #8", "8 2 -"},
      {"Psychotherapy x 10", "10 - -"},
      {"Massage x 6 weeks", "- - 6"},
      {"Massage x 6 weeks, #12", "12 - 6"},
      {"Massage x 2 months", "- - 8"},
      {"Massage x 30 minutes", "- - -"},
      {"Massage times 2 body regions", "- - -"},
      {"Massage 2 times a week x 6", "- 2 -"},
      {"Traction x 6 weeks #97012", "- - 6"},
      {"Naproxen 500mg #60", "- - -"},
      {"Naproxen 500mg #60, acupuncture", "- - -"},
      {"MRI of the left knee #1", "- - -"},
      {"Neck collar x 2", "- - -"},
  };
  check(rows);
}
