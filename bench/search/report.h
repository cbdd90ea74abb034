// Tables of what several programs took for the same queries.
#ifndef IMR_BENCH_SEARCH_REPORT_H
#define IMR_BENCH_SEARCH_REPORT_H

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "search/clock.h"
#include "search/query_set.h"

namespace imr::bench {

/// Imr: every facet, ten hits with passages. NoFacets: counts and hits. FirstPage: hits without counts. Plain: counts
/// and hits without passages and synonyms: the very terms that the bare program is asked for.
enum class Contender { Imr, NoFacets, FirstPage, Plain, Bare, Fts5 };

inline constexpr std::array<std::string_view, 6> kContenderNames = {"imr",       "imr without facets", "imr first page",
                                                                    "imr plain", "bare Xapian",        "SQLite FTS5"};

/// What one program took for the queries of one kind, in their order; no times where it lacks the kind.
struct ContenderResult {
  Times times;
  std::uint64_t matches = 0;
};

using KindResult = std::array<ContenderResult, kContenderNames.size()>;

/// A row for each kind, a column for each program: wall time, processor time, matches; then ratios of both
/// times, as the median over the queries of a kind of the ratios of one query.
void print_report(const std::map<QueryKind, KindResult>& results);

}  // namespace imr::bench

#endif
