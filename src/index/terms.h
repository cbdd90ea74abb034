// The one place where filter terms are spelled: prefix of the field and folded value.
#ifndef IMR_INDEX_TERMS_H
#define IMR_INDEX_TERMS_H

#include <string>
#include <string_view>

#include "imr/facets.h"
#include "imr/schema.h"

namespace imr::index {

/// The engine refuses terms over 245 bytes and loses the whole document with them; longer terms are cut and
/// get a hash of the whole.
inline constexpr std::size_t kMaxFilterTermBytes = 200;

/// Stands for "the letter or issue has no value of this facet".
inline constexpr std::string_view kNoValue = "none";

/// Term of a value of a Boolean field. @throws UsageError if the schema lacks the field
std::string field_term(const Schema& schema, std::string_view field, std::string_view value);

/// Term of a facet value, the same on issues and in queries. @throws UsageError if the schema lacks the facet
std::string facet_term(const Schema& schema, std::string_view facet, std::string_view value);

/// True for the term of a value, or of "none": no mark, and no term of a field whose prefix is longer.
bool is_value_term(const Field& field, std::string_view term);

/// Term that marks a value below Confidence::Certain, on top of its facet term.
std::string confidence_mark(const Schema& schema, std::string_view facet, std::string_view value,
                            Confidence confidence);

/// Term of the month of a date: prefix of the field and yyyymm.
/// @param day  yyyymmdd; a field without a date has the value kNoValue
std::string month_term(const Field& field, std::string_view day);

/// Term of an id (fields id, issue_id, letter): the id as it is.
std::string id_term(const Schema& schema, std::string_view field, std::string_view id);

/// Id of issue `number` (from 1) of a letter.
std::string issue_id(std::string_view letter_id, int number);

/// Terms of the two kinds of documents.
std::string letter_kind_term(const Schema& schema);
std::string issue_kind_term(const Schema& schema);

}  // namespace imr::index

#endif
