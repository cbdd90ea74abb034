// Procedures, category and subcategory of a heading.
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <optional>

#include "base/strings.h"
#include "facet/treatment_facets.h"

namespace imr::facet {

namespace {

constexpr std::string_view kTreatments = "treatments";
constexpr const char* kPharmaceuticals = "Pharmaceuticals";
constexpr const char* kViscosupplementation = "Viscosupplementation";
/// From this rank on a named procedure decides against a drug in the same heading.
constexpr int kRankOverDrug = 4;
/// From this rank on a procedure is an item by itself, whatever it is given with.
constexpr int kRankOfOwnRight = 6;
/// Names that say how something is given ("visit", "purchase"): they place a request, but are no procedure.
constexpr std::string_view kManners[] = {"Session", "Rental or purchase of equipment"};

struct TreatmentMention {
  const VocabularyValue* treatment;
  int rank;
  Span place;
};

/// Does this word put what follows behind what stands before it: "therapy after the tenolysis"?
bool subordinates(std::string_view word, int rank_before) {
  for (const std::string_view always : {"after", "following", "before", "prior", "during", "sp", "until", "status"})
    if (word == always) return true;
  for (const std::string_view often : {"for", "with", "w", "including", "includes", "plus"})
    if (word == often) return rank_before >= kRankOfOwnRight;
  return false;
}

/// True if the words between two mentions make the second a circumstance of the first.
bool is_circumstance(const LetterContext& context, Span before, int rank_before, Span place) {
  const auto [first, last] = context.tokens_in({before.end, place.begin});
  for (std::size_t i = first; i < last; ++i)
    if (subordinates(context.term(i), rank_before)) return true;
  return false;
}

bool overlaps_drug(const FacetSet& set, Span place) {
  return std::any_of(set.values.begin(), set.values.end(), [&](const FacetValue& value) {
    return value.facet == "drug" && value.evidence.overlaps(place) && place.size() <= value.evidence.size();
  });
}

bool is_manner(const VocabularyValue& treatment) {
  return std::find(std::begin(kManners), std::end(kManners), treatment.value) != std::end(kManners);
}

/// "30 day supply", "one month supply": how long it lasts, not what is asked for.
bool is_time_of_supply(const LetterContext& context, Span heading, Span place) {
  const auto [first, last] = context.tokens_in({heading.begin, place.begin});
  return first < last && base::to_lower(slice(context.text, place)).starts_with("suppl") &&
         base::is_any_of(context.term(last - 1),
                         {"day", "days", "daily", "week", "weeks", "month", "months", "monthly", "year"});
}

/// "one tablet before the exam": what stands right behind such a word is done at another time.
bool is_only_a_time(const LetterContext& context, Span heading, Span place) {
  auto [first, last] = context.tokens_in({heading.begin, place.begin});
  while (first < last && base::is_any_of(context.term(last - 1), {"the", "a", "an", "each", "to"})) --last;
  return first < last && base::is_any_of(context.term(last - 1), {"before", "prior", "until"});
}

std::vector<TreatmentMention> find_treatments(const LetterContext& context, Span heading, const FacetSet& set) {
  std::vector<TreatmentMention> mentions;
  for (const auto& match : context.find(kTreatments, heading)) {
    const VocabularyValue& treatment = context.value(kTreatments, match);
    if (is_time_of_supply(context, heading, match.place)) continue;
    if (treatment.attributes.at("category") == kPharmaceuticals || !overlaps_drug(set, match.place))
      mentions.push_back({&treatment, std::atoi(treatment.attributes.at("rank").c_str()), match.place});
  }
  return mentions;
}

/// The mention that names the item: the highest rank, the first of equals. What only says when, or with what, the
/// first is done does not name it.
const TreatmentMention* strongest(const LetterContext& context, const std::vector<TreatmentMention>& mentions) {
  const TreatmentMention* best = nullptr;
  for (const TreatmentMention& mention : mentions) {
    if (best != nullptr && is_circumstance(context, best->place, best->rank, mention.place)) break;
    if (best == nullptr || mention.rank > best->rank) best = &mention;
  }
  return best;
}

bool matches(const LetterContext& context, Span heading, const re2::RE2& pattern) {
  const std::string_view words = slice(context.text, heading);
  return re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), pattern);
}

