// Values of facets by name, alias or parent.
#ifndef IMR_QUERY_FACET_VALUES_H
#define IMR_QUERY_FACET_VALUES_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"

namespace imr::query {

struct FacetMatch {
  std::string facet;                ///< the facet asked for, or the facet above it that holds the value
  std::vector<std::string> values;  ///< canonical; several for a product of several ingredients, which all must hold
};

/// A drug is named by ingredient; the vocabulary of products leads from their names to their ingredients.
inline constexpr std::string_view kDrug = "drug";
inline constexpr std::string_view kDrugProducts = "drug-products";
inline constexpr std::string_view kIngredients = "ingredients";

/// The value that goes by a name, whether or not it says "guideline" or "guidelines" at its end; null for none.
const VocabularyValue* find_named(const Vocabulary& vocabulary, std::string_view name);

/// A value of the facet, or of the facet above it (subcategory:Pharmaceuticals is category Pharmaceuticals), or the
/// ingredients of a product. Every text is a value of a facet without vocabulary. "none" is a value of each.
std::optional<FacetMatch> match_facet_value(const Schema& schema, const Facet& facet, std::string_view text);

/// The values whose name or alias a pattern with * ? ! means, letters folded; in the order of the vocabulary.
std::vector<std::string> values_that_match(const Schema& schema, const Facet& facet, std::string_view pattern);

/// Nearest values, names before aliases when equally near; when none is near and the facet has few, all of them.
std::vector<std::string> nearest_facet_values(const Schema& schema, const Facet& facet, std::string_view text);

}  // namespace imr::query

#endif
