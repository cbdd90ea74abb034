// SQLite FTS5 over the same letters and queries, to compare with.
#ifndef IMR_BENCH_SEARCH_FTS5_H
#define IMR_BENCH_SEARCH_FTS5_H

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "search/bare_documents.h"
#include "search/query_set.h"

struct sqlite3;

namespace imr::bench {

/// Indexes letters or issues: a row each, stemmed words (porter), positions, stored text, filters as words of a column
/// of their own; merged into one segment at the end. @return number of letters
std::size_t build_fts5(const std::string& letters, const std::string& path, BareUnit unit);

class Fts5Searcher {
public:
  explicit Fts5Searcher(const std::string& path);
  /// Counts every match, then cuts a snippet of each of the ten best by BM25 (of the first ten where no word ranks).
  /// @return matches; nothing for kinds that FTS5 lacks
  std::optional<std::uint64_t> search(const BenchQuery& query);

private:
  std::unique_ptr<sqlite3, int (*)(sqlite3*)> database_;
};

}  // namespace imr::bench

#endif
