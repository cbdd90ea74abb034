// Long arrays of zeros, some of which are used again.
#ifndef IMR_SEARCH_ZEROED_BYTES_H
#define IMR_SEARCH_ZEROED_BYTES_H

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "search/doc_set.h"

namespace imr::search {

struct FreeBytes {
  void operator()(std::uint8_t* bytes) const { std::free(bytes); }  // NOLINT: pairs with calloc
};
using ZeroedBytes = std::unique_ptr<std::uint8_t[], FreeBytes>;

/// Pages that nothing is written to cost nothing.
/// @throws std::bad_alloc
ZeroedBytes make_zeroed_bytes(std::size_t size);

/// For a few writes to each array: to ask the system for pages of zeros takes longer than to clear what was written.
/// Not thread-safe.
class ZeroedBytesPool {
public:
  /// @param size  the same at each call until clear()
  ZeroedBytes take(std::size_t size);
  /// @param written  where there may be others than zeros
  void give_back(ZeroedBytes bytes, const DocSet& written);
  void clear() { kept_.clear(); }

private:
  std::vector<ZeroedBytes> kept_;
};

}  // namespace imr::search

#endif
