// Body regions and sides: of the treatment, and of the injury.
#ifndef IMR_FACET_REGION_FACETS_H
#define IMR_FACET_REGION_FACETS_H

#include "facet/letter_context.h"

namespace imr::facet {

/// Adds "body_region" and "side" of an issue: from the heading, else from what the rationale says the
/// treatment is for. Call after read_category.
void read_issue_regions(const LetterContext& context, const Issue& issue, Span heading, FacetSet& set);

/// Adds "injured_region" and "diagnosis" from the complaints and diagnoses of the case summary.
void read_injured_regions(const LetterContext& context, FacetSet& set);

}  // namespace imr::facet

#endif
