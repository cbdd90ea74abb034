// The smallest Xapian program that indexes and searches the same letters, to compare with.
#ifndef IMR_BENCH_SEARCH_BARE_XAPIAN_H
#define IMR_BENCH_SEARCH_BARE_XAPIAN_H

#include <cstdint>
#include <optional>
#include <string>

#include "search/bare_documents.h"
#include "search/query_set.h"

namespace imr::bench {

/// The engine commits when it likes.
inline constexpr std::size_t kNoBatches = SIZE_MAX;

/// Indexes letters or issues: TermGenerator, stems and positions, stored text, filters as boolean terms.
/// @param writers  threads; more than one write parts that are compacted into one
/// @param batch    documents after which a writer commits
/// @return number of letters
std::size_t build_bare(const std::string& letters, const std::string& path, BareUnit unit, std::size_t writers,
                       std::size_t batch);

/// Top ten and their stored text, with every match counted; no facets, no passages.
/// @return matches; nothing for kinds that Xapian lacks
std::optional<std::uint64_t> search_bare(const std::string& path, const BenchQuery& query);

}  // namespace imr::bench

#endif
