// The layouts of 2014 and 2016.
#include <algorithm>

#include "letter/head_block.h"
#include "letter/issue_body.h"
#include "letter/issue_headings.h"
#include "letter/layouts.h"
#include "letter/patterns.h"
#include "letter/reviewer.h"

namespace imr::letter {

namespace {

std::size_t begin_of(const std::optional<Span>& span, std::size_t otherwise) { return span ? span->begin : otherwise; }
std::size_t end_of(const std::optional<Span>& span, std::size_t otherwise) { return span ? span->end : otherwise; }

Span read_summary(std::string_view text, std::size_t from, std::size_t to) {
  static const TitlePattern title("clinical", R"(CLINICAL\s+CASE\s+SUMMARY)");
  static const Pattern opening(
      R"(\s*The\s+expert\s+reviewer\s+developed\s+the\s+following\s+clinical\s+case\s+summary\s+based\s+on\s+a\s+review\s+of\s+the\s+case\s+file,\s+including\s+all\s+medical\s+records:?)");
  const auto found = title.find(text, from, to);
  if (!found) return {};
  const auto shared = find_pattern(text, opening, found->end, to);
  const bool follows = shared && shared->begin <= found->end + 2;
  return trim_span(text, make_span(follows ? shared->end : found->end, to));
}

}  // namespace

void read_determination_letter(const NormalizedText& letter, const Schema& schema, Determination& determination) {
  static const TitlePattern how_made("how", R"(HOW\s+THE\s+IMR\s+FINAL\s+DETERMINATION\s+WAS\s+MADE)");
  static const TitlePattern summary_title("clinical", R"(CLINICAL\s+CASE\s+SUMMARY)");
  static const TitlePattern issues_title("imr", R"(IMR\s+ISSUES,?\s+DECISIONS?,?\s+AND\s+RATIONALES?)");
  static const Pattern issues_opening(
      R"(\s*The\s+Final\s+Determination\s+was\s+based\s+on\s+decisions\s+for\s+the\s+disputed\s+items/services\s+set\s+forth\s+below:)");
  const std::string_view text = letter.text;
  const auto how = how_made.find(text);
  const auto summary = summary_title.find(text);
  const auto issues = issues_title.find(text, end_of(summary, 0));
  const std::size_t summary_begin = begin_of(summary, begin_of(issues, text.size()));
  read_head_block(text, std::min(begin_of(how, summary_begin), kMaxHeadBytes), determination);
  determination.reviewer = read_reviewer(text, end_of(how, 0), summary_begin);
  const std::size_t issues_begin = begin_of(issues, end_of(summary, 0));
  if (issues) determination.case_summary = read_summary(text, summary_begin, issues_begin);
  const auto opening = find_pattern(text, issues_opening, issues_begin);
  determination.issues = find_issues(letter, end_of(opening, end_of(issues, issues_begin)));
  for (std::size_t i = 0; i < determination.issues.size(); ++i) {
    const bool is_last = i + 1 == determination.issues.size();
    const std::size_t end = is_last ? text.size() : determination.issues[i + 1].heading.begin;
    read_issue_body(text, end, schema, determination.issues[i], determination.diagnostics);
  }
}

}  // namespace imr::letter
