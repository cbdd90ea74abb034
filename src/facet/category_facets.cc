// Procedures, category and subcategory of a heading.
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/strings.h"
#include "facet/treatment_facets.h"

namespace imr::facet {

namespace {

constexpr std::string_view kTreatments = "treatments";
constexpr const char* kPharmaceuticals = "Pharmaceuticals";
/// From this rank on a named procedure decides against a drug in the same heading.
constexpr int kRankOverDrug = 4;

struct TreatmentMention {
  const VocabularyValue* treatment;
  int rank;
  Span place;
};

std::vector<TreatmentMention> find_treatments(const LetterContext& context, Span heading) {
  std::vector<TreatmentMention> mentions;
  for (const auto& match : context.find(kTreatments, heading)) {
    const VocabularyValue& treatment = context.value(kTreatments, match);
    mentions.push_back({&treatment, std::atoi(treatment.attributes.at("rank").c_str()), match.place});
  }
  return mentions;
}

/// The mention that names the item: the highest rank, the first of equals.
const TreatmentMention* strongest(const std::vector<TreatmentMention>& mentions) {
  const auto found = std::max_element(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.rank < b.rank; });
  return found == mentions.end() ? nullptr : &*found;
}

bool matches(const LetterContext& context, Span heading, const re2::RE2& pattern) {
  const std::string_view words = slice(context.text, heading);
  return re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), pattern);
}

void set_category(FacetSet& set, std::string_view category, std::string_view subcategory, Confidence confidence, const char* rule,
                  Span place) {
  add_value(set, "category", category, confidence, rule, place);
  add_value(set, "subcategory", subcategory, confidence, rule, place);
}

/// A visit to a surgeon is a surgical consult, to a psychologist a psychological service.
bool set_consult(const LetterContext& context, Span heading, const TreatmentMention& mention, FacetSet& set) {
  static const re2::RE2 surgeon(R"((?i)\b(?:surgeons?|neurosurgeons?|surgical|surgery|neurosurg\w*|orthop(?:a?edist|od)s?)\b)");
  static const re2::RE2 psych(R"((?i)\b(?:psych\w*|mental health)\b)");
  if (mention.treatment->attributes.at("subcategory") != "Medical Specialties") return false;
  if (matches(context, heading, psych)) set_category(set, "Psych Services", "Evaluation & Management", Confidence::Likely, "consult-psych", mention.place);
  else if (matches(context, heading, surgeon)) set_category(set, "Surgery", "Surgical Consult", Confidence::Likely, "consult-surgeon", mention.place);
  else return false;
  return true;
}

const FacetValue* find_class(const FacetSet& set) {
  const auto found = std::find_if(set.values.begin(), set.values.end(), [](const FacetValue& v) { return v.facet == "class"; });
  return found == set.values.end() ? nullptr : &*found;
}

}  // namespace

void read_category(const LetterContext& context, Span heading, FacetSet& set) {
  const auto mentions = find_treatments(context, heading);
  for (const TreatmentMention& mention : mentions)
    add_value(set, "procedure", mention.treatment->value, mention.rank >= kRankOverDrug ? Confidence::Certain : Confidence::Likely,
              "procedure-heading", mention.place);
  const TreatmentMention* best = strongest(mentions);
  static const re2::RE2 injection(R"((?i)\binject(?:ion|ions|able|ed)?\b)");
  const FacetValue* drug_class = find_class(set);
  const bool is_injection = drug_class != nullptr && drug_class->value != "Viscosupplementation" && matches(context, heading, injection);
  if (drug_class != nullptr && !is_injection && (best == nullptr || best->rank < kRankOverDrug)) {
    const Span place = drug_class->evidence;
    const std::string subcategory = drug_class->value;
    set_category(set, kPharmaceuticals, subcategory, Confidence::Certain, "category-drug", place);
    return;
  }
  if (best == nullptr || set_consult(context, heading, *best, set)) return;
  const Confidence confidence = best->rank >= 5 ? Confidence::Certain : best->rank >= 3 ? Confidence::Likely : Confidence::Weak;
  set_category(set, best->treatment->attributes.at("category"), best->treatment->attributes.at("subcategory"), confidence,
               "category-procedure", best->place);
}

Span disputed_heading(const LetterContext& context, const Issue& issue) {
  if (!issue.disputed) return issue.treatment_place;
  static const re2::RE2 remaining(R"((?i)remaining\s+(?:IMR\s+)?(?:eligible\s+)?portion(?:\s+of\s+the\s+original\s+request)?[,:]?\s+)");
  const std::string_view heading = slice(context.text, issue.treatment_place);
  re2::StringPiece rest(heading.data(), heading.size());
  if (!re2::RE2::FindAndConsume(&rest, remaining)) return issue.treatment_place;
  return {issue.treatment_place.end - static_cast<std::uint32_t>(rest.size()), issue.treatment_place.end};
}

}  // namespace imr::facet
