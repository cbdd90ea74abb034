#include "search/doc_set.h"

#include "base/bit_counts.h"

namespace imr::search {

IMR_COUNTS_BITS std::uint64_t DocSet::count() const {
  std::uint64_t total = 0;
  for (const std::uint64_t word : bits_) total += static_cast<std::uint64_t>(std::popcount(word));
  return total;
}

}  // namespace imr::search
