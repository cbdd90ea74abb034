#include "letters/narrative.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "letters/lexicon.h"
#include "letters/page.h"
#include "letters/template_text.h"
#include "letters/wording.h"

namespace imr::bench {

namespace {

constexpr std::array<const char*, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};

/// `count` different patterns of a list in random order.
void draw(std::vector<std::string_view>& patterns, Wording from, std::size_t count, Random& random) {
  std::vector<std::string_view> left(from.begin(), from.end());
  for (; count > 0 && !left.empty(); --count) {
    const std::size_t at = random.below(left.size());
    patterns.push_back(left[at]);
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace

std::string to_text(Day day, DateStyle style) {
  const std::chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month()), of_month = static_cast<unsigned>(date.day());
  char text[40];
  switch (style) {
    case DateStyle::Slashes:
      std::snprintf(text, sizeof text, "%02u/%02u/%d", month, of_month, year);
      break;
    case DateStyle::ShortSlashes:
      std::snprintf(text, sizeof text, "%u/%u/%02d", month, of_month, year % 100);
      break;
    case DateStyle::Hyphens:
      std::snprintf(text, sizeof text, "%u-%u-%d", month, of_month, year);
      break;
    case DateStyle::Words:
      std::snprintf(text, sizeof text, "%s %u, %d", kMonths[month - 1], of_month, year);
      break;
  }
  return text;
}

Narrative::Narrative(const Catalogue& catalogue, const LetterFacts& facts, Random& random)
    : catalogue_(catalogue), facts_(facts), random_(random), dates_(static_cast<DateStyle>(random.below(4))) {}

std::string Narrative::sentence(std::string_view pattern, const IssueFacts& issue, bool is_rationale) {
  const std::string region =
      is_rationale ? (issue.regions.empty() ? "affected area" : issue.regions.front()) : random_.pick(facts_.regions);
  const auto has = [&](std::string_view slot) { return pattern.find(slot) != std::string_view::npos; };
  Slots slots{{"region", region},
              {"treatment", issue.treatment},
              {"he", facts_.is_female ? "she" : "he"},
              {"He", facts_.is_female ? "She" : "He"},
              {"sex", facts_.is_female ? "female" : "male"},
              {"age", std::to_string(facts_.age)}};
  if (has("{regions}")) slots.emplace_back("regions", joined(facts_.regions, ", "));
  if (has("{injury}")) slots.emplace_back("injury", to_text(facts_.injury, dates_));
  if (has("{denial}")) slots.emplace_back("denial", to_text(facts_.ur_denial, dates_));
  if (has("{visit}"))
    slots.emplace_back("visit", to_text(facts_.ur_denial - std::chrono::days(random_.between(3, 120)), dates_));
  if (has("{diagnosis}")) slots.emplace_back("diagnosis", catalogue_.diagnosis(region, random_));
  if (has("{diagnosis2}")) slots.emplace_back("diagnosis2", catalogue_.diagnosis(region, random_));
  const bool is_drug = !issue.drugs.empty();
  if (has("{drug}")) slots.emplace_back("drug", is_drug ? issue.treatment : catalogue_.drug("Opioids", random_).name);
  if (has("{drug2}"))
    slots.emplace_back("drug2", catalogue_.drug(random_.chance(0.5) ? "NSAID" : "Muscle Relaxant", random_).name);
  std::string text = capitalized(expand(pattern, slots, random_));
  if (random_.chance(0.07)) misspell(text);
  return text;
}

void Narrative::misspell(std::string& sentence) {
  const std::size_t begin = sentence.find(' ', random_.below(sentence.size()));
  if (begin == std::string::npos) return;
  const std::size_t end = sentence.find_first_not_of("abcdefghijklmnopqrstuvwxyz", begin + 1);
  if (end == std::string::npos || sentence[end] != ' ') return;
  sentence.replace(begin + 1, end - begin - 1,
                   with_typing_error(std::string_view(sentence).substr(begin + 1, end - begin - 1), random_));
}

void Narrative::add(std::string& text, const std::vector<std::string_view>& patterns, const IssueFacts& issue,
                    bool is_rationale) {
  for (const std::string_view pattern : patterns) {
    if (!text.empty()) text += ' ';
    text += sentence(pattern, issue, is_rationale);
  }
}

std::string Narrative::summary() {
  std::vector<std::string_view> patterns;
  draw(patterns, kOpenings, 1, random_);
  patterns.push_back("The [accepted|claimed|injured] body parts are the {regions}.");
  draw(patterns, kComplaints, 3, random_);
  draw(patterns, kFindings, static_cast<std::size_t>(random_.between(3, 7)), random_);
  draw(patterns, kComplaints, static_cast<std::size_t>(random_.between(1, 3)), random_);
  draw(patterns, kHistory, static_cast<std::size_t>(random_.between(3, 7)), random_);
  draw(patterns, kReviews, 1, random_);
  std::string text;
  add(text, patterns, facts_.issues.front(), false);
  return text;
}

std::string Narrative::rationale(const IssueFacts& issue) {
  std::vector<std::string_view> patterns;
  draw(patterns, kGuidelineReasons, static_cast<std::size_t>(random_.between(1, 5)), random_);
  draw(patterns, issue.is_argued_overturned ? kOverturnedReasons : kUpheldReasons,
       static_cast<std::size_t>(random_.between(2, 6)), random_);
  draw(patterns, kRemarks, static_cast<std::size_t>(random_.between(1, 5)), random_);
  patterns.insert(patterns.end(), issue.remarks.begin(), issue.remarks.end());
  draw(patterns, issue.is_argued_overturned ? kOverturnedEnds : kUpheldEnds, 1, random_);
  std::string text;
  add(text, patterns, issue, true);
  return text;
}

}  // namespace imr::bench
