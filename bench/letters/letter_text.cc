#include "letters/letter_text.h"

#include "letters/citation_text.h"
#include "letters/narrative.h"
#include "letters/page.h"

namespace imr::bench {

namespace {

constexpr std::string_view kSelection =
    " was selected based on his/her clinical experience, education, background, and expertise in the same or similar "
    "specialties "
    "that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing "
    "laws and "
    "regulations, including the strength of evidence hierarchy that applies to Independent Medical Review "
    "determinations.";
constexpr std::string_view kPractice =
    " He/she has been in active clinical practice for more than five years and is currently working at least 24 hours "
    "a week in "
    "active practice.";

std::string slashes(Day day) { return to_text(day, DateStyle::Slashes); }

void write_head(Page& page, const LetterFacts& facts) {
  page.line("Case Number:          " + facts.case_number);
  page.line("Date Assigned:        " + slashes(facts.assigned) +
            "                      Date of Injury:      " + slashes(facts.injury));
  page.line("Decision Date:        " + slashes(facts.decision) +
            "                      UR Denial Date:      " + slashes(facts.ur_denial));
  page.line(std::string("Priority:             ") + (facts.is_expedited ? "Expedited" : "Standard ") +
            "                       Application          " + slashes(facts.received));
  page.line("                                                      Received:");
  page.line("");
}

/// "Board Certified in X, has a subspecialty in Y and is licensed to practice in A and B"
std::string reviewer_sentence(const LetterFacts& facts) {
  std::string text = "Board Certified in " + facts.specialties.front();
  if (facts.specialties.size() > 1) text += ", has a subspecialty in " + facts.specialties[1];
  return text + " and is licensed to practice in " + joined(facts.states, " and ") + ".";
}

void write_reviewer(Page& page, const LetterFacts& facts) {
  page.centered("HOW THE IMR FINAL DETERMINATION WAS MADE");
  std::string text =
      "MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the "
      "employer, "
      "employee, providers or the claims administrator.";
  if (facts.layout == Layout::Letter2014) text += " The expert reviewer is " + reviewer_sentence(facts);
  page.paragraph(text + std::string(kPractice) + " The expert reviewer" + std::string(kSelection));
  if (facts.layout == Layout::Letter2014) return;
  page.line("The Expert Reviewer has the following credentials:");
  page.line("State(s) of Licensure: " + joined(facts.states, ", "));
  page.line("Certification(s)/Specialty: " + joined(facts.specialties, ", "));
  page.line("");
}

void write_letter(Page& page, const LetterFacts& facts, Narrative& narrative) {
  write_head(page, facts);
  write_reviewer(page, facts);
  page.centered("CLINICAL CASE SUMMARY");
  page.paragraph(
      "The expert reviewer developed the following clinical case summary based on a review of the case file, including "
      "all medical records:");
  page.paragraph(narrative.summary());
  page.centered("IMR ISSUES, DECISIONS AND RATIONALES");
  page.paragraph("The Final Determination was based on decisions for the disputed items/services set forth below:");
  for (const IssueFacts& issue : facts.issues) {
    page.paragraph(issue.heading + ": " + (issue.is_overturned ? "Overturned" : "Upheld"));
    page.paragraph("Claims Administrator guideline: " +
                   citation_sentence(issue.administrator, facts.layout, "The Claims Administrator"));
    page.paragraph("MAXIMUS guideline: " + citation_sentence(issue.reviewer, facts.layout, "The Expert Reviewer"));
    page.paragraph("Decision rationale: " + narrative.rationale(issue));
  }
}

void write_conclusions(Page& page, const LetterFacts& facts) {
  for (std::size_t i = 0; i < facts.issues.size(); ++i)
    page.paragraph(std::to_string(i + 1) + ") MAXIMUS Federal Services, Inc. has determined the request for " +
                   facts.issues[i].heading + (facts.issues[i].is_overturned ? " is" : " is not") +
                   " medically necessary and appropriate.");
}

void write_notice_issue(Page& page, const IssueFacts& issue, std::size_t number, Narrative& narrative) {
  page.paragraph(std::to_string(number) + ") Regarding the request for " + issue.heading + ":");
  page.paragraph(
      "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her "
      "Decision:");
  page.paragraph("The Claims Administrator based its decision on " + citation_clause(issue.administrator) + ".");
  page.paragraph("The Expert Reviewer based his/her decision on " + citation_clause(issue.reviewer) + ".");
  page.line("Rationale for the Decision:");
  page.line("");
  page.paragraph(narrative.rationale(issue));
}

void write_notice(Page& page, const LetterFacts& facts, Narrative& narrative) {
  page.centered("Notice of Independent Medical Review Determination");
  page.paragraph("Dated: " + slashes(facts.decision));
  page.line("Employee:");
  page.line("Claim Number:");
  page.line("Date of UR Decision:    " + slashes(facts.ur_denial));
  page.line("Date of Injury:         " + slashes(facts.injury));
  page.line("IMR Application Received:    " + slashes(facts.received));
  page.paragraph("MAXIMUS Case Number:    " + facts.case_number);
  write_conclusions(page, facts);
  page.centered("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE");
  page.paragraph("Medical Qualifications of the Expert Reviewer:");
  page.paragraph(
      "The independent medical reviewer who made the decision has no affiliation with the employer, employee, "
      "providers or "
      "the claims administrator. The physician reviewer is " +
      reviewer_sentence(facts) + std::string(kPractice) + " The Expert Reviewer" + std::string(kSelection));
  page.paragraph("Expert Reviewer Case Summary:");
  page.paragraph(narrative.summary());
  page.paragraph("Documents Reviewed for Determination:");
  page.line("- Application for Independent Medical Review");
  page.line("- Utilization Review Determination");
  page.paragraph("- Employee medical records from the treating physician");
  for (std::size_t i = 0; i < facts.issues.size(); ++i) write_notice_issue(page, facts.issues[i], i + 1, narrative);
}

void write_professional_review(Page& page, const LetterFacts& facts, Narrative& narrative) {
  const IssueFacts& issue = facts.issues.front();
  write_head(page, facts);
  page.centered("MEDICAL PROFESSIONAL REVIEW");
  page.paragraph("ISSUE AT DISPUTE:");
  page.paragraph(issue.heading);
  page.paragraph("CASE SUMMARY:");
  page.paragraph(narrative.summary());
  page.paragraph("DOCUMENTS REVIEWED FOR DETERMINATION:");
  page.line("- Application of Independent Medical Review");
  page.paragraph("- Utilization Review Determination");
  page.paragraph("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY CLAIMS ADMINISTRATOR:");
  page.paragraph(citation_clause(issue.administrator) + ".");
  page.paragraph("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:");
  page.paragraph(citation_clause(issue.reviewer) + ".");
  page.paragraph(std::string("RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS ") +
                 (issue.is_overturned ? "" : "NOT ") + "MEDICALLY NECESSARY:");
  page.paragraph(narrative.rationale(issue));
  page.paragraph("MEDICAL REVIEWER QUALIFICATIONS:");
  page.paragraph("The professional reviewer is " + reviewer_sentence(facts));
}

}  // namespace

std::string letter_text(const Catalogue& catalogue, const LetterFacts& facts, Random& random) {
  Page page(facts.layout == Layout::Letter2014);
  Narrative narrative(catalogue, facts, random);
  if (facts.layout == Layout::Notice2013) write_notice(page, facts, narrative);
  else if (facts.layout == Layout::ProfessionalReview) write_professional_review(page, facts, narrative);
  else write_letter(page, facts, narrative);
  return page.take();
}

}  // namespace imr::bench
