// Content hashes, for telling texts apart; not for security.
#ifndef IMR_BASE_HASH_H
#define IMR_BASE_HASH_H

#include <cstdint>
#include <string>
#include <string_view>

namespace imr::base {

/// XXH3, 64 bits (https://github.com/Cyan4973/xxHash).
std::uint64_t hash64(std::string_view bytes);

/// XXH3, 128 bits, as 32 hexadecimal digits.
std::string hash128_hex(std::string_view bytes);

}  // namespace imr::base

#endif
