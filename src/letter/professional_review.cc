// The professional review of 2013: one issue under titles in capitals.
#include <algorithm>

#include "base/strings.h"
#include "letter/guideline_citations.h"
#include "letter/head_block.h"
#include "letter/issue_headings.h"
#include "letter/layouts.h"
#include "letter/patterns.h"
#include "letter/reviewer.h"

namespace imr::letter {

namespace {

const re2::RE2& next_title() {
  static const Pattern pattern(
      R"((?:^|\n)\s*(?:ISSUES?\s+AT\s+DISPUTE|(?:CLINICAL\s+)?CASE\s+SUMMARY|DOCUMENTS\s+REVIEWED|MEDICAL\s+TREATMENT\s+GUIDELINE|RATIONALE\s+FOR\s+WHY|MEDICAL\s+REVIEWER\s+QUALIFICATIONS|(?:FINAL\s+)?DETERMINATION\s*:))");
  return pattern;
}

/// The text below a title, up to the next one.
Span below(std::string_view text, const re2::RE2& title) {
  const auto found = find_pattern(text, title);
  if (!found) return {};
  const auto end = find_pattern(text, next_title(), found->end);
  return trim_span(text, make_span(found->end, end ? end->begin : text.size()));
}

}  // namespace

void read_professional_review(const NormalizedText& letter, const Schema& schema, Determination& determination) {
  static const Pattern head_end(R"(MEDICAL\s+PROFESSIONAL\s+REVIEW|ISSUES?\s+AT\s+DISPUTE\s*:)");
  static const Pattern dispute(R"(ISSUES?\s+AT\s+DISPUTE\s*:)");
  static const Pattern summary(R"(CASE\s+SUMMARY\s*:)");
  static const Pattern claims(R"(GUIDELINE\(?s?\)?\s+RELIED\s+UPON\s+BY\s+(?:THE\s+)?CLAIMS?\s+ADMINISTRATOR[^:\n]{0,60}:)");
  static const Pattern reviewer(R"(GUIDELINE\(?s?\)?\s+RELIED\s+UPON\s+BY\s+(?:THE\s+)?(?:PROFESSIONAL\s+)?REVIEWER[^:\n]{0,60}:)");
  static const Pattern rationale(R"(RATIONALE\s+FOR\s+WHY\s+THE\s+REQUESTED\s+TREATMENT[^:]{0,120}:)");
  static const Pattern qualifications(R"(MEDICAL\s+REVIEWER\s+QUALIFICATIONS\s*:)");
  static const Pattern is_not(R"(\bNOT\s+MEDICALLY\s+NECESSARY)");
  const std::string_view text = letter.text;
  const auto head = find_pattern(text, head_end);
  read_head_block(text, head ? head->begin : 0, determination);
  const Span about_reviewer = below(text, qualifications);
  determination.reviewer = read_reviewer(text, about_reviewer.begin, about_reviewer.end);
  determination.case_summary = below(text, summary);
  Issue issue;
  issue.number = 1;
  issue.treatment_place = below(text, dispute);
  issue.heading = issue.treatment_place;
  issue.treatment = base::collapse_spaces(slice(text, issue.treatment_place));
  issue.claims_guideline_place = below(text, claims);
  issue.claims_administrator_guidelines = read_citations(text, issue.claims_guideline_place, schema);
  issue.guideline_place = below(text, reviewer);
  issue.guidelines = read_citations(text, issue.guideline_place, schema);
  issue.rationale = below(text, rationale);
  if (const auto title = find_pattern(text, rationale))
    issue.decision = find_pattern(text, is_not, title->begin, title->end) ? Decision::Upheld : Decision::Overturned;
  read_partial_request(issue);
  determination.issues.push_back(std::move(issue));
}

}  // namespace imr::letter
