#include "facet/guideline_facets.h"

namespace imr::facet {

namespace {

constexpr const char* kMtus = "MTUS";

void read_names(const LetterContext& context, FacetSet& set, const char* facet, const std::vector<std::string>& names,
                Span place, std::vector<Diagnostic>& diagnostics) {
  const std::string& vocabulary_name = context.schema.facet(facet).vocabulary;
  const Vocabulary& vocabulary = context.schema.vocabulary(vocabulary_name);
  const auto& phrases = schema::phrases_of(context.schema);
  const auto id = phrases.vocabulary_id(vocabulary_name);
  for (const std::string& name : names) {
    if (const VocabularyValue* value = vocabulary.find(name)) {
      add_value(set, facet, value->value, Confidence::Certain, "reviewer-list", place);
      continue;
    }
    bool is_known = false;
    for (const auto& match : phrases.find(text::tokenize(name))) {
      if (match.vocabulary != id) continue;
      add_value(set, facet, vocabulary.values[match.value].value, Confidence::Likely, "reviewer-words", place);
      is_known = true;
    }
    if (!is_known)
      diagnostics.push_back({Severity::Note, std::string(facet) + "-unknown", 0, place,
                             "\"" + name + "\" is no value of vocabularies/" + vocabulary_name + ".tsv"});
  }
}

}  // namespace

void read_guidelines(const Issue& issue, FacetSet& set) {
  for (const GuidelineCitation& citation : issue.guidelines) {
    add_value(set, "source", citation.source, Confidence::Certain, "guideline-paragraph", citation.place);
    if (citation.source == kMtus)
      add_value(set, "mtus", citation.chapter, Confidence::Certain, "guideline-paragraph", citation.place);
    for (const std::string& section : citation.sections)
      add_value(set, "section", section, Confidence::Certain, "guideline-paragraph", citation.place);
  }
  for (const GuidelineCitation& citation : issue.claims_administrator_guidelines) {
    add_value(set, "ur_source", citation.source, Confidence::Certain, "guideline-paragraph", citation.place);
    if (citation.source == kMtus)
      add_value(set, "ur_mtus", citation.chapter, Confidence::Certain, "guideline-paragraph", citation.place);
  }
}

void read_reviewer_facets(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics) {
  const Reviewer& reviewer = context.determination.reviewer;
  read_names(context, set, "specialty", reviewer.specialties, reviewer.specialties_place, diagnostics);
  read_names(context, set, "state", reviewer.licensure, reviewer.licensure_place, diagnostics);
}

}  // namespace imr::facet
