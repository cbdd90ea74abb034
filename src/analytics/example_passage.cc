#include "analytics/example_passage.h"

#include <algorithm>

#include "imr/text.h"

namespace imr::analytics {

namespace {

struct Section {
  const char* name;
  Span place;
};

std::optional<Section> section_of(const index::StoredLetter& letter, std::size_t number, Span place) {
  const Issue& issue = letter.determination.issues[number];
  const Section sections[] = {{"treatment", issue.treatment_place},
                              {"guideline", issue.guideline_place},
                              {"ur_guideline", issue.claims_guideline_place},
                              {"rationale", issue.rationale},
                              {"summary", letter.determination.case_summary}};
  for (const Section& section : sections)
    if (section.place.begin <= place.begin && place.end <= section.place.end) return section;
  return std::nullopt;
}

/// The sentence that holds the begin of `place`; both count from the begin of `text`.
Span sentence_of(std::string_view text, Span place) {
  for (const Span sentence : find_sentences(text))
    if (sentence.contains(place.begin)) return {sentence.begin, std::max(sentence.end, place.end)};
  return place;
}

bool is_inside_character(std::string_view text, std::uint32_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Part of a long sentence with `place` in it, between spaces.
Span cut_around(std::string_view text, Span sentence, Span place, std::size_t bytes) {
  if (sentence.size() <= bytes) return sentence;
  const auto spare = static_cast<std::uint32_t>(bytes > place.size() ? (bytes - place.size()) / 2 : 0);
  Span cut{std::max(sentence.begin, place.begin - std::min(place.begin, spare)),
           std::min(sentence.end, place.end + spare)};
  while (cut.begin > sentence.begin && cut.begin < place.begin && text[cut.begin - 1] != ' ') ++cut.begin;
  while (cut.end < sentence.end && cut.end > place.end && text[cut.end] != ' ') --cut.end;
  while (is_inside_character(text, cut.begin)) --cut.begin;
  while (is_inside_character(text, cut.end)) ++cut.end;
  return cut;
}

}  // namespace

std::optional<Passage> example_passage(const index::StoredLetter& letter, std::size_t issue, Span place,
                                       std::size_t bytes) {
  if (place.empty()) return std::nullopt;
  const auto section = section_of(letter, issue, place);
  if (!section) return std::nullopt;
  const std::string_view text = slice(letter.text.text, section->place);
  const Span inner{place.begin - section->place.begin, place.end - section->place.begin};
  const Span sentence = sentence_of(text, inner), shown = cut_around(text, sentence, inner, bytes);
  Passage passage;
  passage.section = section->name;
  passage.text = std::string(slice(text, shown));
  passage.marks = {{inner.begin - shown.begin, inner.end - shown.begin}};
  passage.place = {section->place.begin + shown.begin, section->place.begin + shown.end};
  passage.starts_inside = shown.begin != sentence.begin;
  passage.ends_inside = shown.end != sentence.end;
  return passage;
}

Passage heading_passage(const index::StoredLetter& letter, std::size_t issue) {
  const Span place = letter.determination.issues[issue].treatment_place;
  Passage passage;
  passage.section = "treatment";
  passage.text = std::string(slice(letter.text.text, place));
  passage.place = place;
  return passage;
}

}  // namespace imr::analytics