void set_category(FacetSet& set, std::string_view category, std::string_view subcategory, Confidence confidence,
                  const char* rule, Span place) {
  add_value(set, "category", category, confidence, rule, place);
  add_value(set, "subcategory", subcategory, confidence, rule, place);
}

/// A visit to a surgeon is a surgical consult, to a psychologist a psychological service.
bool set_consult(const LetterContext& context, Span heading, const TreatmentMention& mention, FacetSet& set) {
  static const re2::RE2 surgeon(
      R"((?i)\b(?:surgeons?|neurosurgeons?|surgical|surgery|neurosurg\w*|orthop(?:a?edist|od)s?)\b)");
  static const re2::RE2 psych(R"((?i)\b(?:psych\w*|mental health)\b)");
  if (mention.treatment->attributes.at("subcategory") != "Medical Specialties") return false;
  if (matches(context, heading, psych))
    set_category(set, "Psych Services", "Evaluation & Management", Confidence::Likely, "consult-psych", mention.place);
  else if (matches(context, heading, surgeon))
    set_category(set, "Surgery", "Surgical Consult", Confidence::Likely, "consult-surgeon", mention.place);
  else return false;
  return true;
}

const FacetValue* find_facet(const FacetSet& set, std::string_view facet) {
  const auto found =
      std::find_if(set.values.begin(), set.values.end(), [&](const FacetValue& v) { return v.facet == facet; });
  return found == set.values.end() ? nullptr : &*found;
}

/// A strength or a number of units: "20 mg", "#60", "10%".
bool has_dose(const LetterContext& context, Span heading) {
  static const re2::RE2 dose(
      R"((?i)\d\s*(?:mg|mcg|ug|gm|grams?|g|ml|iu|units?|tabs?|tablets?|caps?|capsules?|pills?)\b|\d\s*%|#\s*\d|\bqty\b|\bquantity\b|\brefills?\b)");
  return matches(context, heading, dose);
}

bool is_given_by_procedure(const LetterContext& context, Span heading) {
  static const re2::RE2 procedure(
      R"((?i)\b(?:inject(?:ion|ions|able|ed)?|infusions?|blocks?|phonophoresis|iontophoresis|pumps?|epidural)\b)");
  return matches(context, heading, procedure);
}

/// The drug is what is asked for: nothing stronger is named, or it stands first with its dose, or what is named
/// behind it says when it is taken.
bool is_drug_asked(const LetterContext& context, Span heading, const FacetSet& set, const TreatmentMention* best) {
  const FacetValue& drug = *find_facet(set, "drug");
  if (best == nullptr || has_value(set, "class", kViscosupplementation)) return true;
  if (best->treatment->attributes.at("category") == kPharmaceuticals) return true;  // "Topical cream: …"
  const bool stands_first = drug.evidence.begin < best->place.begin;
  if (stands_first && is_circumstance(context, drug.evidence, kRankOfOwnRight, best->place)) return true;
  if (is_given_by_procedure(context, heading))
    return best->rank < kRankOverDrug && std::string_view(best->treatment->attributes.at("category")) != "Injection";
  return best->rank < kRankOverDrug || (stands_first && has_dose(context, heading));
}

void set_drug_category(FacetSet& set, const FacetValue& drug) {
  const FacetValue* drug_class = find_facet(set, "class");
  if (drug_class == nullptr) {
    add_value(set, "category", kPharmaceuticals, Confidence::Certain, "category-drug-unclassed", drug.evidence);
    return;
  }
  const std::string subcategory = drug_class->value;
  set_category(set, kPharmaceuticals, subcategory, Confidence::Certain, "category-drug", drug_class->evidence);
}

