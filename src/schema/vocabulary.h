// Vocabularies from their files, checked.
#ifndef IMR_SCHEMA_VOCABULARY_H
#define IMR_SCHEMA_VOCABULARY_H

#include <string>

#include "imr/schema.h"
#include "schema/tsv.h"

namespace imr::schema {

/// @throws SchemaError with file and line: an empty name, a name or alias that two values claim
Vocabulary read_vocabulary(const std::string& name, const TsvTable& table);

}  // namespace imr::schema

#endif
