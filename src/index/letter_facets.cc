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

void keep_largest(const Field& field, const FacetSet& set, std::optional<double>& number) {
  for (const NumberValue& value : set.numbers)
    if (value.field == field.name) number = std::max(number.value_or(value.value), value.value);
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

IssueFacets::IssueFacets(const Schema& schema) : schema_(schema), issue_count_(&schema.field("issues")) {
  for (const DateField& field : date_fields(schema)) dates_.push_back(field.date);
  for (const Field& field : schema.fields())
    if (field.kind == Field::Kind::Number) numbers_.push_back(&field);
  for (const Facet& facet : schema.facets()) {
    Codes& codes = codes_.emplace_back();
    if (facet.vocabulary.empty()) continue;
    for (const VocabularyValue& value : schema.vocabulary(facet.vocabulary).values)
      codes.emplace(value.value, *facet_code(schema, facet, value.value));
  }
}

std::optional<std::uint32_t> IssueFacets::code_of(std::size_t facet, std::string_view value) const {
  if (schema_.facets()[facet].vocabulary.empty()) return facet_code(schema_, schema_.facets()[facet], value);
  const auto known = codes_[facet].find(value);
  return known == codes_[facet].end() ? std::nullopt : std::optional(known->second);
}

std::vector<PackedFacets::Value> IssueFacets::values_of(std::size_t facet, const FacetSet& set) const {
  std::vector<PackedFacets::Value> values;
  for (const FacetValue& value : set.values) {
    if (value.facet != schema_.facets()[facet].name) continue;
    const std::optional<std::uint32_t> code = code_of(facet, value.value);
    if (!code) continue;
    const auto same = std::ranges::find(values, *code, &PackedFacets::Value::code);
    if (same == values.end()) values.push_back({*code, value.confidence});
    else same->confidence = std::max(same->confidence, value.confidence);
  }
  return values;
}

PackedFacets IssueFacets::of(const Determination& determination, const FacetSet& of_determination,
                             const FacetSet& of_issue) const {
  PackedFacets packed;
  for (std::size_t i = 0; i < codes_.size(); ++i)
    packed.facets.push_back(values_of(i, set_of(schema_.facets()[i], of_determination, of_issue)));
  for (const auto date : dates_) packed.dates.push_back(determination.*date);
  for (const Field* field : numbers_) {
    std::optional<double> number;
    if (field == issue_count_) number = static_cast<double>(determination.issues.size());
    keep_largest(*field, of_determination, number);
    keep_largest(*field, of_issue, number);
    packed.numbers.push_back(number);
  }
  return packed;
}

}  // namespace imr::index
