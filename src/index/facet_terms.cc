#include "index/facet_terms.h"

#include <algorithm>
#include <map>

#include "index/terms.h"

namespace imr::index {

namespace {

using Confidences = std::map<std::string, Confidence>;

void add_highest(Confidences& found, const std::string& value, Confidence confidence) {
  Confidence& kept = found.emplace(value, confidence).first->second;
  kept = std::max(kept, confidence);
}

/// The values of a facet with those above them, each with the highest confidence that leads to it.
Confidences values_of(const Schema& schema, const Facet& facet, const FacetSet& set) {
  Confidences found;
  for (const FacetValue& value : set.values) {
    if (value.facet != facet.name) continue;
    add_highest(found, value.value, value.confidence);
    for (const std::string& above : ancestors(schema, facet, value.value)) add_highest(found, above, value.confidence);
  }
  return found;
}

}  // namespace

const FacetSet& set_of(const Facet& facet, const FacetSet& determination, const FacetSet& issue) {
  return facet.level == Facet::Level::Determination ? determination : issue;
}

std::vector<std::string> ancestors(const Schema& schema, const Facet& facet, const std::string& value) {
  std::vector<std::string> found;
  if (facet.vocabulary.empty() || !facet.parent.empty()) return found;
  const Vocabulary& vocabulary = schema.vocabulary(facet.vocabulary);
  const auto add_parents = [&](const std::string& of) {
    const int ordinal = vocabulary.ordinal(of);
    if (ordinal < 0) return;
    for (const std::string& parent : vocabulary.values[static_cast<std::size_t>(ordinal)].parents)
      if (vocabulary.ordinal(parent) >= 0 && parent != value && std::ranges::find(found, parent) == found.end())
        found.push_back(parent);
  };
  add_parents(value);
  for (std::size_t i = 0; i < found.size(); ++i) add_parents(std::string(found[i]));
  return found;
}

std::vector<std::string> facet_terms(const Schema& schema, const FacetSet& determination, const FacetSet& issue) {
  std::vector<std::string> terms;
  Confidence lowest = Confidence::Certain;
  for (const Facet& facet : schema.facets()) {
    const Confidences found = values_of(schema, facet, set_of(facet, determination, issue));
    if (found.empty()) terms.push_back(facet_term(schema, facet.name, kNoValue));
    for (const auto& [value, confidence] : found) {
      terms.push_back(facet_term(schema, facet.name, value));
      if (confidence != Confidence::Certain) terms.push_back(confidence_mark(schema, facet.name, value, confidence));
      lowest = std::min(lowest, confidence);
    }
  }
  terms.push_back(field_term(schema, "confidence", to_string(lowest)));
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace imr::index
