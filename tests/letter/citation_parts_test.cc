// Where the guideline paragraphs of an issue begin, and which sections a citation names.
#include <doctest/doctest.h>

#include "imr/determination.h"
#include "imr/schema.h"
#include "imr/text.h"

using namespace imr;

namespace {

/// The issue of a letter with these two guideline paragraphs.
Issue read_issue(const std::string& claims, const std::string& reviewer) {
  const NormalizedText text = normalize_text(
      "CLINICAL CASE SUMMARY\n\nThe file is short.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\n"
      "Shock wave therapy: Upheld\n\n" +
      claims + "\n\n" + reviewer + "\n\nDecision rationale: The file is short.\n");
  return parse_letter(text, Schema::embedded()).issues.at(0);
}

std::string sections_of(const GuidelineCitation& citation) {
  std::string result;
  for (const std::string& section : citation.sections) result += (result.empty() ? "" : "|") + section;
  return result;
}

}  // namespace

TEST_CASE("only a known name before 'guideline:' begins the reviewer's paragraph") {
  const std::string reviewer = "Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.";
  const char* claims[] = {
      "Claims Administrator guideline: The decision rests on the following Citation\nOfficial Disability Guidelines: "
      "Low Back - Shock wave.",
      "Claims Administrator guideline: The decision rests on Official Medical Guidelines: Low Back.",
      "Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.",
  };
  for (const char* paragraph : claims)
    for (const char* label : {"MAXIMUS guideline: ", "MAXIMUS Guidelines : ", "Expert Reviewer guideline: "}) {
      CAPTURE(paragraph);
      const Issue issue = read_issue(paragraph, label + reviewer);
      REQUIRE(issue.guidelines.size() == 1);
      CHECK(issue.guidelines[0].chapter == "Knee Complaints");
      CHECK(issue.guideline_place.size() == reviewer.size());
    }
}

TEST_CASE("a section has no joining word at its end, and how a book was printed is no section") {
  struct Row {
    const char *citation, *sections;
  };
  const Row rows[] = {
      {"Decision based on Non-MTUS Citation Official Disability Guidelines, Low Back, Mattress selection and",  //
       "Mattress selection"},
      {"Decision based on Non-MTUS Citation ODG, Low Back, MRI and, and", "MRI"},
      {"Decision based on Non-MTUS Citation ODG, Low Back, 2nd edition (2004) p 301", ""},
      {"Decision based on Non-MTUS Citation ODG, Low Back, Traction, 3rd ed. 2011", "Traction"},
      {"Decision based on MTUS Knee Complaints 2004, and, Section(s): Special Studies and.", "Special Studies"},
      {"Decision based on MTUS Knee Complaints 2004, Section(s): Bands and Straps.", "Bands and Straps"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.citation);
    const Issue issue =
        read_issue("Claims Administrator guideline: None.", std::string("MAXIMUS guideline: ") + row.citation);
    REQUIRE(issue.guidelines.size() == 1);
    CHECK(sections_of(issue.guidelines[0]) == row.sections);
  }
}
