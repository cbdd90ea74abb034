#include "facet/quantities.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "base/strings.h"

namespace imr::facet {

namespace {

struct Rule {
  const char* field;
  const char* name;
  const char* cue;   ///< each match has one of these, lower case, separated by '|': most headings have none of most
  re2::RE2 pattern;  ///< its first group is the number, or the low end of a range, and its second the high end
  double factor = 1;
  bool is_total =
      false;  ///< what follows must not make the number a rate or a date: "3 visits a week", "visit 4/1/2016"
  bool unit_first = false;  ///< "sessions: 6", not "6 sessions"
};

constexpr const char* kNumber =
    R"(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty)";
constexpr const char* kDigits = R"(\d{1,3})";
/// Between the ends of a range. Where the unit stands first, what follows a loose hyphen is something else: "2x6 - 12
/// visits".
constexpr const char* kJoiner = R"(\s*(?:[-–—]|-?(?:to|or|and)-?)\s*)";
constexpr const char* kCloseJoiner = R"((?:[-–—]|\s*(?:to|or)\s*))";

/// A number, also as "two (2)".
std::string number(const std::string& form) {
  return "(" + form + R"()(?:\s*\((?:)" + form + ")(?:" + kJoiner + "(?:" + form + R"())?\))?)";
}

/// A number or a range, in two groups: "2-3", "two to three", and with unit "x" also "2x or 3x".
std::string range(const std::string& form, const std::string& joiner, const std::string& unit = "") {
  return number(form) + R"((?:(?:\s*(?:)" + unit + "))?" + joiner + number(form) + ")?";
}

/// As requests count: "twice a week for a month" are eight visits, not 8.7.
constexpr double kWeeksInMonth = 4;
constexpr const char* kNumberWords[] = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};

const std::array<Rule, 12>& rules() {
  static const std::array<Rule, 12> kRules = {{
      {"visits", "visits-counted", "visit|session|treatment",
       re2::RE2(R"((?i)\b)" + range(kNumber, kJoiner, "visits?|sessions?|treatments?") +
                R"(\s+(?:[a-z]\w*\s+){0,5}?(?:visits?|sessions?|treatments?)\b)"),
       1, true},
      {"visits", "visits-times", "visit|session",
       re2::RE2(R"((?i)\b(?:visits?|sessions?)\)?[\s,;(]*(?:(?:x|times|#|:|qty|quantity|,)[\s.:#]*)+)" +
                range(kDigits, kCloseJoiner) + R"(\b)"),
       1, true, true},
      {"per_week", "per-week", "week|wk",
       re2::RE2(R"((?i)\b)" + range(std::string("once|twice|") + kNumber, kJoiner, "x|times?") +
                R"(\s*(?:x|times?|visits?|sessions?)?\s*(?:(?:a|per|/|each|every)\s*(?:week|wk)|weekly)\b)")},
      {"per_week", "per-week-x", "week|wk",
       re2::RE2(R"((?i)\b)" + range(kDigits, kJoiner, "x") + R"(\s*x\s*/?\s*(?:a\s+|per\s+)?(?:week|wk)\b)")},
      {"weeks", "weeks", "week|wk",
       re2::RE2(R"((?i)(?:x|times|for|over)\s*)" + range(kNumber, kJoiner, "weeks?|wks?") +
                R"([\s-]*(?:weeks?|wks?)\b)")},
      {"weeks", "months", "month",
       re2::RE2(R"((?i)(?:x|times|for|over)\s*)" + range(kNumber, kJoiner, "months?") + R"([\s-]*months?\b)"),
       kWeeksInMonth},
      {"strength", "strength-mg", "mg", re2::RE2(R"((?i)\b(\d+(?:\.\d+)?)(?:\s*/\s*\d+(?:\.\d+)?)?\s*mg\b)")},
      {"strength", "strength-mcg", "mcg|ug", re2::RE2(R"((?i)\b(\d+(?:\.\d+)?)\s*(?:mcg|ug)\b)"), 0.001},
      {"quantity", "quantity-sign", "#", re2::RE2(R"(#\s*(\d+)\b)")},
      {"quantity", "quantity-word", "qty|quantity|count",
       re2::RE2(R"((?i)\b(?:qty|quantity|count)\.?\s*[:#]?\s*(\d+)\b)")},
      {"refills", "refills-before", "refill", re2::RE2(R"((?i)\b)" + range(kNumber, kJoiner) + R"(\s+refills?\b)")},
      {"refills", "refills-after", "refill", re2::RE2(R"((?i)\brefills?\s*(?:x|times|#|:)\s*(\d+)\b)")},
  }};
  return kRules;
}

bool has_cue(std::string_view folded, std::string_view cues) {
  while (!cues.empty()) {
    const std::size_t end = std::min(cues.find('|'), cues.size());
    if (folded.find(cues.substr(0, end)) != std::string_view::npos) return true;
    cues.remove_prefix(std::min(end + 1, cues.size()));
  }
  return false;
}

double to_value(std::string_view text) {
  if (!text.empty() && base::is_digit(text.front())) return std::strtod(std::string(text).c_str(), nullptr);
  const std::string word = base::to_lower(text);
  for (std::size_t i = 0; i < std::size(kNumberWords); ++i)
    if (word == kNumberWords[i]) return static_cast<double>(i);
  if (word == "once" || word == "twice") return word == "once" ? 1 : 2;
  return word == "fifteen" ? 15 : word == "sixteen" ? 16 : word == "eighteen" ? 18 : 20;
}

/// What a number or a range stands for: the high end, the most that was asked for. A pair that falls is no range; the
/// number beside the unit counts ("12 - 2 times a week").
double high_end(re2::StringPiece low, re2::StringPiece high, bool unit_first) {
  const double first = to_value({low.data(), low.size()});
  if (high.empty()) return first;
  const double second = to_value({high.data(), high.size()});
  return second > first || !unit_first ? second : first;
}

/// True for what stands behind a number of visits that is one of each week, one of weeks, or part of a date.
bool is_rate(std::string_view rest, bool unit_first) {
  static const re2::RE2 rate(
      R"((?i)\s*(?:(?:weeks?|wks?|months?)\b|(?:a|per|/|each|every|x)\s*/?\s*(?:a\s+|per\s+)?(?:days?|weeks?|wks?|months?)\b|weekly\b|monthly\b|times\b|x\b|x?\s*\d+\s*x))");
  static const re2::RE2 date(R"(\s*[-/.]\s*\d)");
  const auto begins_with = [&](const re2::RE2& pattern) {
    return pattern.Match({rest.data(), rest.size()}, 0, rest.size(), re2::RE2::ANCHOR_START, nullptr, 0);
  };
  return begins_with(rate) || (unit_first && begins_with(date));
}

/// The first place where a rule holds; groups as of RE2.
bool match_rule(const Rule& rule, re2::StringPiece words, re2::StringPiece (&groups)[3]) {
  for (std::size_t at = 0; rule.pattern.Match(words, at, words.size(), re2::RE2::UNANCHORED, groups, 3);) {
    const auto end = static_cast<std::size_t>(groups[0].data() + groups[0].size() - words.data());
    if (!rule.is_total || !is_rate({words.data() + end, words.size() - end}, rule.unit_first)) return true;
    at = end;
  }
  return false;
}

const NumberValue* find_number(const FacetSet& set, std::string_view field) {
  for (const NumberValue& number : set.numbers)
    if (number.field == field) return &number;
  return nullptr;
}

/// "2 times a week for 4 weeks" are eight visits; "2x6" the same as two times six weeks.
void add_product(const LetterContext& context, Span heading, FacetSet& set) {
  static const re2::RE2 product(R"((?i)\b)" + range(R"(\d{1,2})", kJoiner) + R"(\s*(?:x|times)\s*)" +
                                range(R"(\d{1,2})", kCloseJoiner) + R"(\b)");
  const std::string_view words = slice(context.text, heading);
  re2::StringPiece a, b, c, d;
  if (find_number(set, "per_week") == nullptr &&
      re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), product, &a, &b, &c, &d)) {
    set.numbers.push_back({"per_week", high_end(a, b, false), "times", heading});
    if (find_number(set, "weeks") == nullptr) set.numbers.push_back({"weeks", high_end(c, d, true), "times", heading});
  }
  const NumberValue *per_week = find_number(set, "per_week"), *weeks = find_number(set, "weeks");
  if (find_number(set, "visits") != nullptr || per_week == nullptr || weeks == nullptr) return;
  const double visits = per_week->value * weeks->value;
  set.numbers.push_back({"visits", visits, "visits-product", heading});
}

