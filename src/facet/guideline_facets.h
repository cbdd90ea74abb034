// Facets of guidelines and reviewer, from what the letter parser read.
#ifndef IMR_FACET_GUIDELINE_FACETS_H
#define IMR_FACET_GUIDELINE_FACETS_H

#include "facet/letter_context.h"

namespace imr::facet {

/// Adds chapter, section and source facets of both sides of an issue.
void read_guidelines(const Issue& issue, FacetSet& set);

/// Adds specialty and state of licensure in the vocabulary's form. What no name fits adds a diagnostic.
void read_reviewer_facets(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics);

}  // namespace imr::facet

#endif
