// What stands before a colon: which field it names and what its values are.
#ifndef IMR_QUERY_FIELDS_H
#define IMR_QUERY_FIELDS_H

#include <string>
#include <string_view>

#include "imr/schema.h"
#include "query/query_text.h"

namespace imr::query {

/// Names of fields.tsv and facets.tsv that have a meaning of their own in the language.
inline constexpr std::string_view kWholeText = "text";
inline constexpr std::string_view kCase = "case";
inline constexpr std::string_view kDecision = "decision";
inline constexpr std::string_view kInjuredRegion = "injured_region";
inline constexpr std::string_view kInjuryDate = "injury_date";
/// Value of every field for "nothing was found".
inline constexpr std::string_view kNone = "none";

struct FieldTarget {
  enum class Kind { Section, WholeText, Facet, Dates, Numbers, Case };
  Kind kind = Kind::Section;
  std::string name;              ///< canonical
  std::string typed;             ///< "body:" as typed, put before suggested values; empty inside brackets
  const Facet* facet = nullptr;  ///< of a Facet
  bool is_text() const { return kind == Kind::Section || kind == Kind::WholeText; }
};

/// The field with this name or alias; '-' stands for '_'. Facets win over other fields.
/// @throws QueryError at `place` with the nearest names
FieldTarget find_target(const QueryText& query, Span place, const Schema& schema);

}  // namespace imr::query

#endif
