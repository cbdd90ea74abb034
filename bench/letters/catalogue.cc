#include "letters/catalogue.h"

#include <algorithm>
#include <array>

namespace imr::bench {

namespace {

/// Asked for again and again; the most frequent of a category first.
constexpr std::array<std::string_view, 54> kEveryday = {"Physical therapy",
                                                        "Chiropractic treatment",
                                                        "Acupuncture",
                                                        "Post-operative physical therapy",
                                                        "Massage therapy",
                                                        "Aquatic therapy",
                                                        "Occupational therapy",
                                                        "Extracorporeal shock wave therapy",
                                                        "Magnetic resonance imaging",
                                                        "Urine drug screen",
                                                        "Electromyography and nerve conduction study",
                                                        "X-ray",
                                                        "Functional capacity evaluation",
                                                        "Computed tomography",
                                                        "Sleep study",
                                                        "Laboratory tests",
                                                        "Genetic testing",
                                                        "Diagnostic ultrasound",
                                                        "Epidural steroid injection",
                                                        "Trigger point injection",
                                                        "Medial branch block",
                                                        "Facet radiofrequency ablation",
                                                        "Sacroiliac joint injection",
                                                        "Shoulder injection",
                                                        "Knee injection",
                                                        "Platelet-rich plasma injection",
                                                        "Facet joint injection",
                                                        "Cold therapy unit",
                                                        "TENS unit",
                                                        "Brace",
                                                        "Interferential unit",
                                                        "Orthotics",
                                                        "Cane",
                                                        "Hot and cold packs",
                                                        "Mattress",
                                                        "Electrodes",
                                                        "Rotator cuff repair",
                                                        "Knee arthroscopy",
                                                        "Lumbar fusion",
                                                        "Carpal tunnel release",
                                                        "Total knee arthroplasty",
                                                        "Spinal cord stimulator trial",
                                                        "Assistant surgeon",
                                                        "Pre-operative clearance",
                                                        "Lumbar discectomy",
                                                        "Arthroscopic subacromial decompression",
                                                        "Pain management consultation",
                                                        "Office visit",
                                                        "Orthopedic surgeon consultation",
                                                        "Psychotherapy",
                                                        "Cognitive behavioral therapy",
                                                        "Psychological evaluation",
                                                        "Functional restoration program",
                                                        "Home health care"};

constexpr std::array<std::string_view, 21> kEverydayDrugs = {
    "hydrocodone",     "tramadol",     "oxycodone",    "morphine",  "naproxen",    "ibuprofen",  "diclofenac",
    "cyclobenzaprine", "tizanidine",   "carisoprodol", "lidocaine", "capsaicin",   "gabapentin", "pregabalin",
    "omeprazole",      "pantoprazole", "duloxetine",   "zolpidem",  "eszopiclone", "alprazolam", "ondansetron"};

constexpr std::array<std::string_view, 12> kSpecialties = {"Physical Medicine & Rehabilitation",
                                                           "Occupational Medicine",
                                                           "Orthopedic Surgery",
                                                           "Anesthesiology",
                                                           "Family Practice",
                                                           "Internal Medicine",
                                                           "Pain Management",
                                                           "Chiropractic",
                                                           "Psychologist",
                                                           "Preventive Medicine",
                                                           "Neurology",
                                                           "Emergency Medicine"};

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

Catalogue::Catalogue(const Schema& schema) : schema_(schema) {
  for (const VocabularyValue& value : schema.vocabulary("treatments").values)
    treatments_[value.attributes.at("category")].push_back(&value);
  for (const std::string_view name : kEveryday)
    if (const VocabularyValue* value = schema.vocabulary("treatments").find(name))
      everyday_[value->attributes.at("category")].push_back(value);
  for (const std::string_view name : kEverydayDrugs)
    if (const VocabularyValue* value = schema.vocabulary("drugs").find(name); value && !value->parents.empty())
      drugs_[value->parents.front()].push_back(value);
  for (const VocabularyValue& value : schema.vocabulary("drugs").values)
    if (!value.parents.empty()) drugs_[value.parents.front()].push_back(&value);
  for (const VocabularyValue& value : schema.vocabulary("mtus-sections").values)
    for (const std::string& chapter : value.parents.empty() ? std::vector<std::string>{""} : value.parents)
      sections_[chapter].push_back(&value);
  for (const VocabularyValue& value : schema.vocabulary("diagnoses").values) {
    const std::string& regions = value.attributes.at("regions");
    if (regions.empty()) diagnoses_[""].push_back(&value);
    for (const std::string& region : split(regions)) diagnoses_[region].push_back(&value);
  }
}

std::string Catalogue::spelling(const VocabularyValue& value, double alias_share, Random& random) const {
  return value.aliases.empty() || !random.chance(alias_share) ? value.value
                                                              : value.aliases[random.zipf(value.aliases.size())];
}

Catalogue::Treatment Catalogue::treatment(std::string_view category, Random& random) const {
  const auto everyday = everyday_.find(category);
  const auto& list =
      everyday != everyday_.end() && random.chance(0.75) ? everyday->second : treatments_.find(category)->second;
  const VocabularyValue& value = *list[random.zipf(list.size())];
  return {spelling(value, 0.35, random), value.attributes.at("category"), value.attributes.at("subcategory")};
}

Catalogue::Drug Catalogue::drug(std::string_view drug_class, Random& random) const {
  const auto& list = drugs_.find(drug_class)->second;
  const VocabularyValue& value = *list[random.zipf(list.size())];
  return {spelling(value, 0.45, random), value.value, std::string(drug_class)};
}

std::string Catalogue::mtus_section(const std::string& chapter, Random& random) const {
  const auto found = sections_.find(chapter);
  const auto& list = found == sections_.end() || chapter.empty() ? sections_.at("") : found->second;
  return list[random.zipf(list.size())]->value;
}

std::string Catalogue::diagnosis(const std::string& region, Random& random) const {
  const auto found = random.chance(0.15) ? diagnoses_.end() : diagnoses_.find(region);
  const auto& list = found == diagnoses_.end() ? diagnoses_.at("") : found->second;
  return spelling(*list[random.zipf(list.size())], 0.6, random);
}

std::string Catalogue::specialty(Random& random) const {
  const auto& all = schema_.vocabulary("reviewer-specialties").values;
  return random.chance(0.9) ? std::string(kSpecialties[random.zipf(kSpecialties.size())]) : random.pick(all).value;
}

std::string Catalogue::state(Random& random) const {
  return random.chance(0.6) ? "California" : random.pick(schema_.vocabulary("states").values).value;
}

}  // namespace imr::bench
