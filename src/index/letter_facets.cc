#include "index/letter_facets.h"

#include <algorithm>

#include "imr/error.h"
#include "index/facet_terms.h"

namespace imr::index {

namespace {

struct NamedDate {
  std::string_view slot;
  std::optional<Date> Determination::*date;
};

constexpr NamedDate kDates[] = {{"decision_date", &Determination::decision_date},
                                {"assigned_date", &Determination::assigned_date},
                                {"injury_date", &Determination::injury_date},
                                {"ur_denial_date", &Determination::ur_denial_date},
                                {"received_date", &Determination::received_date}};

std::vector<PackedFacets::Value> packed_values(const Schema& schema, const Facet& facet, const FacetSet& set) {
  std::vector<PackedFacets::Value> values;
  for (const FacetValue& value : set.values) {
    if (value.facet != facet.name) continue;
    const std::optional<std::uint32_t> code = facet_code(schema, facet, value.value);
    if (!code) continue;
    const auto same = std::ranges::find(values, *code, &PackedFacets::Value::code);
    if (same == values.end()) values.push_back({*code, value.confidence});
    else same->confidence = std::max(same->confidence, value.confidence);
  }
  return values;
}

void keep_largest(const Schema& schema, const Field& field, const FacetSet& set, std::optional<double>& number) {
  for (const NumberValue& value : set.numbers)
    if (schema.find_field(value.field) == &field) number = std::max(number.value_or(value.value), value.value);
}

}  // namespace

std::vector<DateField> date_fields(const Schema& schema) {
  std::vector<DateField> dates;
  for (std::size_t i = 0; i < schema.fields().size(); ++i) {
    const Field& field = schema.fields()[i];
    if (field.kind != Field::Kind::Date) continue;
    const auto named =
        std::ranges::find_if(kDates, [&](const NamedDate& date) { return schema.slot(date.slot) == field.slot; });
    if (named == std::end(kDates)) throw SchemaError("fields.tsv: letters have no date for the field " + field.name);
    dates.push_back({i, named->date});
  }
  return dates;
}

std::vector<std::size_t> number_fields(const Schema& schema) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < schema.fields().size(); ++i)
    if (schema.fields()[i].kind == Field::Kind::Number) numbers.push_back(i);
  return numbers;
}

PackedFacets letter_facets(const Schema& schema, const Determination& determination, const FacetSet& of_determination,
                           const FacetSet& of_issue) {
  PackedFacets packed;
  for (const Facet& facet : schema.facets())
    packed.facets.push_back(packed_values(schema, facet, set_of(facet, of_determination, of_issue)));
  for (const DateField& field : date_fields(schema)) packed.dates.push_back(determination.*field.date);
  for (const std::size_t index : number_fields(schema)) {
    const Field& field = schema.fields()[index];
    std::optional<double> number;
    if (&field == &schema.field("issues")) number = static_cast<double>(determination.issues.size());
    keep_largest(schema, field, of_determination, number);
    keep_largest(schema, field, of_issue, number);
    packed.numbers.push_back(number);
  }
  return packed;
}

}  // namespace imr::index
