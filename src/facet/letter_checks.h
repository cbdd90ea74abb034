// Checks within a letter: what contradicts itself becomes a diagnostic and a flag.
#ifndef IMR_FACET_LETTER_CHECKS_H
#define IMR_FACET_LETTER_CHECKS_H

#include "facet/letter_context.h"

namespace imr::facet {

/// Closing sentence against decision, side and level asked against side and level discussed, date of
/// injury in the head against the summary.
void check_letter(const LetterContext& context, FacetValues& values);

/// Every diagnostic of parser and checks becomes a value of the facet "flag".
void add_flags(const LetterContext& context, FacetValues& values);

}  // namespace imr::facet

#endif
