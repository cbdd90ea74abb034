// What an issue asks for: drugs, procedures, category, subcategory.
#ifndef IMR_FACET_TREATMENT_FACETS_H
#define IMR_FACET_TREATMENT_FACETS_H

#include "facet/letter_context.h"

namespace imr::facet {

/// The part of an issue's heading that is in dispute: of a partly authorized request the remaining part.
Span disputed_heading(const LetterContext& context, const Issue& issue);

/// Adds "drug" and "class" for every medication that the heading asks for.
void read_drugs(const LetterContext& context, Span heading, FacetSet& set);

/// Adds "procedure", "category" and "subcategory". Call after read_drugs.
void read_category(const LetterContext& context, Span heading, FacetSet& set);

}  // namespace imr::facet

#endif