/// A device that is used in sessions is a therapy: "infrared, 6 visits".
bool is_device_in_sessions(const LetterContext& context, Span heading, const TreatmentMention& mention) {
  static const re2::RE2 session(R"((?i)\b(?:visits?|sessions?|treatments?|times\s+(?:a|per)\s+week)\b)");
  static const re2::RE2 device(
      R"((?i)\b(?:units?|purchase|rental|rent|device|machine|home|suppl(?:y|ies)|brace|trial|system|months?|kit)\b)");
  const std::string& subcategory = mention.treatment->attributes.at("subcategory");
  return (subcategory == "DME" || subcategory == "Electrical Stimulation") && matches(context, heading, session) &&
         !matches(context, heading, device);
}

/// A medication that the vocabulary does not know, told by its form.
void set_unknown_drug(const LetterContext& context, Span heading, FacetSet& set) {
  static const re2::RE2 topical(R"((?i)\b(?:creams?|ointments?|gels?|lotions?|compound(?:ed|s)?)\b)");
  static const re2::RE2 medication(
      R"((?i)\b(?:medications?|tablets?|capsules?|pills?|prescriptions?|drugs?)\b|\d\s*(?:mg|mcg)\b)");
  if (matches(context, heading, topical))
    set_category(set, kPharmaceuticals, "Topical Compounds", Confidence::Weak, "category-drug-form", heading);
  else if (matches(context, heading, medication))
    add_value(set, "category", kPharmaceuticals, Confidence::Weak, "category-drug-form", heading);
}

Confidence confidence_of(int rank) {
  return rank >= kRankOfOwnRight ? Confidence::Certain : rank >= 3 ? Confidence::Likely : Confidence::Weak;
}

void add_procedures(const LetterContext& context, Span heading, const std::vector<TreatmentMention>& mentions,
                    FacetSet& set) {
  for (const TreatmentMention& mention : mentions)
    if (!is_manner(*mention.treatment) && !is_only_a_time(context, heading, mention.place))
      add_value(set, "procedure", mention.treatment->value,
                mention.rank >= kRankOverDrug ? Confidence::Certain : Confidence::Likely, "procedure-heading",
                mention.place);
}

}  // namespace

void read_category(const LetterContext& context, Span heading, FacetSet& set) {
  const auto mentions = find_treatments(context, heading, set);
  add_procedures(context, heading, mentions, set);
  const TreatmentMention* best = strongest(context, mentions);
  if (const FacetValue* drug = find_facet(set, "drug"); drug != nullptr && is_drug_asked(context, heading, set, best)) {
    set_drug_category(set, FacetValue(*drug));
    return;
  }
  if (best == nullptr) return set_unknown_drug(context, heading, set);
  if (set_consult(context, heading, *best, set)) return;
  if (is_device_in_sessions(context, heading, *best)) {
    set_category(set, "Rehabilitation", "Other Therapies", Confidence::Likely, "device-in-sessions", best->place);
    return;
  }
  set_category(set, best->treatment->attributes.at("category"), best->treatment->attributes.at("subcategory"),
               confidence_of(best->rank), "category-procedure", best->place);
}

Span disputed_heading(const LetterContext& context, const Issue& issue) {
  if (!issue.disputed) return issue.treatment_place;
  static const re2::RE2 remaining(
      R"((?i)(?:remaining\s+(?:IMR\s+)?(?:eligible\s+)?portion(?:\s+of\s+the\s+original\s+request)?|eligible[.,;]?\s+The\s+original\s+request)[,:]?\s+)");
  const std::string_view heading = slice(context.text, issue.treatment_place);
  re2::StringPiece rest(heading.data(), heading.size());
  if (!re2::RE2::FindAndConsume(&rest, remaining)) return issue.treatment_place;
  return {issue.treatment_place.end - static_cast<std::uint32_t>(rest.size()), issue.treatment_place.end};
}

}  // namespace imr::facet
