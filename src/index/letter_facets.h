// The facets, dates and numbers of an issue in the order in which they are packed.
#ifndef IMR_INDEX_LETTER_FACETS_H
#define IMR_INDEX_LETTER_FACETS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
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

/// Looks up once what the issues of all letters need of a schema, which must outlive it. Thread-safe once made.
class IssueFacets {
public:
  explicit IssueFacets(const Schema& schema);
  /// What is packed for an issue. The number of the letter's issues is one of the numbers; of several values of
  /// a number field the largest counts.
  PackedFacets of(const Determination& determination, const FacetSet& of_determination, const FacetSet& of_issue) const;

private:
  using Codes = std::unordered_map<std::string_view, std::uint32_t>;  ///< by value of a vocabulary
  std::optional<std::uint32_t> code_of(std::size_t facet, std::string_view value) const;
  std::vector<PackedFacets::Value> values_of(std::size_t facet, const FacetSet& set) const;

  const Schema& schema_;
  std::vector<Codes> codes_;  ///< by facet; of open facets empty
  std::vector<std::optional<Date> Determination::*> dates_;
  std::vector<const Field*> numbers_;
  const Field* issue_count_;
};

}  // namespace imr::index

#endif
