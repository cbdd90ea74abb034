// What one IMR final determination letter says.
#ifndef IMR_DETERMINATION_H
#define IMR_DETERMINATION_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "imr/date.h"
#include "imr/diagnostic.h"
#include "imr/source.h"
#include "imr/span.h"
#include "imr/text.h"

namespace imr {

class Schema;

/// On one issue: the denial stands (upheld), or the treatment is medically necessary (overturned).
/// Stored numbers: never change or reuse one.
enum class Decision : std::uint8_t { None = 0, Upheld = 1, Overturned = 2 };

/// Over all issues of a determination. Stored numbers: never change or reuse one.
enum class Outcome : std::uint8_t { None = 0, Upheld = 1, Overturned = 2, Split = 3 };

std::string to_string(Decision decision);  ///< "upheld", "overturned", ""
std::string to_string(Outcome outcome);    ///< "upheld", "overturned", "split", ""

enum class Layout : std::uint8_t { Unknown, Credentials2016, Sentence2014, Notice2013, Professional2013 };
std::string to_string(Layout layout);  ///< "2016", "2014", "2013", "professional-review", "unknown"

/// One guideline named in a guideline paragraph.
struct GuidelineCitation {
  std::string source;                 ///< "MTUS", "ODG", "ACOEM" or "Other"
  std::string chapter;                ///< MTUS: chapter of the vocabulary; else as written; may be empty
  std::string edition;                ///< year as written: "2004", "2016"; may be empty
  std::vector<std::string> sections;  ///< as written, one each
  std::string pages;                  ///< as written, "60" or "30-34, 78"; may be empty
  Span place;
};

/// One disputed item or service.
struct Issue {
  int number = 0;         ///< from 1, in the order of the letter
  std::string treatment;  ///< the heading without the decision, lines joined by one space
  Decision decision = Decision::None;
  std::optional<std::string> requested, authorized, disputed;  ///< of a partly authorized request
  std::vector<GuidelineCitation> guidelines;                       ///< the reviewer's
  std::vector<GuidelineCitation> claims_administrator_guidelines;  ///< the claims administrator's
  Span heading;                  ///< treatment and decision
  Span treatment_place;          ///< treatment alone
  Span claims_guideline_place;   ///< paragraph without its label
  Span guideline_place;          ///< paragraph without its label
  Span rationale;                ///< paragraphs without their label
};

struct Reviewer {
  std::vector<std::string> specialties;  ///< as written, one each; the vocabulary's form is a facet
  std::vector<std::string> licensure;    ///< states as written, one each
  Span specialties_place, licensure_place;
};

/// One letter. All spans are bytes of the normalized text that it was parsed from.
struct Determination {
  Layout layout = Layout::Unknown;
  std::string case_number;  ///< "CM16-0213037"; empty when the letter has none
  std::string priority;     ///< "Standard", "Expedited" or empty
  std::optional<Date> assigned_date, decision_date, injury_date, ur_denial_date, received_date;
  Reviewer reviewer;
  Span case_summary;  ///< without its title and the sentence that all letters share
  std::vector<Issue> issues;
  Outcome outcome = Outcome::None;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a letter of any layout. A text of no known layout gives one issue without a decision whose
/// rationale is the whole text. Never throws on content. Thread-safe for one schema.
Determination parse_letter(const NormalizedText& text, const Schema& schema);

/// Fills what the letter lacks from `metadata`; a conflict adds the diagnostic "metadata-conflict".
void join_metadata(Determination& determination, const LetterMetadata& metadata);

}  // namespace imr

#endif
