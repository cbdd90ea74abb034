// The professional review of 2013: titles in capitals, one issue or a numbered list of them.
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

/// The text below a title inside `within`, up to the next title.
Span below(std::string_view text, const re2::RE2& title, Span within) {
  const auto found = find_pattern(text, title, within.begin, within.end);
  if (!found) return {};
  const auto end = find_pattern(text, next_title(), found->end, within.end);
  return trim_span(text, make_span(found->end, end ? end->begin : within.end));
}

/// The items of "1. … 2. …"; a dispute without numbers is one item.
std::vector<Span> find_items(std::string_view text, Span dispute) {
  static const Pattern number(R"((?:^|\n|\s)(\d{1,2})[.)]\s+)");
  std::vector<Span> items;
  re2::StringPiece groups[2];
  for (std::size_t at = dispute.begin - std::min(dispute.begin, 1u);
       number.Match(re2::StringPiece(text.data(), text.size()), at, dispute.end, re2::RE2::UNANCHORED, groups, 2);) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    at = begin + groups[0].size();
    if (std::atoi(std::string(groups[1]).c_str()) != static_cast<int>(items.size()) + 1) continue;
    if (!items.empty()) items.back() = trim_span(text, make_span(items.back().begin, begin));
    items.push_back(make_span(at, dispute.end));
  }
  const bool is_list = !items.empty() && trim_span(text, make_span(dispute.begin, items.front().begin)).size() <= 4;
  return is_list ? items : std::vector<Span>{dispute};
}

/// Where each item is taken up again, with a guideline and a rationale of its own; the whole letter for one item.
std::vector<Span> find_sections(std::string_view text, Span dispute, const std::vector<Span>& items) {
  std::vector<Span> sections(items.size(), make_span(0, text.size()));
  if (items.size() < 2) return sections;
  std::size_t from = dispute.end;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t begin = text.find(std::to_string(i + 1) + ". " + std::string(slice(text, items[i])), from);
    if (begin == std::string_view::npos) return std::vector<Span>(items.size(), make_span(0, text.size()));
    sections[i] = make_span(begin, text.size());
    if (i > 0) sections[i - 1].end = static_cast<std::uint32_t>(begin);
    from = begin + 1;
  }
  return sections;
}

Issue read_item(std::string_view text, Span item, Span section, const Schema& schema) {
  static const Pattern claims(
      R"(GUIDELINE\(?s?\)?\s+RELIED\s+UPON\s+BY\s+(?:THE\s+)?CLAIMS?\s+ADMINISTRATOR[^:\n]{0,60}:)");
  static const Pattern reviewer(
      R"(GUIDELINE\(?s?\)?\s+RELIED\s+UPON\s+BY\s+(?:THE\s+)?(?:PROFESSIONAL\s+)?REVIEWER[^:\n]{0,60}:)");
  static const Pattern rationale(R"(RATIONALE\s+FOR\s+WHY\s+THE\s+REQUESTED\s+TREATMENT[^:]{0,120}:)");
  static const Pattern is_not(R"(\bNOT\s+MEDICALLY\s+NECESSARY)");
  Issue issue;
  issue.treatment_place = issue.heading = item;
  issue.treatment = base::collapse_spaces(slice(text, item));
  issue.claims_guideline_place = below(text, claims, section);
  issue.claims_administrator_guidelines = read_citations(text, issue.claims_guideline_place, schema);
  issue.guideline_place = below(text, reviewer, section);
  issue.guidelines = read_citations(text, issue.guideline_place, schema);
  issue.rationale = below(text, rationale, section);
  if (const auto title = find_pattern(text, rationale, section.begin, section.end))
    issue.decision = find_pattern(text, is_not, title->begin, title->end) ? Decision::Upheld : Decision::Overturned;
  read_partial_request(issue);
  return issue;
}

}  // namespace

void read_professional_review(const NormalizedText& letter, const Schema& schema, Determination& determination) {
  static const Pattern head_end(R"(MEDICAL\s+PROFESSIONAL\s+REVIEW|ISSUES?\s+AT\s+DISPUTE\s*:)");
  static const Pattern dispute_title(R"(ISSUES?\s+AT\s+DISPUTE\s*:)");
  static const Pattern summary(R"(CASE\s+SUMMARY\s*:)");
  static const Pattern qualifications(R"(MEDICAL\s+REVIEWER\s+QUALIFICATIONS\s*:)");
  const std::string_view text = letter.text;
  const Span whole = make_span(0, text.size());
  const auto head = find_pattern(text, head_end);
  read_head_block(text, head ? head->begin : 0, determination);
  const Span about_reviewer = below(text, qualifications, whole);
  determination.reviewer = read_reviewer(text, about_reviewer.begin, about_reviewer.end);
  determination.case_summary = below(text, summary, whole);
  const Span dispute = below(text, dispute_title, whole);
  const auto items = find_items(text, dispute);
  const auto sections = find_sections(text, dispute, items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    determination.issues.push_back(read_item(text, items[i], sections[i], schema));
    determination.issues.back().number = static_cast<int>(i) + 1;
  }
}

}  // namespace imr::letter
