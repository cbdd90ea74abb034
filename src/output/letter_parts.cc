#include "output/letter_parts.h"

#include <algorithm>

#include "output/marked_text.h"

namespace imr::output {

namespace {

std::string number_of(const FacetSet& set, std::string_view field) {
  for (const NumberValue& number : set.numbers)
    if (number.field == field) return std::to_string(static_cast<long long>(number.value));
  return {};
}

std::string both(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + ", " + second;
}

std::string guideline_text(const std::vector<GuidelineCitation>& citations) {
  std::vector<std::string> texts;
  for (const GuidelineCitation& citation : citations) {
    const std::string text = citation.chapter.empty() ? citation.source : citation.source + ' ' + citation.chapter;
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
  }
  return join(texts, "; ");
}

bool is_shown(const LetterStyle& style, int issue) { return !style.issue || *style.issue == issue; }

void add_tags(std::vector<Tag>& tags, const FacetSet& set, const std::string& level, std::string_view text) {
  for (const FacetValue& value : set.values)
    tags.push_back({level, value.facet, value.value, to_string(value.confidence), value.rule,
                    std::string(slice(text, value.evidence))});
  for (const NumberValue& number : set.numbers) {
    std::string digits = std::to_string(number.value);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    tags.push_back({level, number.field, digits, {}, number.rule, std::string(slice(text, number.evidence))});
  }
}

bool overlaps_one(Span place, const std::vector<LetterPart>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const LetterPart& part) { return part.place.overlaps(place); });
}

/// A line, cut where a further section begins in it: behind the one before and the full stop that ends it, so that its
/// title stands with it.
std::vector<Span> pieces_of(Span line, std::string_view text, const std::vector<LetterPart>& parts) {
  std::vector<Span> pieces;
  const LetterPart* before = nullptr;
  for (const LetterPart& part : parts) {
    if (!line.contains(part.place.begin)) continue;
    if (before != nullptr && part.place.begin > before->place.begin) {
      const std::size_t cut =
          std::min<std::size_t>(text.find_first_not_of(".,;)", before->place.end), part.place.begin);
      pieces.push_back({line.begin, static_cast<std::uint32_t>(cut)});
      line.begin = static_cast<std::uint32_t>(std::min<std::size_t>(text.find_first_not_of(' ', cut), line.end));
    }
    before = &part;
  }
  pieces.push_back(line);
  return pieces;
}

LetterParagraph paragraph_of(Span place, const LetterText& letter, const std::vector<LetterPart>& parts) {
  LetterParagraph paragraph{{}, slice(letter.text.text, place), marks_within(letter.marks, place)};
  for (const LetterPart& part : parts)
    if (place.contains(part.place.begin)) paragraph.labels.push_back(label(part));
  return paragraph;
}

}  // namespace

std::vector<HeadFact> head_facts(const LetterText& letter) {
  const Determination& d = letter.determination;
  const FacetSet& facets = letter.facets.determination;
  const auto date = [](const std::optional<Date>& day) { return day ? to_string(*day) : std::string{}; };
  std::vector<HeadFact> facts = {{"Source", letter.source},
                                 {"Priority", d.priority},
                                 {"Date assigned", date(d.assigned_date)},
                                 {"Decision date", date(d.decision_date)},
                                 {"Date of injury", date(d.injury_date)},
                                 {"UR denial date", date(d.ur_denial_date)},
                                 {"Date received", date(d.received_date)},
                                 {"Reviewer", join(values_of(facets, "specialty"))},
                                 {"Licensure", join(values_of(facets, "state"))},
                                 {"Patient", both(number_of(facets, "age"), join(values_of(facets, "sex")))},
                                 {"Injured", join(values_of(facets, "injured_region"))},
                                 {"Outcome", to_string(d.outcome)}};
  std::erase_if(facts, [](const HeadFact& fact) { return fact.value.empty(); });
  return facts;
}

std::vector<IssueRow> issue_rows(const LetterText& letter, const LetterStyle& style) {
  std::vector<IssueRow> rows;
  for (std::size_t i = 0; i < letter.determination.issues.size(); ++i) {
    const Issue& issue = letter.determination.issues[i];
    if (!is_shown(style, issue.number)) continue;
    rows.push_back({issue.number, issue.treatment.empty() ? "(no heading)" : issue.treatment, to_string(issue.decision),
                    join(values_of(letter.facets.issues.at(i), "category")), guideline_text(issue.guidelines)});
  }
  return rows;
}

std::vector<LetterPart> letter_parts(const LetterText& letter, const LetterStyle& style) {
  std::vector<LetterPart> parts = {{"summary", 0, letter.determination.case_summary}};
  for (const Issue& issue : letter.determination.issues) {
    if (!is_shown(style, issue.number)) continue;
    parts.push_back({"treatment", issue.number, issue.heading});
    parts.push_back({"ur_guideline", issue.number, issue.claims_guideline_place});
    parts.push_back({"guideline", issue.number, issue.guideline_place});
    parts.push_back({"rationale", issue.number, issue.rationale});
  }
  std::erase_if(parts, [](const LetterPart& part) { return part.place.empty(); });
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.place.begin < b.place.begin; });
  return parts;
}

std::string label(const LetterPart& part) {
  return part.issue == 0 ? part.section : part.section + ", issue " + std::to_string(part.issue);
}

std::vector<LetterParagraph> letter_paragraphs(const LetterText& letter, const LetterStyle& style) {
  const std::string_view text = letter.text.text;
  const std::vector<LetterPart> parts = letter_parts(letter, style);
  std::vector<LetterParagraph> paragraphs;
  for (std::uint32_t begin = 0; begin < text.size();) {
    const Span line{begin, static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()))};
    begin = line.end + 1;
    for (const Span place : pieces_of(line, text, parts))
      if (!place.empty() && (!style.issue || overlaps_one(place, parts)))
        paragraphs.push_back(paragraph_of(place, letter, parts));
  }
  return paragraphs;
}

std::vector<Tag> tags(const LetterText& letter, const LetterStyle& style) {
  std::vector<Tag> tags;
  add_tags(tags, letter.facets.determination, "letter", letter.text.text);
  for (std::size_t i = 0; i < letter.facets.issues.size(); ++i) {
    const int number = letter.determination.issues.at(i).number;
    if (is_shown(style, number))
      add_tags(tags, letter.facets.issues[i], "issue " + std::to_string(number), letter.text.text);
  }
  return tags;
}

}  // namespace imr::output
