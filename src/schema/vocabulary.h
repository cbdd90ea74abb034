// Vocabularies from their files, checked.
#ifndef IMR_SCHEMA_VOCABULARY_H
#define IMR_SCHEMA_VOCABULARY_H

#include <string>

#include "imr/schema.h"
#include "schema/tsv.h"

namespace imr::schema {

/// @throws SchemaError with file and line: an empty name, a name or alias that two values claim
Vocabulary read_vocabulary(const std::string& name, const TsvTable& table);

/// @throws SchemaError with file and line of a parent that `parents` does not hold
void check_parents(const Vocabulary& vocabulary, const TsvTable& table, const Vocabulary& parents);

}  // namespace imr::schema

#endif
