// Values of facets by name, alias or parent.
#include "query/facet_values.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"
#include "imr/query.h"
#include "query/fields.h"
#include "query/limits.h"
#include "query/suggestions.h"

namespace imr {

namespace query {

namespace {

const Vocabulary* vocabulary_of(const Schema& schema, const Facet& facet) {
  return facet.vocabulary.empty() ? nullptr : schema.find_vocabulary(facet.vocabulary);
}

const Vocabulary* products_of(const Schema& schema, const Facet& facet) {
  return facet.name == kDrug ? schema.find_vocabulary(kDrugProducts) : nullptr;
}

const VocabularyValue* find_product(const Schema& schema, const Facet& facet, std::string_view text) {
  const Vocabulary* products = products_of(schema, facet);
  return products != nullptr ? products->find(text) : nullptr;
}

/// Whether `text` is what `pattern` means: * any characters, ? one. Goes back to the last * only, so time is bounded by
/// the product of the lengths.
bool is_match(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, retry = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++retry;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

void add_candidates(const Vocabulary& vocabulary, std::vector<Candidate>& candidates) {
  const std::size_t first_group = candidates.size();
  for (std::size_t i = 0; i < vocabulary.values.size(); ++i)
    candidates.push_back({vocabulary.values[i].value, first_group + i});
  for (std::size_t i = 0; i < vocabulary.values.size(); ++i)
    for (const std::string& alias : vocabulary.values[i].aliases) candidates.push_back({alias, first_group + i});
}

}  // namespace

const VocabularyValue* find_named(const Vocabulary& vocabulary, std::string_view name) {
  if (const VocabularyValue* value = vocabulary.find(name)) return value;
  constexpr std::string_view kEnd = " guideline";
  const std::string folded = base::fold_name(name);
  std::string_view rest = folded;
  if (rest.ends_with("guidelines")) rest.remove_suffix(1);
  if (!rest.ends_with(kEnd)) return nullptr;
  if (const VocabularyValue* value = vocabulary.find(rest)) return value;
  return vocabulary.find(rest.substr(0, rest.size() - kEnd.size()));
}

std::optional<FacetMatch> match_facet_value(const Schema& schema, const Facet& facet, std::string_view text) {
  const std::string folded = base::to_lower(base::collapse_spaces(text));
  if (folded == kNone) return FacetMatch{facet.name, {std::string(kNone)}};
  const Vocabulary* vocabulary = vocabulary_of(schema, facet);
  if (vocabulary == nullptr) return folded.empty() ? std::nullopt : std::optional(FacetMatch{facet.name, {folded}});
  if (const VocabularyValue* value = find_named(*vocabulary, text)) return FacetMatch{facet.name, {value->value}};
  if (const VocabularyValue* product = find_product(schema, facet, text))
    return FacetMatch{facet.name, base::split(product->attributes.at(std::string(kIngredients)), '|')};
  const Facet* parent = facet.parent.empty() ? nullptr : schema.find_facet(facet.parent);
  const Vocabulary* above = parent != nullptr ? vocabulary_of(schema, *parent) : nullptr;
  const VocabularyValue* value = above != nullptr ? above->find(text) : nullptr;
  return value != nullptr ? std::optional(FacetMatch{parent->name, {value->value}}) : std::nullopt;
}

std::vector<std::string> values_that_match(const Schema& schema, const Facet& facet, std::string_view pattern) {
  std::string folded;
  for (const char c : base::to_lower(pattern)) folded += c == '!' ? '*' : c;
  std::vector<std::string> found;
  const Vocabulary* vocabulary = vocabulary_of(schema, facet);
  if (vocabulary == nullptr) return found;
  const auto fits = [&](const std::string& name) { return is_match(folded, base::to_lower(name)); };
  for (const VocabularyValue& value : vocabulary->values)
    if (fits(value.value) || std::any_of(value.aliases.begin(), value.aliases.end(), fits))
      found.push_back(value.value);
  return found;
}

std::vector<std::string> nearest_facet_values(const Schema& schema, const Facet& facet, std::string_view text) {
  std::vector<Candidate> candidates;
  if (const Vocabulary* vocabulary = vocabulary_of(schema, facet)) add_candidates(*vocabulary, candidates);
  if (const Vocabulary* products = products_of(schema, facet)) add_candidates(*products, candidates);
  const Facet* parent = facet.parent.empty() ? nullptr : schema.find_facet(facet.parent);
  const Vocabulary* above = parent != nullptr ? vocabulary_of(schema, *parent) : nullptr;
  if (above != nullptr) add_candidates(*above, candidates);
  std::vector<std::string> nearest = find_nearest(text, candidates);
  const Vocabulary* vocabulary = vocabulary_of(schema, facet);
  if (nearest.empty() && vocabulary != nullptr && vocabulary->values.size() <= kMaxSuggestions)
    for (const VocabularyValue& value : vocabulary->values) nearest.push_back(value.value);
  return nearest;
}

}  // namespace query

std::string find_facet_value(const Schema& schema, std::string_view facet, std::string_view text) {
  const Facet& found = schema.facet(facet);
  const auto match = query::match_facet_value(schema, found, text);
  if (match && match->facet == found.name && match->values.size() == 1) return match->values.front();
  if (match && match->facet == found.name)
    throw QueryError("\"" + std::string(text) + "\" is several values of facet " + found.name, 1, match->values);
  throw QueryError("facet " + found.name + " has no value \"" + std::string(text) + "\"", 1,
                   query::nearest_facet_values(schema, found, text));
}

}  // namespace imr
