#include "facet/ur_action.h"

#include <algorithm>

#include "base/strings.h"

namespace imr::facet {

namespace {

constexpr std::string_view kCues[] = {"modified the",     "was modified",     "were modified",
                                      "partially certif", "partially approv", "partially author",
                                      "partial certif",   "modified to",      "modified certif"};

bool says_modified(std::string_view sentence) {
  const std::string folded = base::to_lower(sentence);
  return std::any_of(std::begin(kCues), std::end(kCues),
                     [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

/// Does the sentence name a drug or procedure of the issue?
bool names_request(const LetterContext& context, Span sentence, const FacetSet& set) {
  for (const auto& match : context.find("treatments", sentence))
    if (has_value(set, "procedure", context.value("treatments", match).value)) return true;
  for (const auto& match : context.find("drugs", sentence))
    if (has_value(set, "drug", context.value("drugs", match).value)) return true;
  return false;
}

/// The sentence of the summary that says that this request was modified; empty when there is none.
Span find_modification(const LetterContext& context, const FacetSet& set) {
  const Span summary = context.determination.case_summary;
  const std::string_view text = slice(context.text, summary);
  if (!says_modified(text)) return {};
  for (const Span& sentence : find_sentences(text)) {
    const Span place{summary.begin + sentence.begin, summary.begin + sentence.end};
    if (says_modified(slice(text, sentence)) && names_request(context, place, set)) return place;
  }
  return {};
}

}  // namespace

void read_ur_action(const LetterContext& context, const Issue& issue, FacetSet& set) {
  if (issue.authorized) {
    add_value(set, "ur_action", "modified", Confidence::Certain, "partial-request", issue.treatment_place);
    return;
  }
  if (issue.decision == Decision::None) return;
  if (const Span sentence = find_modification(context, set); !sentence.empty())
    add_value(set, "ur_action", "modified", Confidence::Likely, "modified-in-summary", sentence);
  else add_value(set, "ur_action", "denied", Confidence::Likely, "no-authorized-part", issue.heading);
}

}  // namespace imr::facet
