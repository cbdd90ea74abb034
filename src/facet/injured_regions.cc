// Regions and diagnoses of the injury, from the case summary.
#include <algorithm>

#include "facet/fractures.h"
#include "facet/region_facets.h"
#include "facet/region_mentions.h"
#include "facet/summary_sentences.h"

namespace imr::facet {

namespace {

constexpr const char* kFacet = "injured_region";
constexpr const char* kFractureValue = "fracture";

bool is_spine_part(std::string_view region) {
  return region == "neck" || region == "thoracic spine" || region == "low back";
}

/// Stomach, sleep and mood are part of the claim where they are diagnosed, not where they are complained of.
bool needs_diagnosis(std::string_view region) { return region == "internal" || region == "psyche"; }

class InjuryReader {
public:
  InjuryReader(const LetterContext& context, FacetSet& set) : context_(context), set_(set) {}

  void run() {
    const Span summary = context_.determination.case_summary;
    for (const Span& sentence : find_sentences(slice(context_.text, summary)))
      read({summary.begin + sentence.begin, summary.begin + sentence.end});
    name_spine();
    name_fallback();
    drop_generic_spine(context_, set_, kFacet);
  }

private:
  void read(Span place) {
    const SummarySentence sentence = read_sentence(context_, place);
    for (const RegionMention& mention : find_regions(context_, place)) {
      if (sentence.counts_at(context_, mention.place.begin)) add(mention, sentence.kind);
      else if (sentence.kind == SentenceKind::Other) others_.push_back(mention);
    }
    for (const auto& match : context_.find("diagnoses", place))
      if (sentence.counts_at(context_, match.place.begin))
        add_value(set_, "diagnosis", diagnosis(match, place).value,
                  sentence.kind == SentenceKind::Diagnosis ? Confidence::Certain : Confidence::Likely,
                  "diagnosis-named", match.place);
  }

  const VocabularyValue& diagnosis(const schema::PhraseMatch& match, Span sentence) const {
    const VocabularyValue& named = context_.value("diagnoses", match);
    if (named.value != kFractureValue) return named;
    const VocabularyValue* fracture = find_fracture(context_, sentence, match.place);
    return fracture == nullptr ? named : *fracture;
  }

  void add(const RegionMention& mention, SentenceKind kind) {
    const bool is_diagnosis = kind == SentenceKind::Diagnosis;
    if (needs_diagnosis(mention.region) && !is_diagnosis) return;
    add_value(set_, kFacet, mention.region,
              is_diagnosis && !mention.is_implied ? Confidence::Certain : Confidence::Likely,
              is_diagnosis ? "region-diagnosis" : "region-complaint", mention.place);
  }

  /// "Back pain" is placed by the part of the spine that is examined or treated.
  void name_spine() {
    if (!has_value(set_, kFacet, "spine")) return;
    for (const FacetValue& value : set_.values)
      if (value.facet == kFacet && is_spine_part(value.value)) return;
    for (const RegionMention& mention : others_)
      if (is_spine_part(mention.region))
        add_value(set_, kFacet, mention.region, Confidence::Weak, "spine-examined", mention.place);
  }

  /// A summary without a complaint still says what was examined and treated.
  void name_fallback() {
    if (has_value(set_, kFacet)) return;
    for (const RegionMention& mention : others_)
      if (!needs_diagnosis(mention.region))
        add_value(set_, kFacet, mention.region, Confidence::Weak, "region-only-mention", mention.place);
  }

  const LetterContext& context_;
  FacetSet& set_;
  std::vector<RegionMention> others_;
};

}  // namespace

void read_injured_regions(const LetterContext& context, FacetSet& set) { InjuryReader(context, set).run(); }

}  // namespace imr::facet
