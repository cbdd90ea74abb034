// Age and sex of the injured worker from the case summary.
#ifndef IMR_FACET_PATIENT_H
#define IMR_FACET_PATIENT_H

#include "facet/letter_context.h"

namespace imr::facet {

/// Adds the number "age" (years) and the facet "sex" as the summary first states them; adds the
/// diagnostics "age-changes" and "sex-changes" where it states them differently later.
void read_patient(const LetterContext& context, FacetSet& set, std::vector<Diagnostic>& diagnostics);

}  // namespace imr::facet

#endif
