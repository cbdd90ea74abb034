#include "letters/make_issue.h"

#include <algorithm>
#include <array>
#include <map>

#include "letters/template_text.h"

namespace imr::bench {

namespace {

struct Chapters {
  std::string_view mtus, odg, edition;
};

const Chapters& chapters_of(std::string_view region) {
  static const std::map<std::string_view, Chapters> table = {
      {"low back", {"Low Back Complaints", "Low Back", "2004"}},
      {"thoracic spine", {"Neck and Upper Back Complaints", "Neck & Upper Back", "2004"}},
      {"neck", {"Neck and Upper Back Complaints", "Neck & Upper Back", "2004"}},
      {"shoulder", {"Shoulder Complaints", "Shoulder", "2004"}},
      {"knee", {"Knee Complaints", "Knee & Leg", "2004"}},
      {"wrist", {"Forearm, Wrist, and Hand Complaints", "Forearm, Wrist & Hand", "2004"}},
      {"hand", {"Forearm, Wrist, and Hand Complaints", "Forearm, Wrist & Hand", "2004"}},
      {"forearm", {"Forearm, Wrist, and Hand Complaints", "Forearm, Wrist & Hand", "2004"}},
      {"elbow", {"Elbow Complaints", "Elbow", "2007"}},
      {"ankle", {"Ankle and Foot Complaints", "Ankle & Foot", "2004"}},
      {"foot", {"Ankle and Foot Complaints", "Ankle & Foot", "2004"}},
      {"psyche", {"Stress Related Conditions", "Mental Illness & Stress", "2004"}},
      {"eye", {"Eye", "Eye", "2017"}},
      {"hip", {"Hip and Groin Disorders", "Hip & Pelvis", "2011"}}};
  static const Chapters other = {"Chronic Pain Medical Treatment", "Pain", "2016"};
  const auto found = table.find(region);
  return found == table.end() ? other : found->second;
}

CitationFacts mtus(const Catalogue& catalogue, std::string_view chapter, std::string_view edition, Random& random) {
  CitationFacts citation{"MTUS", std::string(chapter), {}, std::string(edition)};
  if (random.chance(0.8)) citation.section = catalogue.mtus_section(citation.chapter, random);
  if (random.chance(0.3))
    citation.first_page = random.between(1, 350), citation.last_page = citation.first_page + random.between(0, 6);
  return citation;
}

CitationFacts make_citation(const Catalogue& catalogue, const IssueFacts& issue, int year, Random& random) {
  const Chapters& chapters = chapters_of(issue.regions.empty() ? "" : std::string_view(issue.regions.front()));
  const double kind = random.unit();
  if (kind < 0.08) return {};
  if (kind < 0.36)
    return {"ODG",
            issue.category == "Pharmaceuticals" ? "Pain" : std::string(chapters.odg),
            random.chance(0.8) ? issue.treatment : std::string{},
            {}};
  if (kind < 0.40)
    return {"Other",
            "Journal of " +
                expand(random.pick(std::array{"{noun} Medicine", "{noun} Surgery", "{noun} Research"}), {}, random),
            {},
            {}};
  if (issue.category == "Pharmaceuticals" || kind < 0.60)
    return mtus(catalogue, "Chronic Pain Medical Treatment", year < 2016 ? "2009" : "2016", random);
  if (issue.subcategory == "Acupuncture") return mtus(catalogue, "Acupuncture Treatment", "2007", random);
  return mtus(catalogue, chapters.mtus, chapters.edition, random);
}

/// "left knee", "lumbar spine": as headings name it.
std::string place_of(const std::string& region, const std::string& side, Random& random) {
  if (region == "low back") return random.chance(0.6) ? "lumbar spine" : "low back";
  if (region == "neck") return random.chance(0.7) ? "cervical spine" : "neck";
  if (region == "thoracic spine" || region == "abdomen" || region == "head") return region;
  return side == "bilateral" ? "bilateral " + region + (region == "foot" ? "" : "s") : side + " " + region;
}

void make_drug_issue(const Catalogue& catalogue, const YearShares& year, IssueFacts& issue, Random& random) {
  const bool is_opioid = random.chance(year.opioids);
  const Catalogue::Drug drug = catalogue.drug(is_opioid ? "Opioids" : random.weighted(kClasses).drug_class, random);
  issue.category = "Pharmaceuticals";
  issue.subcategory = drug.drug_class;
  issue.drugs = {drug.generic};
  issue.treatment = drug.name;
  static constexpr std::array kForms = {"{strength}mg #{count}",          "{strength} mg, #{count}",
                                        "{strength}mg, quantity {count}", "{strength}mg #{count} with {few} refills",
                                        "{strength} mg tablets #{count}", "#{count}"};
  static constexpr std::array kTopical = {"{few}% cream 60 g", "{few}% gel 120 grams", "patches #30",
                                          "{few}% ointment, 1 tube", "patch 5% #{count}"};
  const bool is_topical = drug.drug_class == "Topical Analgesics";
  issue.heading =
      capitalized(drug.name) + " " + expand(is_topical ? random.pick(kTopical) : random.pick(kForms), {}, random);
}

void make_other_issue(const Catalogue& catalogue, const LetterFacts& letter, IssueFacts& issue, Random& random,
                      std::string_view category) {
  const Catalogue::Treatment treatment = catalogue.treatment(category, random);
  issue.category = treatment.category;
  issue.subcategory = treatment.subcategory;
  issue.treatment = treatment.name;
  const std::string& region = letter.regions[random.zipf(letter.regions.size())];
  if (random.chance(0.75)) issue.regions = {region};
  const std::string place = place_of(region, letter.side, random);
  const Slots slots{{"treatment", capitalized(treatment.name)}, {"place", place}};
  static constexpr std::array kVisits = {
      "{treatment} {few} times a week for {weeks} weeks for the {place}", "{treatment} {visits} visits, {place}",
      "{visits} sessions of {treatment} for the {place}", "{treatment}, {place}, {visits} sessions",
      "Additional {treatment} {few}x{weeks} to the {place}"};
  static constexpr std::array kVisitsAlone = {"{treatment} {few} times {weeks}", "{treatment}, {visits} visits",
                                              "{visits} {treatment} sessions"};
  static constexpr std::array kThings = {"{treatment} for the {place}",
                                         "{treatment} of the {place}",
                                         "{treatment}, {place}",
                                         "{treatment} {place}",
                                         "Retrospective {treatment} of the {place}",
                                         "{treatment} to the {place} x {few}"};
  static constexpr std::array kThingsAlone = {"{treatment}", "{treatment} purchase", "{treatment} x {few}",
                                              "1 {treatment}"};
  const bool is_course = category == "Rehabilitation" || treatment.subcategory == "Therapies";
  const auto form = issue.regions.empty() ? (is_course ? random.pick(kVisitsAlone) : random.pick(kThingsAlone))
                                          : (is_course ? random.pick(kVisits) : random.pick(kThings));
  issue.heading = expand(form, slots, random);
}

}  // namespace

IssueFacts make_issue(const Catalogue& catalogue, const LetterFacts& letter, const YearShares& year, Random& random) {
  IssueFacts issue;
  double relative = kDrugRelativeRate;
  if (random.chance(year.drugs)) {
    make_drug_issue(catalogue, year, issue, random);
    if (issue.subcategory == "Opioids") relative = kOpioidRelativeRate;
  } else {
    const CategoryShare& share = random.weighted(kCategories);
    make_other_issue(catalogue, letter, issue, random, share.category);
    relative = share.relative_rate;
  }
  issue.is_overturned = random.chance(year.overturned * relative);
  issue.is_argued_overturned = issue.is_overturned;
  issue.administrator = make_citation(catalogue, issue, year.year, random);
  issue.reviewer = random.chance(0.6) && !issue.administrator.source.empty()
                       ? issue.administrator
                       : make_citation(catalogue, issue, year.year, random);
  return issue;
}

}  // namespace imr::bench
