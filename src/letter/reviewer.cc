#include "letter/reviewer.h"

#include <algorithm>

#include "base/strings.h"
#include "letter/patterns.h"

namespace imr::letter {

namespace {

/// The text between the end of `label` and the next label or title.
Span labelled(std::string_view text, Span label, std::size_t to) {
  static const Pattern next(R"(State\(?s?\)?\s+of\s+Licensure\s*:|Certifications?\(?s?\)?\s*/\s*Special(?:ty|ties)\s*:|CLINICAL CASE SUMMARY|\n(?-i:[A-Z ]{12,})\n)");
  const auto end = find_pattern(text, next, label.end, to);
  return trim_span(text, make_span(label.end, end ? end->begin : to));
}

/// "Texas,Ohio", "Texas and Ohio", "Texas, Ohio, and Utah".
std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string& part : base::split(text, ',')) {
    std::string_view rest = part;
    if (base::starts_with_folded(rest, "and ")) rest.remove_prefix(4);
    for (std::size_t at; (at = rest.find(" and ")) != std::string_view::npos; rest.remove_prefix(at + 5))
      parts.push_back(base::collapse_spaces(rest.substr(0, at)));
    parts.push_back(base::collapse_spaces(rest));
  }
  return parts;
}

void read_list_style(std::string_view text, std::size_t from, std::size_t to, Reviewer& reviewer) {
  static const Pattern licensure(R"(State\(?s?\)?\s+of\s+Licensure\s*:)");
  static const Pattern specialty(R"(Certifications?\(?s?\)?\s*/\s*Special(?:ty|ties)\s*:)");
  if (const auto label = find_pattern(text, licensure, from, to)) {
    reviewer.licensure_place = labelled(text, *label, to);
    reviewer.licensure = split_list(slice(text, reviewer.licensure_place));
  }
  if (const auto label = find_pattern(text, specialty, from, to)) {
    reviewer.specialties_place = labelled(text, *label, to);
    for (std::string& part : base::split(slice(text, reviewer.specialties_place), ','))
      reviewer.specialties.push_back(base::collapse_spaces(part));
  }
}

void read_sentence_style(std::string_view text, std::size_t from, std::size_t to, Reviewer& reviewer) {
  static const Pattern licensed(R"(licen[sc]ed\s+to\s+practice\s+in\s+([^.]+?)(?:\.|\n|$))");
  static const Pattern certified(
      R"((?:Board\s+Certified\s+in|reviewer\s+is\s+a(?:n|\s+licensed)?)\s+((?:[^.]|\.[A-Z])+?)(?:,?\s+and)?(?:,?\s+is|,\s+and)?\s+licen[sc]ed\s+to)");
  static const Pattern subspecialty(R"((?:,?\s+and)?(?:,)?\s+has\s+(?:a\s+)?(?:subspecialty|subspecialties|fellowship\s+training|specialty)\s+in\s+)");
  if (const auto found = find_pattern(text, licensed, from, to, 1)) {
    reviewer.licensure_place = trim_span(text, *found);
    reviewer.licensure = split_list(slice(text, reviewer.licensure_place));
  }
  const auto found = find_pattern(text, certified, from, to, 1);
  if (!found) return;
  reviewer.specialties_place = trim_span(text, *found);
  std::string list = base::collapse_spaces(slice(text, reviewer.specialties_place));
  re2::RE2::GlobalReplace(&list, subspecialty, ", ");
  for (std::string& part : base::split(list, ',')) reviewer.specialties.push_back(std::move(part));
}

}  // namespace

Reviewer read_reviewer(std::string_view text, std::size_t from, std::size_t to) {
  Reviewer reviewer;
  read_list_style(text, from, to, reviewer);
  if (reviewer.specialties.empty() && reviewer.licensure.empty()) read_sentence_style(text, from, to, reviewer);
  return reviewer;
}

}  // namespace imr::letter
