// What vocabularies must agree on with each other.
#ifndef IMR_SCHEMA_CROSS_CHECKS_H
#define IMR_SCHEMA_CROSS_CHECKS_H

#include <string>

#include "imr/schema.h"

namespace imr::schema {

/// Every entry of `column` ("parent" or a column of the file's own, separated by '|') is a value of `values`.
/// @throws SchemaError naming file and line
void check_column(const Vocabulary& vocabulary, const std::string& column, const Vocabulary& values);

/// No name or alias stands in both. @throws SchemaError naming file and line
void check_disjoint(const Vocabulary& first, const Vocabulary& second);

/// Each treatment's category is the one above its subcategory, and its rank a number from 1 to 9.
/// @throws SchemaError naming file and line
void check_treatments(const Vocabulary& treatments, const Vocabulary& subcategories);

/// No phrase that implies a value implies another. @throws SchemaError naming file and line
void check_implied(const Vocabulary& vocabulary);

/// Every alias begins with its value. @throws SchemaError naming file and line
void check_begins(const Vocabulary& vocabulary);

}  // namespace imr::schema

#endif
