// What is asked of a set of facet values.
#include "imr/facets.h"

namespace imr {

std::vector<std::string> values_of(const FacetSet& set, std::string_view facet) {
  std::vector<std::string> values;
  for (const FacetValue& value : set.values)
    if (value.facet == facet) values.push_back(value.value);
  return values;
}

}  // namespace imr
