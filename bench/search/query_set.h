// Queries drawn from the text of letters.
#ifndef IMR_BENCH_SEARCH_QUERY_SET_H
#define IMR_BENCH_SEARCH_QUERY_SET_H

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace imr::bench {

enum class QueryKind {
  OneWord,
  RareWord,
  ThreeWords,
  Phrase,
  Boolean,
  Distance,
  Sentence,
  Wildcard,
  Filtered,
  FilterAlone,
  MatchAll,
  Similar,
  Stats
};

inline constexpr std::array<std::string_view, 13> kKindNames = {
    "one word", "rare word", "three words",  "phrase",    "boolean", "w/5",  "/s",
    "wildcard", "filtered",  "filter alone", "match all", "similar", "stats"};

/// Words of `filter_word`: each group must hold, any word of it is enough.
using FilterGroups = std::vector<std::vector<std::string>>;

struct BenchQuery {
  QueryKind kind;
  std::string text;                ///< in the query language; of Similar a case number
  std::vector<std::string> words;  ///< as they stand in a letter; what a bare program is asked for
  std::string plain;    ///< `text` with the very terms that a bare program is asked for; empty where the same
  std::string without;  ///< Boolean: a word that must be absent
  FilterGroups filters;
};

/// A word is rare in fewer letters than this.
inline constexpr std::uint64_t kRareLetters = 20;

/// @param letters       JSONL as make_letters writes it
/// @param count         queries of each kind
/// @param letters_with  number of letters that a search for a word finds
std::vector<BenchQuery> draw_queries(const std::string& letters, std::size_t count, std::uint64_t seed,
                                     const std::function<std::uint64_t(const std::string&)>& letters_with);

}  // namespace imr::bench

#endif
