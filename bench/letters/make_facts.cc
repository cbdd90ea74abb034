#include "letters/make_facts.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "letters/make_issue.h"
#include "letters/published_shares.h"

namespace imr::bench {

namespace {

using std::chrono::days;

struct RegionShare {
  std::string_view name;
  double weight;
};
constexpr std::array<RegionShare, 16> kRegions = {{{"low back", 34},
                                                   {"neck", 18},
                                                   {"shoulder", 18},
                                                   {"knee", 14},
                                                   {"wrist", 6},
                                                   {"hand", 5},
                                                   {"thoracic spine", 4},
                                                   {"ankle", 4},
                                                   {"foot", 3},
                                                   {"elbow", 4},
                                                   {"hip", 4},
                                                   {"psyche", 3},
                                                   {"head", 2},
                                                   {"abdomen", 1},
                                                   {"forearm", 1},
                                                   {"eye", 0.3}}};

Layout layout_of(Day decision, Random& random) {
  const auto date = std::chrono::year_month_day(decision);
  const int month = static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
  if (month <= 2013 * 12 + 12) return random.chance(0.5) ? Layout::Notice2013 : Layout::ProfessionalReview;
  return month <= 2015 * 12 + 8 ? Layout::Letter2014 : Layout::Letter2016;
}

std::string case_number(int year, std::size_t number) {
  char text[24];
  std::snprintf(text, sizeof text, "CM%02d-%07zu", year % 100, number % 10'000'000);
  return text;
}

Day a_day_of(int year, Random& random) {
  const Day first = std::chrono::year{year} / 1 / 1;
  return first + days(year == 2013 ? random.between(270, 364) : random.between(0, 364));
}

void add_dates(LetterFacts& facts, int year, Random& random) {
  facts.decision = a_day_of(year, random);
  facts.assigned = facts.decision - days(random.between(7, 40));
  facts.received = facts.assigned - days(random.between(2, 35));
  facts.ur_denial = facts.received - days(random.between(1, 28));
  facts.injury = facts.ur_denial - days(30 + static_cast<int>(random.unit() * random.unit() * 7000));
}

/// One region as a rule, up to five.
void add_regions(LetterFacts& facts, Random& random) {
  const std::size_t count = 1 + random.zipf(5);
  while (facts.regions.size() < count) {
    const std::string region(random.weighted(kRegions).name);
    if (std::find(facts.regions.begin(), facts.regions.end(), region) == facts.regions.end())
      facts.regions.push_back(region);
  }
  facts.side = random.chance(0.15) ? "bilateral" : random.chance(0.5) ? "left" : "right";
}

/// 1 to 20, with a mean of about two.
std::size_t issue_count(Random& random) {
  std::size_t count = 1;
  while (count < 20 && random.chance(count == 1 ? 0.44 : 0.57)) ++count;
  return count;
}

}  // namespace

LetterFacts make_facts(const Catalogue& catalogue, std::size_t number, Random& random) {
  LetterFacts facts;
  const YearShares& year = random.weighted(kYears);
  add_dates(facts, year.year, random);
  facts.case_number = case_number(static_cast<int>(std::chrono::year_month_day(facts.received).year()), number);
  facts.layout = layout_of(facts.decision, random);
  facts.is_expedited = random.chance(0.02);
  facts.specialties = {catalogue.specialty(random)};
  if (const std::string other = catalogue.specialty(random); random.chance(0.25) && other != facts.specialties.front())
    facts.specialties.push_back(other);
  facts.states = {catalogue.state(random)};
  if (const std::string other = catalogue.state(random); random.chance(0.3) && other != facts.states.front())
    facts.states.push_back(other);
  facts.age = random.between(20, 48) + random.between(0, 25);
  facts.is_female = random.chance(0.45);
  add_regions(facts, random);
  const std::size_t count = facts.layout == Layout::ProfessionalReview ? 1 : issue_count(random);
  while (facts.issues.size() < count) facts.issues.push_back(make_issue(catalogue, facts, year, random));
  return facts;
}

}  // namespace imr::bench
