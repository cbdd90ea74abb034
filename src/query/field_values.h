// What stands behind a colon when the field is not text: facet values, dates, numbers, case numbers.
#ifndef IMR_QUERY_FIELD_VALUES_H
#define IMR_QUERY_FIELD_VALUES_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/query.h"
#include "query/fields.h"
#include "query/query_text.h"

namespace imr::query {

/// A value and the words that follow it; quotes may have been forgotten around all of them.
struct TypedValue {
  Span place;                   ///< of the value without quotes
  std::vector<Span> following;  ///< unquoted words behind an unquoted value; at most a few count
};

/// The Filter or Range node of a value; And of Filters for a drug product of several ingredients.
/// @throws QueryError with the nearest values, or with the quoted form when the value and the words behind it are one
QueryNode read_field_value(const QueryText& query, const Schema& schema, const FieldTarget& target,
                           const TypedValue& value);

/// "cm19-0123456", "CM 19-0123456", "CM190123456", "19-0123456" and "190123456" give "CM19-0123456"; the number of an
/// issue behind it stays: "CM19-0123456#2".
std::optional<std::string> parse_case_number(std::string_view typed);
/// The same for a word of a query with its punctuation, but not for nine digits alone, which may be any number.
std::optional<std::string> find_case_number(std::string_view word);
/// For "CM19-123456" and the like, which are none: the number that may be meant, or one that shows the form. Nothing
/// for other words.
std::optional<std::string> nearest_case_number(std::string_view word);
/// @throws QueryError that says what a case number is
[[noreturn]] void refuse_case_number(const QueryText& query, Span place, const std::string& nearest);

}  // namespace imr::query

#endif
