#include "search/zeroed_bytes.h"

#include <new>
#include <utility>

namespace imr::search {

namespace {

/// As many as most queries have words.
constexpr std::size_t kMostKept = 8;

}  // namespace

ZeroedBytes make_zeroed_bytes(std::size_t size) {
  ZeroedBytes bytes(static_cast<std::uint8_t*>(std::calloc(size, 1)));
  if (!bytes) throw std::bad_alloc();
  return bytes;
}

ZeroedBytes ZeroedBytesPool::take(std::size_t size) {
  if (kept_.empty()) return make_zeroed_bytes(size);
  ZeroedBytes bytes = std::move(kept_.back());
  kept_.pop_back();
  return bytes;
}

void ZeroedBytesPool::give_back(ZeroedBytes bytes, const DocSet& written) {
  if (kept_.size() == kMostKept) return;
  written.for_each([&](DocSet::Doc doc) { bytes[doc] = 0; });
  kept_.push_back(std::move(bytes));
}

}  // namespace imr::search
