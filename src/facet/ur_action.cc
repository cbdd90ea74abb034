#include "facet/ur_action.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/strings.h"

namespace imr::facet {

namespace {

constexpr std::string_view kCues[] = {"modified the",     "was modified",     "were modified",
                                      "partially certif", "partially approv", "partially author",
                                      "partial certif",   "modified to",      "modified certif"};

/// Each cue has one of these beginnings.
bool may_say_modified(std::string_view summary) {
  return base::find_folded(summary, "modified") != std::string_view::npos ||
         base::find_folded(summary, "partial") != std::string_view::npos;
}

bool says_modified(std::string_view sentence) {
  const std::string folded = base::to_lower(sentence);
  return std::any_of(std::begin(kCues), std::end(kCues),
                     [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

/// The parts of a sentence that each tell one action: "denied the scan | and modified the request for tablets",
/// "the scan was denied | and the tablets were modified", "modified it to certify tablets | and non-certify the scan".
std::vector<Span> split_actions(std::string_view sentence) {
  static const re2::RE2 edge(
      R"((?i)(?:,?\s*\b(?:and|but|while)\b|[,;])\s+(?:to\s+)?(?:non-?\s?certify|not\s+certify|deny|certify|approve|authorize|allow)\b|(?:,?\s*\b(?:and|but|while)\b|;)\s+(?:it\s+|also\s+|has\s+)*(?:modified|denied|approved|authorized|(?:partially\s+|non-?\s?)?certified|partially\s+\w+)\s+(?:the|a|an|his|her|[a-z]{5,}|\d)|\b(?:was|were)\s+(?:denied|approved|modified|authorized|(?:partially\s+|non-?\s?)?certified|partially\s+\w+)())");
  std::vector<Span> parts;
  std::size_t begin = 0, at = 0;
  re2::StringPiece groups[2];
  const re2::StringPiece words(sentence.data(), sentence.size());
  while (edge.Match(words, at, words.size(), re2::RE2::UNANCHORED, groups, 2)) {
    const auto found = static_cast<std::size_t>(groups[0].data() - words.data());
    at = found + groups[0].size();
    const std::size_t end = groups[1].data() == nullptr ? found : at;
    parts.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end;
  }
  parts.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(sentence.size())});
  return parts;
}

/// What of the part was modified: in "modified the request to deny a scan" not what stands behind the denial.
std::size_t modified_end(std::string_view part) {
  static const re2::RE2 denial(R"((?i)\bto\s+(?:non-?\s?certify|not\s+certify|deny)\b)");
  re2::StringPiece found;
  const re2::StringPiece words(part.data(), part.size());
  const bool denies = denial.Match(words, 0, words.size(), re2::RE2::UNANCHORED, &found, 1);
  return denies ? static_cast<std::size_t>(found.data() - part.data()) : part.size();
}

/// Adds what a sentence says was modified. "And certify" goes on with the modification, "and non-certify" leaves it.
void add_modifications(std::string_view text, Span sentence, std::vector<Span>& places) {
  static const re2::RE2 goes_on(
      R"((?i)^[,;]?\s*(?:(?:and|but|while)\s+)?(?:to\s+)?(?:(?:certify|approve|authorize|allow)|(non-?\s?certify|not\s+certify|deny))\b)");
  bool is_modification = false;
  for (const Span& part : split_actions(slice(text, sentence))) {
    const Span place{sentence.begin + part.begin, sentence.begin + part.end};
    const std::string_view words = slice(text, place);
    re2::StringPiece denial;
    const bool is_continued = re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), goes_on, &denial);
    if (!is_continued) is_modification = says_modified(words);
    if (is_modification && denial.empty())
      places.push_back({place.begin, place.begin + static_cast<std::uint32_t>(modified_end(words))});
  }
}

/// Does the sentence name a drug or procedure of the issue?
bool names_request(const LetterContext& context, Span sentence, const FacetSet& set) {
  for (const auto& match : context.find("treatments", sentence))
    if (has_value(set, "procedure", context.value("treatments", match).value)) return true;
  for (const auto& match : context.find("drugs", sentence))
    if (has_value(set, "drug", context.value("drugs", match).value)) return true;
  for (const auto& match : context.find("drug-products", sentence))
    for (const std::string& drug : base::split(context.value("drug-products", match).attributes.at("ingredients"), '|'))
      if (has_value(set, "drug", drug)) return true;
  return false;
}

}  // namespace

std::vector<Span> find_modifications(const LetterContext& context) {
  const Span summary = context.determination.case_summary;
  const std::string_view text = slice(context.text, summary);
  std::vector<Span> places;
  if (!may_say_modified(text)) return places;
  for (const Span& sentence : find_sentences(text))
    add_modifications(context.text, {summary.begin + sentence.begin, summary.begin + sentence.end}, places);
  return places;
}

void read_ur_action(const LetterContext& context, const Issue& issue, const std::vector<Span>& modifications,
                    FacetSet& set) {
  if (issue.authorized) {
    add_value(set, "ur_action", "modified", Confidence::Certain, "partial-request", issue.treatment_place);
    return;
  }
  if (issue.decision == Decision::None) return;
  const auto sentence = std::find_if(modifications.begin(), modifications.end(),
                                     [&](Span place) { return names_request(context, place, set); });
  if (sentence != modifications.end())
    add_value(set, "ur_action", "modified", Confidence::Likely, "modified-in-summary", *sentence);
  else add_value(set, "ur_action", "denied", Confidence::Likely, "no-authorized-part", issue.heading);
}

}  // namespace imr::facet
