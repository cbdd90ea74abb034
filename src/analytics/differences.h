// What overturned and upheld neighbours have unlike often.
#ifndef IMR_ANALYTICS_DIFFERENCES_H
#define IMR_ANALYTICS_DIFFERENCES_H

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "imr/similar.h"

namespace imr::analytics {

/// Features of one issue: (kind, value), as Difference shows them.
using FeatureSet = std::set<std::pair<std::string, std::string>>;

/// Features by the difference of their parts in the two sets, largest first; none when a set is empty.
/// @param least  features whose parts differ by less are left out, 0 to 1
std::vector<Difference> find_differences(const std::vector<FeatureSet>& overturned,
                                         const std::vector<FeatureSet>& upheld, double least, std::size_t count);

}  // namespace imr::analytics

#endif
