// What is true of a generated letter, before any wording.
#ifndef IMR_BENCH_LETTERS_FACTS_H
#define IMR_BENCH_LETTERS_FACTS_H

#include <chrono>
#include <string>
#include <vector>

namespace imr::bench {

using Day = std::chrono::sys_days;

enum class Layout { Notice2013, ProfessionalReview, Letter2014, Letter2016 };

struct CitationFacts {
  std::string source;   ///< "MTUS", "ODG", "Other", or "" when nothing is cited
  std::string chapter;  ///< a value of the vocabulary of the source; the title for Other
  std::string section;  ///< may be empty
  std::string edition;  ///< year of an MTUS chapter
  int first_page = 0, last_page = 0;
};

struct IssueFacts {
  std::string heading;    ///< without the decision
  std::string treatment;  ///< short name for the running text
  std::string category, subcategory;
  std::vector<std::string> regions, drugs;
  bool is_overturned = false;
  bool is_argued_overturned = false;  ///< what the rationale argues for: the decision, unless that was drawn anew
  std::vector<std::string> remarks;   ///< sentences that end the rationale's reasons
  CitationFacts administrator, reviewer;
};

struct LetterFacts {
  Layout layout = Layout::Letter2016;
  std::string case_number;
  Day injury, ur_denial, received, assigned, decision;
  bool is_expedited = false;
  std::vector<std::string> specialties, states;
  int age = 40;
  bool is_female = false;
  std::vector<std::string> regions;  ///< injured
  std::string side;                  ///< of the limbs
  std::vector<IssueFacts> issues;
};

}  // namespace imr::bench

#endif
