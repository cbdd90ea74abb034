#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "base/strings.h"
#include "facet/reasons.h"
#include "imr/schema.h"

namespace {

struct ReasonPhrase {
  imr::Decision decision;
  std::string rationale;
  std::vector<std::string> reasons;
};

std::vector<ReasonPhrase> load_phrases() {
  std::ifstream file(IMR_TEST_DATA "/reason-phrases.tsv");
  std::vector<ReasonPhrase> phrases;
  for (std::string line; std::getline(file, line);) {
    const auto cells = imr::base::split(line, '\t');
    if (line.starts_with('#') || line.starts_with("decision\t") || cells.size() < 2) continue;
    std::vector<std::string> reasons;
    if (cells.size() > 2 && !cells[2].empty()) reasons = imr::base::split(cells[2], '|');
    std::sort(reasons.begin(), reasons.end());
    phrases.push_back({cells[0] == "upheld" ? imr::Decision::Upheld : imr::Decision::Overturned, cells[1], reasons});
  }
  return phrases;
}

imr::FacetSet read(const std::string& rationale, imr::Decision decision) {
  imr::Determination letter;
  imr::Issue issue;
  issue.decision = decision;
  issue.rationale = {0, static_cast<std::uint32_t>(rationale.size())};
  letter.issues.push_back(issue);
  imr::FacetSet set;
  imr::facet::read_reasons({letter, rationale, imr::Schema::embedded()}, letter.issues.front(), set);
  return set;
}

std::vector<std::string> reasons_in(const imr::FacetSet& set) {
  std::vector<std::string> reasons;
  for (const imr::FacetValue& value : set.values) reasons.push_back(value.value);
  std::sort(reasons.begin(), reasons.end());
  return reasons;
}

imr::GuidelineCitation cite(const std::string& source, const std::string& chapter) {
  imr::GuidelineCitation citation;
  citation.source = source;
  citation.chapter = chapter;
  return citation;
}

std::string agreement(std::vector<imr::GuidelineCitation> reviewer, std::vector<imr::GuidelineCitation> administrator) {
  imr::Issue issue;
  issue.guidelines = std::move(reviewer);
  issue.claims_administrator_guidelines = std::move(administrator);
  imr::FacetSet set;
  imr::facet::read_agreement(imr::Schema::embedded(), issue, set);
  return set.values.empty() ? "" : set.values.front().value;
}

}  // namespace

TEST_CASE("a hundred invented rationales are tagged with their reasons") {
  const auto phrases = load_phrases();
  CHECK(phrases.size() >= 100);
  for (const ReasonPhrase& phrase : phrases) {
    CAPTURE(phrase.rationale);
    CHECK(reasons_in(read(phrase.rationale, phrase.decision)) == phrase.reasons);
  }
}

TEST_CASE("the evidence of a reason is the sentence") {
  const std::string rationale = "The claimant fell. There are no red flags in this case. The request is denied.";
  const imr::FacetSet set = read(rationale, imr::Decision::Upheld);
  REQUIRE(set.values.size() == 1);
  CHECK(imr::slice(rationale, set.values.front().evidence) == "There are no red flags in this case.");
}

TEST_CASE("an issue without a decision has no reasons") {
  CHECK(read("There are no red flags in this case.", imr::Decision::None).values.empty());
}

TEST_CASE("two sides agree when they cite the same chapter, whatever stands around its name") {
  CHECK(agreement({cite("MTUS", "Knee Complaints")}, {cite("MTUS", "Knee Complaints"), cite("ODG", "Knee")}) == "same");
  CHECK(agreement({cite("MTUS", "Knee Complaints")}, {cite("MTUS", "Low Back Complaints")}) == "different");
  CHECK(agreement({cite("ODG", "Knee")}, {}) == "");
  CHECK(agreement({}, {cite("ODG", "Knee")}) == "");
}

TEST_CASE("chapters of the ODG and the ACOEM count as those of the MTUS do") {
  CHECK(agreement({cite("ODG", "Knee")}, {cite("ODG", "Pain")}) == "different");
  CHECK(agreement({cite("ODG", "Neck & Upper Back (Acute and Chronic)")}, {cite("ODG", "Low Back")}) == "different");
  CHECK(agreement({cite("ODG", "Neck")}, {cite("ODG", "Neck and Upper Back: Traction")}) == "same");
  CHECK(agreement({cite("ODG", "Knee & Leg")}, {cite("ODG", "Pain"), cite("ODG", "Knee and Leg (Braces)")}) == "same");
  CHECK(agreement({cite("ACOEM", "Knee Disorders")}, {cite("ACOEM", "Low Back Disorders")}) == "different");
  CHECK(agreement({cite("MTUS", "Knee Complaints"), cite("ODG", "Knee")},
                  {cite("MTUS", "Knee Complaints"), cite("ODG", "Pain")}) == "same");
  CHECK(agreement({cite("ODG", "Knee")}, {cite("MTUS", "Knee Complaints")}) == "different");
}

TEST_CASE("a side that names no known chapter agrees by the source, and other sources by their titles") {
  CHECK(agreement({cite("ODG", "Knee")}, {cite("ODG", "")}) == "same");
  CHECK(agreement({cite("ODG", "Knee")}, {cite("ODG", "17th Edition")}) == "same");
  CHECK(agreement({cite("ODG", "Knee")}, {cite("ODG", "17th Edition"), cite("ODG", "Pain")}) == "different");
  CHECK(agreement({cite("Other", "Cochrane Review")}, {cite("Other", "Cochrane review")}) == "same");
  CHECK(agreement({cite("Other", "Cochrane Review")}, {cite("Other", "A Manual of Bandaging")}) == "different");
}
