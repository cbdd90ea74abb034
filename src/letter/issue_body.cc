#include "letter/issue_body.h"

#include "letter/guideline_citations.h"
#include "letter/patterns.h"

namespace imr::letter {

void read_issue_body(std::string_view text, std::size_t end, const Schema& schema, Issue& issue,
                     std::vector<Diagnostic>& diagnostics) {
  static const Pattern claims_label(R"(Claims?\s+Administrator('s)?\s+guidelines?\s*:)");
  // Only the known names: a citation may end "...Disability Guidelines:" and begin a line with it.
  static const Pattern reviewer_label(
      R"((?:^|\n|[.,;:)]\s)\s*(?:MAXIMUS|(?:Expert\s+)?Reviewer(?:'s)?|IMR)\s+guidelines?\s*:)");
  static const Pattern rationale_label(R"((?:Decision\s+)?rationale\s*:)");
  const auto add = [&](const char* code, const char* message) {
    diagnostics.push_back({Severity::Warning, code, issue.number, issue.heading, message});
  };
  std::size_t at = issue.heading.end;
  const auto claims = find_pattern(text, claims_label, at, end);
  const auto reviewer = find_pattern(text, reviewer_label, claims ? claims->end : at, end);
  const auto rationale = find_pattern(text, rationale_label, reviewer ? reviewer->end : claims ? claims->end : at, end);
  const std::size_t rationale_begin = rationale ? rationale->begin : end;
  if (claims) {
    issue.claims_guideline_place =
        trim_span(text, make_span(claims->end, reviewer ? reviewer->begin : rationale_begin));
    issue.claims_administrator_guidelines = read_citations(text, issue.claims_guideline_place, schema);
  } else {
    add("claims-guideline-missing", "the issue has no guideline paragraph of the claims administrator");
  }
  if (reviewer) {
    issue.guideline_place = trim_span(text, make_span(reviewer->end, rationale_begin));
    issue.guidelines = read_citations(text, issue.guideline_place, schema);
  } else {
    add("guideline-missing", "the issue has no guideline paragraph of the reviewer");
  }
  if (rationale) at = rationale->end;
  else if (claims || reviewer) at = reviewer ? issue.guideline_place.end : issue.claims_guideline_place.end;
  issue.rationale = trim_span(text, make_span(at, end));
  if (!rationale) add("rationale-missing", "the issue has no paragraph \"Decision rationale:\"");
}

}  // namespace imr::letter
