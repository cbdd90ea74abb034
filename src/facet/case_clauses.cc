#include "facet/case_clauses.h"

#include <re2/re2.h>

#include <algorithm>

#include "imr/text.h"

namespace imr::facet {

namespace {

/// Shorter quotations are the request's own words.
constexpr std::uint32_t kLongQuotation = 80;

/// Words of a sentence about this worker, this request or these records.
const re2::RE2& case_words() {
  static const re2::RE2 pattern(
      R"((?i)\b(?:in this (?:case|situation|instance)|this (?:\w+ )?(?:request|patient|claimant|case|worker|individual|injured|applicant|employee)|the (?:\w+ )?(?:request|claimant|applicant|injured worker|member|employee|iw|worker|provider|treating|requesting|prescribing|documentation|available|medical records?|clinical notes?|most recent|records?|notes?|exam(?:ination)?|visits?)|(?:the|its|this|current) requested|submitted|provided for review|there (?:is|was|are|were|has|have|does|appears)|(?:medical|clinical|progress) (?:records?|documents?|notes?|documentation|information|reports?)|as such|therefore|thus|given (?:the|that|above)|she|he|her|his)\b)");
  return pattern;
}

/// Weaker signs, looked for in the clause alone.
const re2::RE2& past_words() {
  static const re2::RE2 pattern(
      R"((?i)\b(?:patient|was|were|had|did|has|have|unclear|could not|is not|are not|lack of|additional|is within)\b)");
  return pattern;
}

/// A guideline or a study speaks, or a rule is given.
const re2::RE2& general_words() {
  static const re2::RE2 pattern(
      R"((?i)\b(?:guidelines?|mtus|odg|acoem|criteria|chapter|fda|manufacturer|aaos|apa)\b.*\b(?:states?|stated|recommends?|recommended|indicates?|notes?|suggests?|requires?|allows?|specif(?:y|ies)|discuss(?:es)?|stipulates?|address(?:es)?|advises?|defines?|limits?|reports?|supports?|includes?|outlines?|lists?|considers?|should)\b|\b(?:recommended|indicated|supported|recommends)\b.*\b(?:as an option|for patients|for (?:the )?treatment of|only (?:if|when|for|after))|^(?:not )?recommended\b|^criteria\b|^(?:\(?\d+[).]|[-*])\s|\b(?:studies|literature|clinical trials|research|randomized|meta-analy\w+|systematic review|evidence[- ]based|et al)\b|^(?:if|when|once|unless|for (?:most|all)|patients?|most|any)\b|\b(?:is|are) (?:\w+ )?(?:supported|appropriate|warranted|considered|reasonable|justified) (?:only )?(?:when|if|in patients|for (?:patients|those))\b|\b(?:should|must|may be|can be|are recommended|is recommended|are indicated|is indicated|are not recommended|is not recommended|patients with|patients who)\b)");
  return pattern;
}

/// A general sentence with these is about the case all the same.
const re2::RE2& turn_to_case() {
  static const re2::RE2 pattern(
      R"((?i)^as the guidelines? (?:recommend|allow|limit)|\b(?:in this (?:case|situation|instance)|this (?:\w+ )?(?:request|patient|claimant|case|worker|individual|applicant)|the (?:current |present )?request(?:ed)?\b|asked for|submitted|as such|therefore|given (?:the|that)|there (?:is|was|were|are) (?:no|a lack|lack|insufficient|also)|(?:treating|requesting) (?:physician|provider)|medical records?)\b)");
  return pattern;
}

/// What a guideline states, word for word.
const re2::RE2& guideline_statement() {
  static const re2::RE2 pattern(
      R"((?i)\b(?:guidelines?|mtus|odg|acoem|fda)\b[^,]*\b(?:states?|recommends?|indicates?|suggests?|stipulates?|advises?)\b|\bevidence\b.*\b(?:routine|effectiveness|efficacy)\b|^recommendations?\b)");
  return pattern;
}

const re2::RE2& premise_or_request() {
  static const re2::RE2 pattern(
      R"((?i)^(?:(?:however|therefore|thus|so),? )?(?:given|as|since|because)\b|in this (?:case|situation)|\brequest(?:ed)?\b)");
  return pattern;
}

bool has(std::string_view text, const re2::RE2& pattern) {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

/// A rule, not what is so in this case.
bool is_general(std::string_view clause) { return has(clause, general_words()) && !has(clause, turn_to_case()); }

bool is_of_case(std::string_view sentence, std::string_view clause) {
  if (!has(sentence, case_words()) && !has(clause, past_words())) return false;
  if (is_general(clause)) return false;
  return !has(clause, guideline_statement()) || has(clause, premise_or_request());
}

/// "… may be indicated for patients who have pain; have failed exercise; and have a lesion": the list of a rule.
bool goes_on_with_rule(std::string_view clause) {
  static const re2::RE2 item(
      R"((?i)^(?:and |or )?(?:(?:who |that )?(?:have|has|are|is|do|does|with|without|fail|fails)\b|\(?[a-z\d][).]))");
  return has(clause, item) && !has(clause, turn_to_case());
}

/// Pairs of quotation marks far apart, paragraph by paragraph, so that a forgotten mark harms one only.
std::vector<Span> find_quotations(std::string_view text) {
  std::vector<Span> quotations;
  std::size_t open = std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') open = std::string_view::npos;
    if (text[i] != '"') continue;
    if (open == std::string_view::npos) {
      open = i;
      continue;
    }
    if (i - open > kLongQuotation)
      quotations.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(i)});
    open = std::string_view::npos;
  }
  return quotations;
}

