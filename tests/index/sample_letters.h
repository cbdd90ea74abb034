// Short letters of our own for the tests of the index.
#ifndef IMR_TESTS_INDEX_SAMPLE_LETTERS_H
#define IMR_TESTS_INDEX_SAMPLE_LETTERS_H

#include <string>

namespace imr::tests {

struct SampleLetter {
  std::string case_number = "CM16-0900101";
  std::string decision_date = "11/02/2016";
  std::string treatment = "Physical therapy 6 visits for the left knee";
  std::string rationale = "The notes show a measured gain after the first visits.";
};

/// A letter in the layout of 2016 with one issue more than it is asked for: a cold pack that is upheld.
inline std::string sample_text(const SampleLetter& letter) {
  return "Case Number: " + letter.case_number +
         "\nDate Assigned: 10/04/2016\nDate of Injury: 05/19/2016\nDecision Date: " + letter.decision_date +
         "\nUR Denial Date: 09/12/2016\nPriority: Standard\nApplication Received: 09/21/2016\n\n"
         "HOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
         "The Expert Reviewer has the following credentials:\nState(s) of Licensure: California\n"
         "Certification(s)/Specialty: Family Practice\n\nCLINICAL CASE SUMMARY\n\n"
         "The injured worker is a 41 year old male who hurt his left knee.\n\n"
         "IMR ISSUES, DECISIONS AND RATIONALES\n\n" +
         letter.treatment +
         ": Overturned\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004.\n\n"
         "MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.\n\n"
         "Decision rationale: " +
         letter.rationale +
         "\n\nCold pack: Upheld\n\nClaims Administrator guideline: The Claims Administrator did not cite any medical "
         "evidence for its decision.\n\nMAXIMUS guideline: The Expert Reviewer based their decision on "
         "recommendation(s) outside of the MTUS Guidelines.\n\n"
         "Decision rationale: Ice at home would do.\n";
}

}  // namespace imr::tests

#endif
