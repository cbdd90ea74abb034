// Why a request failed or won, and whether the two sides cite the same guideline.
#ifndef IMR_FACET_REASONS_H
#define IMR_FACET_REASONS_H

#include "facet/letter_context.h"

namespace imr::facet {

/// Tags the issue by the cues of vocabularies/reasons.tsv in what the reviewer says of this case; the evidence
/// is the sentence. Reasons to fail are read under upheld decisions only, reasons to win under overturned ones.
/// @throws SchemaError when a cue of the vocabulary is no pattern
void read_reasons(const LetterContext& context, const Issue& issue, FacetSet& set);

/// Adds "same" if both sides cite a guideline, "different" if none is cited by both; nothing where a side cites none. A
/// guideline is a chapter by its vocabulary, or the title of another source; where a side names no known chapter of a
/// source, the source.
void read_agreement(const Schema& schema, const Issue& issue, FacetSet& set);

}  // namespace imr::facet

#endif
