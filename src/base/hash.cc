#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace imr::base {

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hash128_hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const std::uint64_t half : {hash.high64, hash.low64})
    for (int shift = 60; shift >= 0; shift -= 4) hex += kDigits[(half >> shift) & 15];
  return hex;
}

}  // namespace imr::base
