// What stands before a colon: which field it names and what its values are.
#include "query/fields.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "query/suggestions.h"

namespace imr::query {

namespace {

/// The kind of a field that a user may name; ids and the Boolean fields that only the index uses are not named.
std::optional<FieldTarget::Kind> target_kind(const Field& field) {
  using Target = FieldTarget::Kind;
  if (field.name == kCase) return Target::Case;
  if (field.kind == Field::Kind::Text) return field.name == kWholeText ? Target::WholeText : Target::Section;
  if (field.kind == Field::Kind::Date) return Target::Dates;
  if (field.kind == Field::Kind::Number) return Target::Numbers;
  return std::nullopt;
}

std::vector<Candidate> field_candidates(const Schema& schema) {
  std::vector<Candidate> candidates;
  std::size_t group = 0;
  for (const Field& field : schema.fields()) {
    if (!target_kind(field) && schema.find_facet(field.name) == nullptr) continue;
    candidates.push_back({field.name + ":", group});
    for (const std::string& alias : field.aliases) candidates.push_back({alias + ":", group});
    ++group;
  }
  return candidates;
}

}  // namespace

FieldTarget find_target(const QueryText& query, Span place, const Schema& schema) {
  std::string name(query.at(place));
  const std::string typed = name + ":";
  std::replace(name.begin(), name.end(), '-', '_');
  if (const Facet* facet = schema.find_facet(name)) return {FieldTarget::Kind::Facet, facet->name, typed, facet};
  const Field* field = schema.find_field(name);
  const auto kind = field != nullptr ? target_kind(*field) : std::nullopt;
  if (kind) return {*kind, field->name, typed, nullptr};
  query.fail(place.begin, "there is no field \"" + std::string(query.at(place)) + "\"",
             find_nearest(name, field_candidates(schema)));
}

}  // namespace imr::query
