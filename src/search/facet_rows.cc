#include "search/facet_rows.h"

#include <algorithm>

#include "imr/error.h"
#include "index/packed_facets.h"
#include "index/terms.h"
#include "index/visit_terms.h"

namespace imr::search {

std::vector<std::uint32_t> ancestors_of(const Schema& schema, const Facet& facet, std::uint32_t code) {
  if (!facet.parent.empty()) return {};  // a parent there may have the name of a value here
  const Vocabulary& vocabulary = schema.vocabulary(facet.vocabulary);
  std::vector<std::uint32_t> result, open{code};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const std::string& parent : vocabulary.values[at].parents) {
      const int above = vocabulary.ordinal(parent);
      if (above < 0 || static_cast<std::uint32_t>(above) == at) continue;
      const auto found = static_cast<std::uint32_t>(above);
      if (std::find(result.begin(), result.end(), found) != result.end()) continue;
      result.push_back(found);
      open.push_back(found);
    }
  }
  return result;
}

std::map<std::uint32_t, std::string> open_facet_values(const Xapian::Database& vocabulary, const Schema& schema,
                                                       const Facet& facet) {
  std::map<std::uint32_t, std::string> values;
  const std::string& prefix = schema.field(facet.field).prefix;
  index::visit_terms(vocabulary, prefix, [&](const std::string& term, Xapian::doccount) {
    if (!index::is_value_term(schema.field(facet.field), term)) return;
    const std::string value = term.substr(prefix.size());
    if (value == index::kNoValue) return;
    if (const auto code = index::facet_code(schema, facet, value)) values.emplace(*code, value);
  });
  return values;
}

bool FacetRow::has(std::size_t facet, std::uint32_t code) const {
  return std::find(codes[facet].begin(), codes[facet].end(), code) != codes[facet].end();
}

FacetRows::FacetRows(const index::IndexView& view, const Schema& schema, Confidence min_confidence)
    : view_(view),
      schema_(schema),
      min_confidence_(min_confidence),
      slot_(static_cast<unsigned>(schema.slot("facets"))) {
  for (const Field& field : schema.fields()) {
    date_count_ += field.kind == Field::Kind::Date;
    number_count_ += field.kind == Field::Kind::Number;
  }
  for (const Facet& facet : schema.facets()) {
    std::vector<std::vector<std::uint32_t>>& above = ancestors_.emplace_back();
    if (facet.vocabulary.empty()) continue;
    const Vocabulary& vocabulary = schema.vocabulary(facet.vocabulary);
    for (std::uint32_t code = 0; code < vocabulary.values.size(); ++code)
      above.push_back(ancestors_of(schema, facet, code));
  }
  row_.codes.resize(ancestors_.size());
}

void FacetRows::read(const std::string& packed) {
  for (auto& codes : row_.codes) codes.clear();
  row_.dates.clear();
  row_.numbers.clear();
  index::PackedFacetsReader reader(packed);
  const auto add = [&](std::size_t facet, std::uint32_t code) {
    if (!row_.has(facet, code)) row_.codes[facet].push_back(code);
  };
  reader.visit_values(ancestors_.size(), [&](std::size_t facet, std::uint32_t code, Confidence confidence) {
    if (confidence < min_confidence_) return;
    add(facet, code);
    if (code < ancestors_[facet].size())
      for (const std::uint32_t above : ancestors_[facet][code]) add(facet, above);
  });
  for (std::size_t i = 0; i < date_count_; ++i) row_.dates.push_back(reader.next_date());
  for (std::size_t i = 0; i < number_count_; ++i) row_.numbers.push_back(index::unpack_number(reader.next_number()));
}

std::size_t FacetRows::facet_position(std::string_view facet) const {
  return static_cast<std::size_t>(&schema_.facet(facet) - schema_.facets().data());
}

std::size_t FacetRows::field_position(std::string_view name) const {
  const Field& wanted = schema_.field(name);
  std::size_t position = 0;
  for (const Field& field : schema_.fields()) {
    if (&field == &wanted) return position;
    position += field.kind == wanted.kind;
  }
  return position;
}

std::string FacetRows::value_name(std::size_t facet, std::uint32_t code) {
  const Facet& described = schema_.facets()[facet];
  if (!described.vocabulary.empty()) return schema_.vocabulary(described.vocabulary).values.at(code).value;
  if (!open_values_.contains(facet)) open_values_[facet] = open_facet_values(view_.vocabulary(), schema_, described);
  const auto found = open_values_[facet].find(code);
  return found == open_values_[facet].end() ? "?" : found->second;
}

}  // namespace imr::search
