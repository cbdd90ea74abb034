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

/// Imr: every facet, ten hits with passages. Page: no facets. Plain: no facets, no passages, no synonyms: the very
/// terms that the bare program is asked for.
enum class Contender { Imr, Page, Plain, Bare, Fts5 };

inline constexpr std::array<std::string_view, 5> kContenderNames = {"imr", "imr page", "imr plain", "bare Xapian",
                                                                    "SQLite FTS5"};

/// What one program took for the queries of one kind, in their order; no times where it lacks the kind.
struct ContenderResult {
  Times times;
  std::uint64_t matches = 0;
};

using KindResult = std::array<ContenderResult, kContenderNames.size()>;

/// Milliseconds at percentiles, wall and processor, a row for each kind and program; then ratios, as the median over
/// the queries of a kind of the processor times of one query.
void print_report(const std::map<QueryKind, KindResult>& results);

}  // namespace imr::bench

#endif