/// "Massage times 6", "acupuncture #6": a bare number of a therapy is one of visits, unless its unit says otherwise.
void add_bare_count(Span heading, std::string_view words, FacetSet& set) {
  static const re2::RE2 count(R"((?i)(?:\b(x|times)|#|\b(?:qty|quantity)[.:]*)\s*)" +
                              range(R"(\d{1,2})", kCloseJoiner) + R"((?:\.0+)?(?:$|[^\w./%]|\.(?:\s|$)))");
  static const re2::RE2 unit(
      R"((?i)^[\s-]*(?:weeks?|wks?|months?|days?|hours?|hrs?|min(?:ute)?s?|years?|levels?|units?|tab\w*|cap\w*|pills?|patch\w*|box\w*|areas?|regions?|body|x|times|weekly|monthly|daily|per|an?|mg|ml|gm?)\b)");
  if (find_number(set, "visits") != nullptr || has_value(set, "drug")) return;
  re2::StringPiece groups[4];
  const re2::StringPiece piece(words.data(), words.size());
  for (std::size_t at = 0; count.Match(piece, at, piece.size(), re2::RE2::UNANCHORED, groups, 4);) {
    const re2::StringPiece& last = groups[3].empty() ? groups[2] : groups[3];
    at = static_cast<std::size_t>(last.data() + last.size() - piece.data());
    if (re2::RE2::PartialMatch(piece.substr(at), unit)) continue;
    // "2 times a week x 6" are weeks
    if (!groups[1].empty() && (find_number(set, "per_week") != nullptr || find_number(set, "weeks") != nullptr))
      continue;
    const auto begin = static_cast<std::uint32_t>(heading.begin + (groups[0].data() - piece.data()));
    set.numbers.push_back({"visits",
                           high_end(groups[2], groups[3], true),
                           "visits-bare",
                           {begin, heading.begin + static_cast<std::uint32_t>(at)}});
    return;
  }
}

}  // namespace

void read_quantities(const LetterContext& context, Span heading, FacetSet& set) {
  const std::string_view words = slice(context.text, heading);
  const re2::StringPiece piece(words.data(), words.size());
  const std::string folded = base::to_lower(words);
  for (const Rule& rule : rules()) {
    if (!has_cue(folded, rule.cue) || find_number(set, rule.field) != nullptr) continue;
    re2::StringPiece groups[3];
    if (!match_rule(rule, piece, groups)) continue;
    const auto begin = static_cast<std::uint32_t>(heading.begin + (groups[0].data() - words.data()));
    set.numbers.push_back({rule.field,
                           high_end(groups[1], groups[2], rule.unit_first) * rule.factor,
                           rule.name,
                           {begin, begin + static_cast<std::uint32_t>(groups[0].size())}});
  }
  if (!has_value(set, "category", "Rehabilitation") && !has_value(set, "category", "Psych Services")) return;
  add_product(context, heading, set);
  add_bare_count(heading, words, set);
}

}  // namespace imr::facet
