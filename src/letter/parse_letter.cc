// A letter of any layout to what it says.
#include <algorithm>

#include "letter/head_block.h"
#include "letter/layouts.h"
#include "letter/patterns.h"

namespace imr {

namespace {

Outcome outcome_of(const std::vector<Issue>& issues) {
  bool has_upheld = false, has_overturned = false;
  for (const Issue& issue : issues) {
    has_upheld |= issue.decision == Decision::Upheld;
    has_overturned |= issue.decision == Decision::Overturned;
  }
  if (has_upheld && has_overturned) return Outcome::Split;
  return has_upheld ? Outcome::Upheld : has_overturned ? Outcome::Overturned : Outcome::None;
}

void note_absences(Determination& determination) {
  const auto add = [&](Severity severity, const char* code, const char* message) {
    determination.diagnostics.push_back({severity, code, 0, {}, message});
  };
  if (determination.layout == Layout::Unknown) add(Severity::Warning, "layout-unknown", "the text has no known layout");
  if (determination.case_number.empty()) add(Severity::Note, "case-number-missing", "the letter has no case number");
  if (determination.layout == Layout::Unknown) return;
  if (determination.case_summary.empty()) add(Severity::Warning, "summary-missing", "the letter has no case summary");
  if (determination.reviewer.specialties.empty())
    add(Severity::Warning, "specialty-missing", "the letter names no specialty of the reviewer");
}

}  // namespace

std::string to_string(Decision decision) {
  return decision == Decision::Upheld ? "upheld" : decision == Decision::Overturned ? "overturned" : "";
}

std::string to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::Upheld: return "upheld";
    case Outcome::Overturned: return "overturned";
    case Outcome::Split: return "split";
    default: return "";
  }
}

std::string to_string(Severity severity) {
  return severity == Severity::Note ? "note" : severity == Severity::Warning ? "warning" : "error";
}

std::string to_string(Layout layout) {
  switch (layout) {
    case Layout::Credentials2016: return "2016";
    case Layout::Sentence2014: return "2014";
    case Layout::Notice2013: return "2013";
    case Layout::Professional2013: return "professional-review";
    default: return "unknown";
  }
}

namespace letter {

/// The titles of the layouts of 2014 and 2016, or an issue's heading where the titles are lost.
bool has_issues(std::string_view text) {
  static const TitlePattern upheld("upheld", R"(Upheld\s+Claims?\s+Administrator\s+guideline)");
  static const TitlePattern overturned("overturned", R"(Overturned\s+Claims?\s+Administrator\s+guideline)");
  static const TitlePattern title("imr", R"(IMR\s+ISSUES,?\s+DECISIONS?,?\s+AND\s+RATIONALES?)");
  return title.find(text) || upheld.find(text) || overturned.find(text);
}

Layout find_layout(std::string_view text) {
  static const TitlePattern credentials("expert", R"(Expert\s+Reviewer\s+has\s+the\s+following\s+credentials)");
  static const TitlePattern certification("certification", R"(Certifications?\(?s?\)?/Specialty:)");
  static const Pattern professional(R"(MEDICAL\s+PROFESSIONAL\s+REVIEW|ISSUES?\s+AT\s+DISPUTE\s*:)");
  static const Pattern notice(
      R"(Notice\s+of\s+Independent\s+Medical\s+Review\s+Determination|has\s+determined\s+the\s+request\s+for)");
  if (has_issues(text))
    return credentials.find(text) || certification.find(text) ? Layout::Credentials2016 : Layout::Sentence2014;
  if (find_pattern(text, professional)) return Layout::Professional2013;
  return find_pattern(text, notice) ? Layout::Notice2013 : Layout::Unknown;
}

void read_unknown(const NormalizedText& letter, Determination& determination) {
  Issue issue;
  issue.number = 1;
  issue.rationale = trim_span(letter.text, make_span(0, letter.text.size()));
  determination.issues = {issue};
}

}  // namespace letter

Determination parse_letter(const NormalizedText& text, const Schema& schema) {
  Determination determination;
  determination.layout = letter::find_layout(text.text);
  switch (determination.layout) {
    case Layout::Credentials2016:
    case Layout::Sentence2014: letter::read_determination_letter(text, schema, determination); break;
    case Layout::Notice2013: letter::read_notice(text, schema, determination); break;
    case Layout::Professional2013: letter::read_professional_review(text, schema, determination); break;
    case Layout::Unknown: break;
  }
  if (determination.issues.empty()) {
    if (determination.layout != Layout::Unknown)
      determination.diagnostics.push_back({Severity::Error, "issues-missing", 0, {}, "no issue with a decision was found"});
    letter::read_unknown(text, determination);
  }
  determination.outcome = outcome_of(determination.issues);
  letter::check_dates(determination);
  note_absences(determination);
  return determination;
}

}  // namespace imr
