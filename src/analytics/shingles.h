// Near-identical texts, by the runs of words that they share.
#ifndef IMR_ANALYTICS_SHINGLES_H
#define IMR_ANALYTICS_SHINGLES_H

#include <cstdint>
#include <string_view>
#include <vector>

namespace imr::analytics {

/// Hashes of all runs of five words (A. Broder, "On the resemblance and containment of documents", 1997), ascending,
/// each once; numbers and letter case do not count.
using Shingles = std::vector<std::uint64_t>;
Shingles shingles_of(std::string_view text);

/// Shared runs in all runs of both, from 0 to 1; 0 when one has none.
double resemblance(const Shingles& a, const Shingles& b);

/// Rationales from this resemblance on are copies of one template.
inline constexpr double kCopyResemblance = 0.7;

}  // namespace imr::analytics

#endif
