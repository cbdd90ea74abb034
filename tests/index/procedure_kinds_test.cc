// Procedures that an obvious name must find, through the values above them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "facet/invented_letter.h"
#include "imr/schema.h"
#include "index/facet_terms.h"
#include "index/terms.h"

using imr::Schema;

namespace {

bool finds(const std::string& name, const imr::FacetValues& values) {
  const Schema& schema = Schema::embedded();
  const imr::VocabularyValue* value = schema.vocabulary("treatments").find(name);
  if (value == nullptr) return false;
  const auto terms = imr::index::FacetTerms(schema).of(values.determination, values.issues.at(0));
  return std::ranges::find(terms, imr::index::facet_term(schema, "procedure", value->value)) != terms.end();
}

}  // namespace

TEST_CASE("the name of a kind finds the procedures of that kind, and no others") {
  struct Row {
    std::string name, heading;
    bool is_found;
  };
  const Row rows[] = {
      {"EMG", "EMG/NCV of both arms", true},
      {"EMG", "Electromyography and nerve conduction study of the left leg", true},
      {"nerve conduction", "EMG/NCS of the left leg", true},
      {"nerve conduction", "EMG of the left leg", false},
      {"EMG", "NCV of the left leg", false},
      {"MRI", "Open MRI of the left hip", true},
      {"MRI", "Standing MRI of the lumbar spine", true},
      {"MRI", "MR arthrogram of the left hip", true},
      {"MRI", "CT arthrogram of the left hip", false},
      {"arthrogram", "CT arthrogram of the left hip", true},
      {"CT scan", "CT myelogram of the neck", true},
      {"x-ray", "Chest x-ray", true},
      {"ultrasound imaging", "Renal ultrasound", true},
      {"imaging", "MRI of the left hip", true},
      {"lab", "Urine drug screen", true},
      {"lab", "EMG of the left leg", false},
      {"arthroscopy", "Left knee arthroscopy", true},
      {"arthroscopy", "Arthroscopic rotator cuff repair, left", true},
      {"rotator cuff repair", "Arthroscopic rotator cuff repair, left", true},
      {"rotator cuff repair", "Open acromioplasty", true},
      {"arthroscopy", "Open acromioplasty", false},
      {"shoulder arthroscopy", "Left knee arthroscopy", false},
      {"arthroplasty", "Total knee arthroplasty", true},
      {"spinal fusion", "Anterior cervical discectomy and fusion C5-6", true},
      {"spinal fusion", "TLIF L4-5", true},
      {"lumbar fusion", "Anterior cervical discectomy and fusion C5-6", false},
      {"surgery", "Left carpal tunnel release", true},
      {"physical therapy", "Post-operative physical therapy, 12 visits", true},
      {"physical therapy", "Aquatic therapy, 8 visits", true},
      {"physical therapy", "Occupational therapy, 8 visits", false},
      {"steroid injection", "Lumbar epidural steroid injection L4-5", true},
      {"nerve block", "Medial branch block L4-5", true},
      {"injection", "Medial branch block L4-5", true},
      {"spinal cord stimulator", "Spinal cord stimulator trial", true},
      {"psychological evaluation", "Neuropsychological evaluation", true},
      {"consultation", "Neurology consultation", true},
      {"surgical consultation", "Orthopedic surgeon consultation", true},
      {"home health", "Home infusion", true},
      {"wheelchair", "Electric wheelchair", true},
      {"brace", "Left knee brace", true},
      {"DME", "TENS unit, rental", true},
      {"psychotherapy", "Cognitive behavioral therapy, 6 sessions", true},
      {"traction", "Spinal decompression therapy", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.heading);
    CHECK(finds(row.name, imr::testing::read_facets({.heading = row.heading})) == row.is_found);
  }
}

TEST_CASE("no procedure stands above itself") {
  const Schema& schema = Schema::embedded();
  const imr::Facet& procedure = schema.facet("procedure");
  for (const imr::VocabularyValue& value : schema.vocabulary("treatments").values)
    for (const std::string& above : imr::index::ancestors(schema, procedure, value.value)) {
      const auto back = imr::index::ancestors(schema, procedure, above);
      CHECK_MESSAGE(std::ranges::find(back, value.value) == back.end(), value.value, " and ", above);
    }
}
