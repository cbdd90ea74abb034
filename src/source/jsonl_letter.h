// A letter from one line of JSONL.
#ifndef IMR_SOURCE_JSONL_LETTER_H
#define IMR_SOURCE_JSONL_LETTER_H

#include <string>
#include <string_view>
#include <vector>

#include "imr/diagnostic.h"
#include "imr/source.h"

namespace imr::source {

/// What one JSON object says.
struct JsonlLetter {
  std::string id;
  std::string text;
  LetterMetadata metadata;
  std::vector<Diagnostic> diagnostics;  ///< facts that could not be read; the letter is taken without them
};

/// Reads an object with the keys id and text, and any of the metadata fields; other keys are passed over.
/// The id is a string or a number, specialties and licensure are strings or lists of strings.
/// @throws InputError with the reason if it is not such an object.
JsonlLetter parse_jsonl_letter(std::string_view line);

}  // namespace imr::source

#endif
