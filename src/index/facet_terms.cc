#include "index/facet_terms.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "index/terms.h"

namespace imr::index {

namespace {

/// Values with the highest confidence that leads to each. An issue has few of a facet.
using Confidences = std::vector<std::pair<std::string_view, Confidence>>;

void add_highest(Confidences& found, std::string_view value, Confidence confidence) {
  const auto same = std::ranges::find(found, value, &Confidences::value_type::first);
  if (same == found.end()) found.emplace_back(value, confidence);
  else same->second = std::max(same->second, confidence);
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

FacetTerms::FacetTerms(const Schema& schema) : schema_(schema) {
  for (const Facet& facet : schema.facets()) {
    FacetValues& made = facets_.emplace_back(FacetValues{&facet, facet_term(schema, facet.name, kNoValue), {}});
    if (facet.vocabulary.empty()) continue;
    for (const VocabularyValue& value : schema.vocabulary(facet.vocabulary).values)
      made.values[value.value] = {facet_term(schema, facet.name, value.value), ancestors(schema, facet, value.value)};
  }
}

void FacetTerms::add_terms(const FacetValues& facet, const FacetSet& set, std::vector<std::string>& terms,
                           Confidence& lowest) const {
  const std::string& name = facet.facet->name;
  Confidences found;
  for (const FacetValue& value : set.values) {
    if (value.facet != name) continue;
    add_highest(found, value.value, value.confidence);
    const auto known = facet.values.find(value.value);
    if (known == facet.values.end()) continue;
    for (const std::string& above : known->second.above) add_highest(found, above, value.confidence);
  }
  if (found.empty()) terms.push_back(facet.none);
  for (const auto& [value, confidence] : found) {
    const auto known = facet.values.find(std::string(value));
    terms.push_back(known != facet.values.end() ? known->second.term : facet_term(schema_, name, value));
    if (confidence != Confidence::Certain) terms.push_back(confidence_mark(schema_, name, value, confidence));
    lowest = std::min(lowest, confidence);
  }
}

std::vector<std::string> FacetTerms::of(const FacetSet& determination, const FacetSet& issue) const {
  std::vector<std::string> terms;
  Confidence lowest = Confidence::Certain;
  for (const FacetValues& facet : facets_) add_terms(facet, set_of(*facet.facet, determination, issue), terms, lowest);
  terms.push_back(field_term(schema_, "confidence", to_string(lowest)));
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace imr::index
