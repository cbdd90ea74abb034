// Body regions and sides that a treatment is for.
#include <algorithm>

#include "base/strings.h"
#include "facet/region_facets.h"
#include "facet/region_mentions.h"

namespace imr::facet {

namespace {

const char* side_of(std::string_view word) {
  if (base::is_any_of(word, {"left", "lt"})) return "left";
  if (base::is_any_of(word, {"right", "rt"})) return "right";
  if (base::is_any_of(word, {"bilateral", "bilaterally", "bilat", "bil"})) return "bilateral";
  return nullptr;
}

void add_sides(const LetterContext& context, Span heading, FacetSet& set) {
  const auto [first, last] = context.tokens_in(heading);
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view word = context.term(i);
    const bool is_both =
        word == "both" && i + 1 < last && !base::is_any_of(context.term(i + 1), {"sides", "of", "the"});
    const char* side = is_both ? "bilateral" : side_of(word);
    if (side == nullptr) continue;
    add_value(set, "side", side, Confidence::Certain, "side-heading",
              {context.tokens.tokens[i].begin, context.tokens.tokens[i].end});
  }
}

bool has_cue(std::string_view folded, std::initializer_list<std::string_view> cues) {
  return std::any_of(cues.begin(), cues.end(),
                     [&](std::string_view cue) { return folded.find(cue) != std::string_view::npos; });
}

bool is_guideline_sentence(std::string_view folded) {
  return has_cue(folded, {"guideline", "mtus", "acoem", "odg", "official disability", "recommended for",
                          "is recommended", "are recommended", "not recommended", "evidence", "criteria",
                          "according to", "per the ca", "per ca", "literature", "studies"});
}

bool is_about_patient(std::string_view folded) {
  return has_cue(
      folded, {"patient", "injured worker", "claimant", "applicant", "employee", "request", "this case", "the worker",
               "provider", "documented", " he ", " she ", "this individual", "surgeon", "records", "his ", "her "});
}

bool is_any_class(const FacetSet& set, std::initializer_list<std::string_view> classes) {
  return std::any_of(set.values.begin(), set.values.end(), [&](const FacetValue& value) {
    return value.facet == "subcategory" && base::is_any_of(value.value, classes);
  });
}

/// The stomach, the heart or the mood are what a treatment is for only where it is one for them: a
/// rationale names them as side effects and risks of all others.
bool can_be_for(const FacetSet& set, std::string_view region) {
  if (region == "internal")
    return is_any_class(set, {"Proton Pump Inhibitors",
                              "H2 Blocker",
                              "GI Agents",
                              "Antiemetic",
                              "Antihypertensive",
                              "Antidiabetics",
                              "Statin",
                              "Beta-blocker",
                              "Calcium Channel Blocker",
                              "Asthma medication",
                              "Antihistamine",
                              "Sedative-hypnotics",
                              "Impotence Agents",
                              "Androgens & Anabolic Steroids",
                              "Hormones",
                              "Anti-coagulant",
                              "Other Diagnostic Tests",
                              "Medical Specialties",
                              "Fibric Acid",
                              "Alpha-blocker"});
  if (region == "psyche")
    return has_value(set, "category", "Psych Services") ||
           is_any_class(set, {"Antidepressant", "AntiAnxiety", "Benzodiazepine", "Atypical Antipsychotic"});
  return false;
}

bool is_special(std::string_view region) { return region == "internal" || region == "psyche"; }

/// What the rationale says the treatment is for, sentence by sentence, without the guideline's own text.
void add_rationale_regions(const LetterContext& context, const Issue& issue, FacetSet& set) {
  const std::string_view rationale = slice(context.text, issue.rationale);
  for (const Span& sentence : find_sentences(rationale)) {
    const std::string folded = base::to_lower(slice(rationale, sentence));
    if (is_guideline_sentence(folded)) continue;
    const bool is_patient = is_about_patient(folded);
    const Span place{issue.rationale.begin + sentence.begin, issue.rationale.begin + sentence.end};
    for (const RegionMention& mention : find_regions(context, place))
      if (is_special(mention.region) ? can_be_for(set, mention.region) : is_patient)
        add_value(set, "body_region", mention.region, Confidence::Likely, "region-rationale", mention.place);
  }
}

/// The tendon of the biceps is worked on in operations of the shoulder.
void drop_biceps_of_shoulder(const LetterContext& context, FacetSet& set) {
  if (!has_value(set, "body_region", "shoulder")) return;
  std::erase_if(set.values, [&](const FacetValue& value) {
    return value.facet == "body_region" && value.value == "upper arm" &&
           base::to_lower(slice(context.text, value.evidence)).find("biceps") != std::string::npos;
  });
}

}  // namespace

void read_issue_regions(const LetterContext& context, const Issue& issue, Span heading, FacetSet& set) {
  add_sides(context, heading, set);
  auto mentions = find_regions(context, heading);
  // A panel of the liver's or kidneys' values is no treatment of theirs.
  if (is_any_class(set, {"Lab & Pathology"}))
    std::erase_if(mentions, [](const auto& mention) { return mention.region == "internal"; });
  for (const RegionMention& mention : mentions)
    if (!mention.is_implied)
      add_value(set, "body_region", mention.region, Confidence::Certain, "region-heading", mention.place);
  if (!has_value(set, "body_region"))
    for (const RegionMention& mention : mentions)
      add_value(set, "body_region", mention.region, Confidence::Likely, "region-implied", mention.place);
  drop_biceps_of_shoulder(context, set);
  const bool is_for_no_region = has_value(set, "category", "Transportation");
  if (!has_value(set, "body_region") && !is_for_no_region) add_rationale_regions(context, issue, set);
  drop_generic_spine(context, set, "body_region");
}

}  // namespace imr::facet