bool is_quoted(const std::vector<Span>& quotations, Span sentence) {
  const std::uint32_t middle = sentence.begin + (sentence.end - sentence.begin) / 2;
  return std::any_of(quotations.begin(), quotations.end(), [&](Span q) { return q.begin <= middle && middle < q.end; });
}

std::vector<Span> split_clauses(std::string_view text, Span sentence) {
  static const re2::RE2 boundary(
      R"((?i)([;,]\s+)(?:but|however|although|while|whereas|yet|nevertheless)\b|(;\s+)|(\s+)(?:but|however|whereas)\b)");
  std::vector<Span> clauses;
  std::uint32_t begin = sentence.begin;
  re2::StringPiece groups[4];
  for (std::size_t at = begin;
       boundary.Match({text.data(), text.size()}, at, sentence.end, re2::RE2::UNANCHORED, groups, 4);) {
    const re2::StringPiece& gap = !groups[1].empty() ? groups[1] : !groups[2].empty() ? groups[2] : groups[3];
    const auto gap_begin = static_cast<std::uint32_t>(gap.data() - text.data());
    clauses.push_back({begin, gap_begin});
    begin = gap_begin + static_cast<std::uint32_t>(gap.size());
    at = begin;
  }
  clauses.push_back({begin, sentence.end});
  return clauses;
}

}  // namespace

std::vector<CaseClause> find_case_clauses(std::string_view text, Span rationale) {
  const std::string_view words = slice(text, rationale);
  const std::vector<Span> quotations = find_quotations(words);
  std::vector<CaseClause> found;
  for (const Span sentence : find_sentences(words)) {
    if (is_quoted(quotations, sentence)) continue;
    bool is_rule = false;
    for (const Span clause : split_clauses(words, sentence)) {
      const std::string_view said = slice(words, clause);
      is_rule = is_general(said) || (is_rule && goes_on_with_rule(said));
      if (!is_rule && is_of_case(slice(words, sentence), said))
        found.push_back({{clause.begin + rationale.begin, clause.end + rationale.begin},
                         {sentence.begin + rationale.begin, sentence.end + rationale.begin}});
    }
  }
  return found;
}

}  // namespace imr::facet
