#include "facet/letter_checks.h"

#include <re2/re2.h>

#include <algorithm>

namespace imr::facet {

namespace {

/// More than the last two sentences of any rationale that closes in words of a decision.
constexpr std::size_t kClosingBytes = 600;

/// What a clause says: "is not medically necessary" or "is medically necessary". A denial counts first: "do not show
/// that it is warranted".
Decision decision_in(re2::StringPiece clause) {
  static const re2::RE2 denied(
      R"((?i)\b(?:not|isn't|neither|lacks)\b[^.]{0,60}\b(?:medical(?:ly)?\s+necess|medically\s+appropriate|supported|warranted|indicated|recommended|established|certified))");
  // These also stand in what speaks of the patient ("he cannot work"), so only words of judging may follow.
  static const re2::RE2 denied_closely(
      R"((?i)(?:\b(?:not|cannot|never|no\s+longer|(?:fail(?:s|ed|ing)?|unable)\s+to)|\w+n['’]t|\bfar\s+from)\b)"
      R"((?:[\s,]+(?:be|being|as|to|at\s+this\s+time|therefore|thus|considered|deemed|found|regarded|seen|viewed|judged|determined|felt|thought|held|called|medically|of|both|either|any|\w+ly))*)"
      R"([\s,]+(?:(?:medical\s+)?necessity|necessary|appropriate|reasonable|supported|substantiated|warranted|indicated|recommended|established|certified|approved|authorized|endorsed|justified|granted)\b)"
      R"(|\b(?:is|are|was|were|be|as)\s+(?:\w+ly\s+)?(?:un(?:necessary|warranted|supported|justified)|inappropriate)\b)");
  static const re2::RE2 granted(
      R"((?i)\b(?:is|are|was|were|be)\s+(?:(?:considered|deemed|found|regarded\s+as|seen\s+as|judged|determined)\s+(?:to\s+be\s+)?)?(?:medically\s+(?:necessary|appropriate)|certified|supported|warranted))");
  static const re2::RE2 not_only(R"((?i)\bnot\s+(?:only|just|merely|simply)\b)");
  if (!re2::RE2::PartialMatch(clause, not_only) &&
      (re2::RE2::PartialMatch(clause, denied) || re2::RE2::PartialMatch(clause, denied_closely)))
    return Decision::Upheld;
  return re2::RE2::PartialMatch(clause, granted) ? Decision::Overturned : Decision::None;
}

/// A conclusion decides against what it is drawn from: "he has not improved; therefore surgery is warranted". One about
/// the denial itself says nothing of the request.
Decision decision_of_sentence(re2::StringPiece sentence) {
  static const re2::RE2 conclusion(R"((?is).*(?:;|\b(?:therefore|thus|hence|consequently|accordingly)\b)(.+))");
  static const re2::RE2 denial(R"((?i)\b(?:denial|non-?certification|determination|decision)\b)");
  re2::StringPiece drawn;
  if (re2::RE2::FullMatch(sentence, conclusion, &drawn) && !re2::RE2::PartialMatch(drawn, denial))
    if (const Decision decision = decision_in(drawn); decision != Decision::None) return decision;
  return decision_in(sentence);
}

/// What the last sentences say.
Decision closing_decision(std::string_view rationale) {
  if (rationale.size() > kClosingBytes) rationale.remove_prefix(rationale.size() - kClosingBytes);
  const auto sentences = find_sentences(rationale);
  const std::size_t count = sentences.size();
  for (std::size_t i = count; i-- > 0 && i + 2 >= count;) {
    const std::string_view sentence = slice(rationale, sentences[i]);
    const Decision decision = decision_of_sentence({sentence.data(), sentence.size()});
    if (decision != Decision::None) return decision;
  }
  return Decision::None;
}

bool names_side(const LetterContext& context, Span within, std::string_view side) {
  const auto [first, last] = context.tokens_in(within);
  for (std::size_t i = first; i < last; ++i)
    if (context.term(i) == side) return true;
  return false;
}

/// "right" asked and only "left" discussed.
bool is_other_side(const LetterContext& context, const Issue& issue, const FacetSet& set) {
  const bool left = has_value(set, "side", "left"), right = has_value(set, "side", "right");
  if (left == right) return false;
  const bool speaks_left = names_side(context, issue.rationale, "left"),
             speaks_right = names_side(context, issue.rationale, "right");
  return left ? speaks_right && !speaks_left : speaks_left && !speaks_right;
}

std::vector<std::string_view> levels_in(const LetterContext& context, Span within) {
  std::vector<std::string_view> levels;
  const auto [first, last] = context.tokens_in(within);
  for (std::size_t i = first; i < last; ++i)
    if (context.tokens.tokens[i].is_compound && context.term(i).find('-') <= 3 && context.term(i)[0] > '9')
      levels.push_back(context.term(i));
  return levels;
}

bool is_other_level(const LetterContext& context, const Issue& issue) {
  const auto asked = levels_in(context, issue.treatment_place);
  if (asked.empty()) return false;
  const auto discussed = levels_in(context, issue.rationale);
  return !discussed.empty() && std::none_of(asked.begin(), asked.end(), [&](std::string_view level) {
    return std::find(discussed.begin(), discussed.end(), level) != discussed.end();
  });
}

/// A date of injury in the summary's words that is not the head's.
void check_injury_date(const LetterContext& context, FacetValues& values) {
  static const re2::RE2 cue(
      R"((?i)(?:date\s+of\s+(?:industrial\s+|work\s+)?injury|industrial\s+injury\s+(?:on|of)|injur(?:y|ed)\s+on|date\s+of\s+loss)\s*(?:was|is|of|:|on)?\s*)");
  const Determination& letter = context.determination;
  const std::string_view summary = slice(context.text, letter.case_summary);
  re2::StringPiece rest(summary.data(), summary.size());
  if (!letter.injury_date || !re2::RE2::FindAndConsume(&rest, cue)) return;
  const auto begin = letter.case_summary.end - static_cast<std::uint32_t>(rest.size());
  const std::string head = to_string(*letter.injury_date);
  const auto [first, last] = context.tokens_in({begin, std::min(begin + 20, letter.case_summary.end)});
  for (std::size_t i = first; i < last; ++i) {
    const text::Token& token = context.tokens.tokens[i];
    const bool is_date = token.is_compound && token.term_size == 10 && context.term(i)[0] <= '9';
    if (!is_date) continue;
    if (context.term(i) != head)
      values.diagnostics.push_back({Severity::Note,
                                    "injury-date-differs",
                                    0,
                                    {token.begin, token.end},
                                    "the summary gives another date of injury than the head, " + head});
    return;
  }
}

}  // namespace

void check_letter(const LetterContext& context, FacetValues& values) {
  check_injury_date(context, values);
  for (std::size_t i = 0; i < context.determination.issues.size(); ++i) {
    const Issue& issue = context.determination.issues[i];
    const Decision closing = closing_decision(slice(context.text, issue.rationale));
    const auto add = [&](const char* code, const char* message) {
      values.diagnostics.push_back({Severity::Warning, code, issue.number, issue.rationale, message});
    };
    if (closing != Decision::None && issue.decision != Decision::None && closing != issue.decision)
      add("decision-contradicted", "the closing sentence says the opposite of the heading; the heading counts");
    if (is_other_side(context, issue, values.issues[i])) add("side-differs", "the rationale discusses the other side");
    if (is_other_level(context, issue)) add("level-differs", "the rationale discusses other spine levels");
  }
}

void add_flags(const LetterContext& context, FacetValues& values) {
  const auto add = [&](const Diagnostic& diagnostic) {
    for (std::size_t i = 0; i < values.issues.size(); ++i)
      if (diagnostic.issue == 0 || diagnostic.issue == static_cast<int>(i) + 1)
        add_value(values.issues[i], "flag", diagnostic.code, Confidence::Certain, "diagnostic", diagnostic.place);
  };
  for (const Diagnostic& diagnostic : context.determination.diagnostics) add(diagnostic);
  for (const Diagnostic& diagnostic : values.diagnostics) add(diagnostic);
}

}  // namespace imr::facet
