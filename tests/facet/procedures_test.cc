// Which names in a heading are procedures that it asks for.
#include <doctest/doctest.h>

#include "facet/invented_letter.h"

using namespace imr::testing;

TEST_CASE("a procedure is what is asked for, not its time, its amount or the manner of giving it") {
  struct Row {
    const char *heading, *procedures;
  };
  const Row rows[] = {
      {"Hygiene wipes, one box", "Incontinence supplies"},
      {"Nitrile gloves, two boxes", "Gloves"},
      {"Diazepam 5mg, one tablet before exam", ""},
      {"Diazepam 5mg, one tablet prior to the examination", ""},
      {"Physical examination", "Physical examination"},
      {"Zaleplon 5mg #30, day supply: 30", ""},
      {"One month supply of ibuprofen 400mg", ""},
      {"Medical supplies", "Medical supplies"},
      {"Acupuncture, 6 sessions, each session one hour", "Acupuncture"},
      {"Six sessions", ""},
      {"TENS unit rental", "TENS unit"},
      {"Associated surgical service: sling", "Associated surgical services|Sling"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    CHECK(joined(read_facets({.heading = row.heading}).issues.at(0), "procedure") == row.procedures);
  }
}
