#include <doctest/doctest.h>

#include <utility>

#include "facet/invented_letter.h"

using namespace imr::testing;

TEST_CASE("treatment headings have the category, regions and sides that a careful reader gives them") {
  const auto rows = read_phrases("treatment-phrases.tsv", 6);
  REQUIRE(rows.size() > 300);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const imr::FacetSet facets = read_facets({.heading = row[0]}).issues.at(0);
    CHECK(joined(facets, "category") == row[1]);
    CHECK(joined(facets, "subcategory") == row[2]);
    CHECK(joined(facets, "body_region") == sorted(row[3]));
    CHECK(joined(facets, "side") == sorted(row[4]));
    const std::string procedures = "|" + joined(facets, "procedure") + "|";
    for (const std::string& procedure : imr::base::split(row[5], '|'))
      CHECK_MESSAGE(procedures.find("|" + procedure + "|") != std::string::npos, procedures);
  }
}

TEST_CASE("medication headings have the ingredients and the class that a careful reader gives them") {
  const auto rows = read_phrases("drug-phrases.tsv", 3);
  REQUIRE(rows.size() > 200);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const imr::FacetSet facets = read_facets({.heading = row[0]}).issues.at(0);
    CHECK(joined(facets, "drug") == sorted(row[1]));
    CHECK(joined(facets, "class") == sorted(row[2]));
  }
}

TEST_CASE("what is asked first decides between a medication, a device and a service") {
  struct Row {
    const char* heading;
    const char* category;
    const char* subcategory;
  };
  const Row rows[] = {
      {"Diazepam 5mg, one hour before the examination", "Pharmaceuticals", "Benzodiazepine"},
      {"Valium 10mg prior to MRI #2", "Pharmaceuticals", "Benzodiazepine"},
      {"Keflex 500mg #28, post surgery", "Pharmaceuticals", "Anti-infectives"},
      {"Effexor XR 75mg #30", "Pharmaceuticals", "Antidepressant"},
      {"Humira 40mg pen, two per month", "Pharmaceuticals", "Tumor necrosis factor (TNF) modifier"},
      {"Lumbar epidural steroid injection with Kenalog", "Injection", "Injection"},
      {"Topical cream: Ketoprofen 15%/ Cyclobenzaprine 3%/ Capsaicin 0.0375%, 240 gm", "Pharmaceuticals",
       "Topical Compounds"},
      {"Synvisc injection to the left knee", "Pharmaceuticals", "Viscosupplementation"},
      {"Hand therapy, 12 visits after the tenolysis", "Rehabilitation",
       "Physical Therapy/Occupational Therapy (PT/OT)"},
      {"TENS unit: 30-day trial with supplies (electrodes, leads)", "DMEPOS", "Electrical Stimulation"},
      {"TENS unit electrodes, one box", "DMEPOS", "Supplies"},
      {"Infrared heat lamp with each visit", "Rehabilitation", "Other Therapies"},
      {"Infrared heat lamp for home use, purchase", "DMEPOS", "DME"},
      {"Associated surgical service: assistant surgeon", "Surgery", "Adjunct Surgical Services"},
      {"Pre-operative medical clearance", "Surgery", "Adjunct Surgical Services"},
      {"Pre-op labs: CBC and BMP", "Diagnostic Testing", "Lab & Pathology"},
      {"Referral to an orthopedic surgeon", "Surgery", "Surgical Consult"},
      {"Consultation with a pain management specialist", "Evaluation & Management", "Medical Specialties"},
      {"Psychological consultation", "Psych Services", "Evaluation & Management"},
      {"Retrospective: urine drug screen (DOS 4/2/2015)", "Diagnostic Testing", "Lab & Pathology"},
      {"Home health aide, 4 hours a day for 6 weeks", "Home Health", "Home Health"},
      {"Transportation to and from medical visits", "Transportation", "Transportation"},
      {"Root canal of tooth 19", "Evaluation & Management", "Dental Services"},
      {"Gym membership for 6 months", "Programs", "Programs"},
      {"ACDF C5-6", "Surgery", "Spine"},
      {"Norflurane tablets 10mg #30", "Pharmaceuticals", ""},
      {"Compounded cream, 120 grams", "Pharmaceuticals", "Topical Compounds"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    const imr::FacetSet facets = read_facets({.heading = row.heading}).issues.at(0);
    CHECK(joined(facets, "category") == row.category);
    CHECK(joined(facets, "subcategory") == row.subcategory);
  }
}
