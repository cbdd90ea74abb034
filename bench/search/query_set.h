// Queries drawn from the text of letters.
#ifndef IMR_BENCH_SEARCH_QUERY_SET_H
#define IMR_BENCH_SEARCH_QUERY_SET_H

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace imr::bench {

enum class QueryKind {
  OneWord,
  ThreeWords,
  Phrase,
  Boolean,
  Distance,
  Sentence,
  Wildcard,
  Filtered,
  FilterAlone,
  MatchAll
};

inline constexpr std::array<std::string_view, 10> kKindNames = {
    "one word", "three words", "phrase", "boolean", "w/5", "/s", "wildcard", "filtered", "filter alone", "match all"};

struct BenchQuery {
  QueryKind kind;
  std::string text;                ///< in the query language
  std::vector<std::string> words;  ///< as they stand in a letter; what a bare program is asked for
};

/// @param letters  JSONL as make_letters writes it
/// @param count    queries of each kind
std::vector<BenchQuery> draw_queries(const std::string& letters, std::size_t count, std::uint64_t seed);

}  // namespace imr::bench

#endif
