// How large and how deep a query may be; passing one is an error with a place.
#ifndef IMR_QUERY_LIMITS_H
#define IMR_QUERY_LIMITS_H

#include <cstddef>

namespace imr::query {

inline constexpr std::size_t kMaxQueryBytes = 16 * 1024;
/// Leaves of the tree: words, filters and ranges. Cost lies in matching, which grows with them.
inline constexpr std::size_t kMaxClauses = 1000;
/// Open brackets at one place, and distance connectors in a row without brackets.
inline constexpr std::size_t kMaxNesting = 100;
/// Largest n of w/n, pre/n and atleastn.
inline constexpr int kMaxDistance = 255;
inline constexpr int kMaxMinimum = 255;
/// Letters and digits of a wildcard word that are not * or ?, and of a word with ~.
inline constexpr std::size_t kMinFixedLetters = 3;
inline constexpr int kMaxEdits = 2;
/// Nearest right forms named by an error.
inline constexpr std::size_t kMaxSuggestions = 3;

}  // namespace imr::query

#endif
