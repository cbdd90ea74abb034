// The notice of 2013: numbered conclusions up front, a section for each request.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "base/strings.h"
#include "letter/guideline_citations.h"
#include "letter/head_block.h"
#include "letter/layouts.h"
#include "letter/patterns.h"
#include "letter/reviewer.h"

namespace imr::letter {

namespace {

struct Conclusion {
  Span treatment, whole;
  Decision decision = Decision::None;
};

/// More than any treatment that a conclusion names, and than what stands between its number and its verb.
constexpr std::size_t kMaxTreatmentBytes = 640, kMaxOpeningBytes = 80;

/// The number in front of a conclusion: "1) [the organization] has determined …"; nothing when it has none.
std::optional<int> find_number(std::string_view text, std::size_t verb) {
  static const Pattern pattern(R"((?:^|\s)(\d{1,2})\s*[).]\s)");
  const std::size_t line = text.rfind('\n', verb), begin = line == std::string_view::npos ? 0 : line;
  std::optional<int> number;
  for (std::size_t at = std::max(begin, verb - std::min(verb, kMaxOpeningBytes));;) {
    const auto found = find_pattern(text, pattern, at, verb, 1);
    if (!found) return number;
    number = std::atoi(std::string(slice(text, *found)).c_str());
    at = found->end;
  }
}

/// "1) … has determined the request for X is not medically necessary and appropriate.", the first of each
/// number; a letter without numbers has one conclusion.
std::map<int, Conclusion> find_conclusions(std::string_view text) {
  static const Pattern opening(R"(\bhas\s+determined\s+the\s+request\s+for\s+)");
  static const Pattern verdict(R"(\s+(?:is|are|was|were)\s+(not\s+)?medically\s+necessary)");
  std::map<int, Conclusion> conclusions;
  for (auto found = find_pattern(text, opening); found; found = find_pattern(text, opening, found->end)) {
    const std::size_t end = std::min(text.size(), found->end + kMaxTreatmentBytes);
    const auto closing = find_pattern(text, verdict, found->end, end);
    if (!closing) continue;
    const bool is_denied = find_pattern(text, verdict, closing->begin, closing->end, 1).has_value();
    const Conclusion conclusion{make_span(found->end, closing->begin), make_span(found->begin, closing->end),
                                is_denied ? Decision::Upheld : Decision::Overturned};
    const bool is_repeated = std::any_of(conclusions.begin(), conclusions.end(), [&](const auto& entry) {
      return base::collapse_spaces(slice(text, entry.second.treatment)) ==
             base::collapse_spaces(slice(text, conclusion.treatment));
    });
    const int number = find_number(text, found->begin).value_or(static_cast<int>(conclusions.size()) + 1);
    if (!is_repeated) conclusions.emplace(number, conclusion);
  }
  return conclusions;
}

/// Where the section of each request begins, by number.
std::map<int, Span> find_sections(std::string_view text) {
  static const Pattern opening(R"((?:^|\n)\s*(?:\d+\s*[).]\s*)?Regarding\s+the\s+request\s+for\s+)");
  static const Pattern number(R"(\d+)");
  std::map<int, Span> sections;
  for (auto found = find_pattern(text, opening); found; found = find_pattern(text, opening, found->end)) {
    const std::size_t colon = text.find(':', found->end);
    if (colon == std::string_view::npos || colon > found->end + kMaxTreatmentBytes) continue;
    const auto digits = find_pattern(text, number, found->begin, found->end);
    const int key =
        digits ? std::atoi(std::string(slice(text, *digits)).c_str()) : static_cast<int>(sections.size()) + 1;
    sections.emplace(key, make_span(found->begin, colon + 1));
  }
  return sections;
}

void read_section(std::string_view text, Span section, std::size_t end, const Schema& schema, Issue& issue) {
  static const Pattern claims(R"(The\s+Claims?\s+Administrator\b)");
  static const Pattern reviewer(R"(The\s+(?:Expert\s+|physician\s+|IMR\s+)?Reviewer\b)");
  static const Pattern rationale(R"(Rationale\s+for\s+the\s+Decision\s*:)");
  const auto reasons = find_pattern(text, rationale, section.end, end);
  const std::size_t guidelines_end = reasons ? reasons->begin : end;
  const auto by_claims = find_pattern(text, claims, section.end, guidelines_end);
  const auto by_reviewer = find_pattern(text, reviewer, by_claims ? by_claims->end : section.end, guidelines_end);
  if (by_claims) {
    issue.claims_guideline_place =
        trim_span(text, make_span(by_claims->begin, by_reviewer ? by_reviewer->begin : guidelines_end));
    issue.claims_administrator_guidelines = read_citations(text, issue.claims_guideline_place, schema);
  }
  if (by_reviewer) {
    issue.guideline_place = trim_span(text, make_span(by_reviewer->begin, guidelines_end));
    issue.guidelines = read_citations(text, issue.guideline_place, schema);
  }
  issue.rationale = trim_span(text, make_span(reasons ? reasons->end : section.end, end));
}

Span between_titles(std::string_view text, const re2::RE2& from, const re2::RE2& to) {
  const auto begin = find_pattern(text, from);
  if (!begin) return {};
  const auto end = find_pattern(text, to, begin->end);
  return trim_span(text, make_span(begin->end, end ? end->begin : text.size()));
}

}  // namespace

void read_notice(const NormalizedText& letter, const Schema& schema, Determination& determination) {
  static const Pattern head_end(R"(has\s+determined\s+the\s+request|INDEPENDENT\s+MEDICAL\s+REVIEW\s+DECISION)");
  static const Pattern qualifications(R"((?:^|\n)Medical\s+Qualifications\s+of\s+the\s+Expert\s+Reviewer\s*:?)");
  static const Pattern summary(R"((?:^|\n)(?:Expert\s+Reviewer\s+)?Case\s+Summary\s*:?)");
  static const Pattern documents(R"((?:^|\n)Documents\s+Reviewed\s+for\s+Determination\s*:?)");
  const std::string_view text = letter.text;
  const auto end = find_pattern(text, head_end);
  read_head_block(text, std::min<std::size_t>(end ? end->begin : text.size(), kMaxHeadBytes), determination);
  const Span reviewer = between_titles(text, qualifications, summary);
  determination.reviewer = read_reviewer(text, reviewer.begin, reviewer.end);
  determination.case_summary = between_titles(text, summary, documents);
  const auto sections = find_sections(text);
  for (const auto& [number, conclusion] : find_conclusions(text)) {
    Issue issue;
    issue.number = static_cast<int>(determination.issues.size()) + 1;
    issue.treatment_place = conclusion.treatment;
    issue.heading = conclusion.whole;
    issue.treatment = base::collapse_spaces(slice(text, conclusion.treatment));
    issue.decision = conclusion.decision;
    if (const auto section = sections.find(number); section != sections.end()) {
      const auto next = std::next(section);
      read_section(text, section->second, next == sections.end() ? text.size() : next->second.begin, schema, issue);
    }
    determination.issues.push_back(std::move(issue));
  }
}

}  // namespace imr::letter
