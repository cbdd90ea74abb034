// Body regions and sides: of the treatment, and of the injury.
#ifndef IMR_FACET_REGION_FACETS_H
#define IMR_FACET_REGION_FACETS_H

#include <string>
#include <vector>

#include "facet/letter_context.h"

namespace imr::facet {

/// A region named in a text.
struct RegionMention {
  std::string region;
  Span place;
  bool is_implied = false;  ///< by a diagnosis or procedure, not by its own name
};

/// Regions named in a span, in order: by name, by what implies them, by spine level. Names of devices
/// ("knee scooter") are passed over.
std::vector<RegionMention> find_regions(const LetterContext& context, Span within);

/// Adds "body_region" and "side" of an issue: from the heading, else from what the rationale says the
/// treatment is for.
void read_issue_regions(const LetterContext& context, const Issue& issue, Span heading, FacetSet& set);

/// Adds "injured_region" and "diagnosis" from the complaints and diagnoses of the case summary.
void read_injured_regions(const LetterContext& context, FacetSet& set);

}  // namespace imr::facet

#endif
