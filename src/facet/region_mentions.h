// Body regions named in a text.
#ifndef IMR_FACET_REGION_MENTIONS_H
#define IMR_FACET_REGION_MENTIONS_H

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
/// ("knee scooter") are passed over; "digit" is a toe where the foot is named; ribs and C7-T1 have no level.
std::vector<RegionMention> find_regions(const LetterContext& context, Span within);

/// Drops the spine as a whole from a facet where one of its parts is named.
void drop_generic_spine(const LetterContext& context, FacetSet& set, std::string_view facet);

}  // namespace imr::facet

#endif
