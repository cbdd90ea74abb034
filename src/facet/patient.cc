#include "facet/patient.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>

#include "base/strings.h"

namespace imr::facet {

namespace {

constexpr int kAgeGroups = 7;
constexpr int kYoungest = 14, kOldest = 99;

const re2::RE2& age_pattern() {
  static const re2::RE2 pattern(
      R"((?i)\b(\d{1,3})\s*-?\s*(?:years?|yrs?)\.?\s*-?\s*(?:olds?\b|of\s+age)|\b(\d{1,3})\s*-?\s*y\.?\s*/?-?o\b|\b(?:age[ds]?|age\s+of)\s*:?\s*(\d{1,3})\b|\b(twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[\s-]+(one|two|three|four|five|six|seven|eight|nine))?[\s-]+years?[\s-]+old\b|\((\d{2})\)[\s-]+years?[\s-]+old)");
  return pattern;
}

constexpr const char* kTens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"};
constexpr const char* kOnes[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};

/// Position of a word in a list; -1 when it is not there.
template <std::size_t N>
int position_in(const char* const (&list)[N], const re2::StringPiece& word) {
  const std::string folded = base::to_lower({word.data(), word.size()});
  const auto found = std::find(std::begin(list), std::end(list), folded);
  return found == std::end(list) ? -1 : static_cast<int>(found - std::begin(list));
}

/// Years from the groups of age_pattern, in digits or words.
int years_of(const re2::StringPiece (&groups)[kAgeGroups]) {
  for (const int group : {1, 2, 3, 6})
    if (!groups[group].empty()) return std::atoi(std::string(groups[group]).c_str());
  const int tens = position_in(kTens, groups[4]) + 2, ones = position_in(kOnes, groups[5]) + 1;
  return tens * 10 + ones;
}

bool is_female(std::string_view word) { return word == "female" || word == "woman" || word == "lady" || word == "f"; }
bool is_male(std::string_view word) { return word == "male" || word == "man" || word == "gentleman" || word == "m"; }

Span span_of(std::string_view text, const re2::StringPiece& piece) {
  const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

/// The age stands first; "years old" behind a duration of the injury does not say an age.
void read_age(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics) {
  const std::string_view text = context.text;
  const Span summary = context.determination.case_summary;
  re2::StringPiece groups[kAgeGroups];
  double age = 0;
  for (std::size_t at = summary.begin; age_pattern().Match(re2::StringPiece(text.data(), text.size()), at, summary.end,
                                                           re2::RE2::UNANCHORED, groups, kAgeGroups);) {
    const int years = years_of(groups);
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

/// "48 year old male", "the female patient": others in the story have a sex too.
bool is_of_patient(const LetterContext& context, std::size_t token, std::size_t first, std::size_t last) {
  if (token > first && base::is_any_of(context.term(token - 1), {"old", "aged"})) return true;
  return token + 1 < last && base::is_any_of(context.term(token + 1),
                                             {"patient", "worker", "employee", "applicant", "claimant", "injured"});
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
    else if (std::string_view(sex) != found && is_of_patient(context, i, first, last)) {
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
