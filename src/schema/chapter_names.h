// Chapters of guidelines by their vocabularies, whatever a letter adds to the name.
#ifndef IMR_SCHEMA_CHAPTER_NAMES_H
#define IMR_SCHEMA_CHAPTER_NAMES_H

#include <string_view>

#include "imr/schema.h"

namespace imr::schema {

/// The vocabulary of the chapters of "MTUS", "ODG" or "ACOEM"; null for other sources.
const Vocabulary* chapters_of(std::string_view source, const Schema& schema);

/// The chapter that all words name, or else as many of the first as are a name: "Low Back (Shock wave therapy)" is the
/// low back. Null where the vocabulary knows none.
const VocabularyValue* find_chapter(std::string_view source, std::string_view written, const Schema& schema);

}  // namespace imr::schema

#endif
