// All facets of a letter: one set for the determination, one an issue.
#include "imr/facets.h"

#include "facet/guideline_facets.h"
#include "facet/letter_checks.h"
#include "facet/letter_context.h"
#include "facet/patient.h"
#include "facet/quantities.h"
#include "facet/reasons.h"
#include "facet/region_facets.h"
#include "facet/treatment_facets.h"
#include "facet/ur_action.h"

namespace imr {

std::string to_string(Confidence confidence) {
  return confidence == Confidence::Weak ? "weak" : confidence == Confidence::Likely ? "likely" : "certain";
}

namespace {

using facet::add_value;

FacetSet read_determination(const facet::LetterContext& context, std::vector<Diagnostic>& diagnostics) {
  const Determination& letter = context.determination;
  FacetSet set;
  add_value(set, "layout", to_string(letter.layout), Confidence::Certain, "layout-titles", {});
  add_value(set, "outcome", to_string(letter.outcome), Confidence::Certain, "outcome-of-decisions", {});
  add_value(set, "priority", letter.priority, Confidence::Certain, "head-block", {});
  facet::read_reviewer_facets(context, set, diagnostics);
  facet::read_patient(context, set, diagnostics);
  facet::read_injured_regions(context, set);
  set.numbers.push_back({"issues", static_cast<double>(letter.issues.size()), "issue-count", {}});
  return set;
}

FacetSet read_issue(const facet::LetterContext& context, const Issue& issue, const std::vector<Span>& modifications) {
  FacetSet set;
  add_value(set, "decision", to_string(issue.decision), Confidence::Certain, "decision-heading", issue.heading);
  const Span heading = facet::disputed_heading(context, issue);
  facet::read_drugs(context, heading, set);
  facet::read_category(context, heading, set);
  facet::read_issue_regions(context, issue, heading, set);
  facet::read_quantities(context, heading, set);
  facet::read_guidelines(issue, set);
  facet::read_agreement(context.schema, issue, set);
  facet::read_reasons(context, issue, set);
  facet::read_ur_action(context, issue, modifications, set);
  return set;
}

}  // namespace

FacetValues extract_facets(const Determination& determination, const NormalizedText& text, const Schema& schema) {
  const facet::LetterContext context(determination, text.text, schema);
  FacetValues values;
  values.determination = read_determination(context, values.diagnostics);
  const std::vector<Span> modifications = facet::find_modifications(context);
  for (const Issue& issue : determination.issues) values.issues.push_back(read_issue(context, issue, modifications));
  facet::check_letter(context, values);
  facet::add_flags(context, values);
  return values;
}

}  // namespace imr
