// What utilization review did with a request.
#ifndef IMR_FACET_UR_ACTION_H
#define IMR_FACET_UR_ACTION_H

#include "facet/letter_context.h"

namespace imr::facet {

/// The parts of sentences of the case summary that say that a request was modified.
std::vector<Span> find_modifications(const LetterContext& context);

/// Adds "ur_action": "modified" where the heading names an authorized part or the summary says that this request was
/// modified, else "denied". Call after read_category.
/// @param modifications  of the letter
void read_ur_action(const LetterContext& context, const Issue& issue, const std::vector<Span>& modifications,
                    FacetSet& set);

}  // namespace imr::facet

#endif
