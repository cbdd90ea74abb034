// The notice of 2013: numbered conclusions up front, a section for each request.
#include <algorithm>
#include <map>

#include "base/strings.h"
#include "letter/guideline_citations.h"
#include "letter/head_block.h"
#include "letter/layouts.h"
#include "letter/patterns.h"
#include "letter/reviewer.h"

namespace imr::letter {

namespace {

constexpr std::size_t kMaxHeadBytes = 3000;

struct Conclusion {
  Span treatment, whole;
  Decision decision = Decision::None;
};

/// "1) … has determined the request for X is not medically necessary and appropriate.", the first of each
/// number; a letter without numbers has one conclusion.
std::map<int, Conclusion> find_conclusions(std::string_view text) {
  static const Pattern pattern(
      R"((?:(\d+)\s*[).]\s*)?[^\n.]{0,60}(?:,\s*Inc\.)?\s+has\s+determined\s+the\s+request\s+for\s+((?s:.{1,600}?))\s+(?:is|are|was|were)\s+(not\s+)?medically\s+necessary)");
  std::map<int, Conclusion> conclusions;
  re2::StringPiece groups[4];
  for (std::size_t at = 0; pattern.Match(re2::StringPiece(text.data(), text.size()), at, text.size(),
                                         re2::RE2::UNANCHORED, groups, 4);) {
    const auto offset = [&](const re2::StringPiece& p) { return static_cast<std::size_t>(p.data() - text.data()); };
    const int number = groups[1].empty() ? static_cast<int>(conclusions.size()) + 1 : std::atoi(std::string(groups[1]).c_str());
    const Conclusion conclusion{make_span(offset(groups[2]), offset(groups[2]) + groups[2].size()),
                                make_span(offset(groups[0]), offset(groups[0]) + groups[0].size()),
                                groups[3].empty() ? Decision::Overturned : Decision::Upheld};
    const bool is_repeated = std::any_of(conclusions.begin(), conclusions.end(), [&](const auto& entry) {
      return base::collapse_spaces(slice(text, entry.second.treatment)) == base::collapse_spaces(slice(text, conclusion.treatment));
    });
    if (!is_repeated) conclusions.emplace(number, conclusion);
    at = offset(groups[0]) + groups[0].size();
  }
  return conclusions;
}

/// Where the section of each request begins, by number.
std::map<int, Span> find_sections(std::string_view text) {
  static const Pattern pattern(R"((?:^|\n)\s*(?:(\d+)\s*[).]\s*)?Regarding\s+the\s+request\s+for\s+(?s:.{1,600}?):)");
  std::map<int, Span> sections;
  re2::StringPiece groups[2];
  for (std::size_t at = 0; pattern.Match(re2::StringPiece(text.data(), text.size()), at, text.size(),
                                         re2::RE2::UNANCHORED, groups, 2);) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    const int number = groups[1].empty() ? static_cast<int>(sections.size()) + 1 : std::atoi(std::string(groups[1]).c_str());
    at = begin + groups[0].size();
    sections.emplace(number, make_span(begin, at));
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
