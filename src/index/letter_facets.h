// The facets, dates and numbers of an issue in the order in which they are packed.
#ifndef IMR_INDEX_LETTER_FACETS_H
#define IMR_INDEX_LETTER_FACETS_H

#include <cstddef>
#include <optional>
#include <vector>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/schema.h"
#include "index/packed_facets.h"

namespace imr::index {

/// A date field of the schema and the date of a determination that it stands for.
struct DateField {
  std::size_t field = 0;  ///< in Schema::fields()
  std::optional<Date> Determination::*date = nullptr;
};

/// In the order of fields.tsv. @throws SchemaError for a date field that letters do not have
std::vector<DateField> date_fields(const Schema& schema);

/// Indexes of the number fields in Schema::fields(), in their order.
std::vector<std::size_t> number_fields(const Schema& schema);

/// What is packed for an issue. The number of the letter's issues is one of the numbers; of several values of
/// a number field the largest counts.
PackedFacets letter_facets(const Schema& schema, const Determination& determination, const FacetSet& of_determination,
                           const FacetSet& of_issue);

}  // namespace imr::index

#endif
