// Numbers of a request: visits, frequency, duration, strength, count, refills.
#ifndef IMR_FACET_QUANTITIES_H
#define IMR_FACET_QUANTITIES_H

#include "facet/letter_context.h"

namespace imr::facet {

/// Adds the numbers that a heading states: "visits", "per_week", "weeks", "strength" (mg), "quantity",
/// "refills". Frequency times duration gives the visits where they are not stated.
void read_quantities(const LetterContext& context, Span heading, FacetSet& set);

}  // namespace imr::facet

#endif
