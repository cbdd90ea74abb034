#include "facet/patient.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>

namespace imr::facet {

namespace {

constexpr int kYoungest = 14, kOldest = 99;

const re2::RE2& age_pattern() {
  static const re2::RE2 pattern(
      R"((?i)\b(\d{1,3})\s*-?\s*(?:years?|yrs?)\.?\s*-?\s*(?:olds?\b|of\s+age)|\b(\d{1,3})\s*-?\s*y\.?\s*/?-?o\b|\b(?:age[ds]?|age\s+of)\s*:?\s*(\d{1,3})\b)");
  return pattern;
}

bool is_female(std::string_view word) {
  return word == "female" || word == "woman" || word == "lady" || word == "f";
}
bool is_male(std::string_view word) { return word == "male" || word == "man" || word == "gentleman" || word == "m"; }

Span span_of(std::string_view text, const re2::StringPiece& piece) {
  const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

/// The age stands first; "years old" behind a duration of the injury does not say an age.
void read_age(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics) {
  const std::string_view text = context.text;
  const Span summary = context.determination.case_summary;
  re2::StringPiece groups[4];
  double age = 0;
  for (std::size_t at = summary.begin;
       age_pattern().Match(re2::StringPiece(text.data(), text.size()), at, summary.end, re2::RE2::UNANCHORED, groups, 4);) {
    const auto& digits = !groups[1].empty() ? groups[1] : !groups[2].empty() ? groups[2] : groups[3];
    const int years = std::atoi(std::string(digits).c_str());
    const Span place = span_of(text, groups[0]);
    at = place.end;
    if (years < kYoungest || years > kOldest) continue;
    if (age == 0) {
      age = years;
      set.numbers.push_back({"age", age, "age-stated", place});
    } else if (years < age - 1 || years > age + 1) {
      diagnostics.push_back({Severity::Note, "age-changes", 0, place, "the case summary states two ages"});
      return;
    }
  }
}

/// The first of two words of sex next to the age or in the summary; pronouns where there is none.
void read_sex(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics) {
  const auto [first, last] = context.tokens_in(context.determination.case_summary);
  const char* sex = nullptr;
  int he = 0, she = 0;
  Span first_pronoun;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view word = context.term(i);
    const Span place{context.tokens.tokens[i].begin, context.tokens.tokens[i].end};
    const bool is_pronoun = word == "he" || word == "his" || word == "him" || word == "she" || word == "her";
    if (is_pronoun && first_pronoun.empty()) first_pronoun = place;
    if (is_pronoun) ++(word == "she" || word == "her" ? she : he);
    const bool is_letter = word.size() == 1;  // "48 y/o M": only beside the age
    if (is_letter && (i == first || !(context.term(i - 1) == "o" || context.term(i - 1) == "old"))) continue;
    if (!is_female(word) && !is_male(word)) continue;
    const char* found = is_female(word) ? "female" : "male";
    if (sex == nullptr) add_value(set, "sex", sex = found, Confidence::Certain, "sex-stated", place);
    else if (std::string_view(sex) != found) {
      diagnostics.push_back({Severity::Note, "sex-changes", 0, place, "the case summary states two sexes"});
      return;
    }
  }
  if (sex == nullptr && he + she > 0 && (he == 0 || she == 0))
    add_value(set, "sex", she > 0 ? "female" : "male", Confidence::Likely, "sex-pronoun", first_pronoun);
}

}  // namespace

void read_patient(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics) {
  read_age(context, set, diagnostics);
  read_sex(context, set, diagnostics);
}

}  // namespace imr::facet
