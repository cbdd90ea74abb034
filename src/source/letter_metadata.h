// The names of a letter's facts in JSONL objects and sidecar tables.
#ifndef IMR_SOURCE_LETTER_METADATA_H
#define IMR_SOURCE_LETTER_METADATA_H

#include <string>
#include <string_view>

#include "imr/source.h"

namespace imr::source {

/// True for case_number, priority, assigned, decision, injury, ur_denial, received, specialties, licensure.
bool is_metadata_field(std::string_view field);

/// Sets a field from its text; an empty text leaves it absent. Lists are separated by ';' and are added to.
/// Dates are ISO or US. False if the text is not a date where one is needed, or if there is no such field.
bool set_metadata_field(LetterMetadata& metadata, std::string_view field, std::string_view text);

/// A text that differs whenever two sets of facts differ, for hashing.
std::string to_hash_text(const LetterMetadata& metadata);

}  // namespace imr::source

#endif
