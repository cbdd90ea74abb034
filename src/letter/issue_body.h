// The paragraphs below an issue's heading.
#ifndef IMR_LETTER_ISSUE_BODY_H
#define IMR_LETTER_ISSUE_BODY_H

#include <string_view>

#include "imr/determination.h"
#include "imr/schema.h"

namespace imr::letter {

/// Reads both guideline paragraphs and the rationale of an issue from text[issue.heading.end, end).
/// What is missing adds a diagnostic.
void read_issue_body(std::string_view text, std::size_t end, const Schema& schema, Issue& issue,
                     std::vector<Diagnostic>& diagnostics);

}  // namespace imr::letter

#endif
