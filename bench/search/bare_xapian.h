// The smallest Xapian program that indexes and searches the same letters, to compare with.
#ifndef IMR_BENCH_SEARCH_BARE_XAPIAN_H
#define IMR_BENCH_SEARCH_BARE_XAPIAN_H

#include <cstdint>
#include <string>

#include "search/query_set.h"

namespace imr::bench {

/// Indexes each letter as one document: TermGenerator, stems and positions, stored text; default flush.
/// @return number of letters
std::size_t build_bare(const std::string& letters, const std::string& path);

/// Top ten with every match counted, no facets, no passages. @return matches; 0 for kinds that Xapian lacks
std::uint64_t search_bare(const std::string& path, const BenchQuery& query);

}  // namespace imr::bench

#endif
