// Scores of all issues for many weighted words, without the engine's matcher: facets are added to them later.
#ifndef IMR_SEARCH_TERM_SCORES_H
#define IMR_SEARCH_TERM_SCORES_H

#include <cstdint>
#include <string>
#include <vector>

#include "index/index_view.h"

namespace imr::search {

struct WeightedTerm {
  std::string term;
  double weight = 0;
};

/// How much a word tells: the inverse document frequency of BM25; 0 for words of more than a quarter of the issues and
/// for words of a single issue.
double term_rarity(const index::IndexView& view, const std::string& term, std::uint64_t issue_count);

/// For each document from `begin` to `end`: the part from 0 to 1 of the terms' weight that an issue has, with the term
/// frequency saturated as in BM25.
std::vector<float> term_scores(const index::IndexView& view, const std::vector<WeightedTerm>& terms, index::Doc begin,
                               index::Doc end);

}  // namespace imr::search

#endif
