// The relevance of issues.
#ifndef IMR_SEARCH_SCORER_H
#define IMR_SEARCH_SCORER_H

#include <array>
#include <cstdint>
#include <vector>

#include "index/index_view.h"
#include "search/match_set.h"

namespace imr::search {

/// BM25: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", with the weights of words
/// that Xapian gives them (Xapian::BM25Weight). All words of a leaf count as one. Sums over all shards, so that issues
/// of different shards compare. Several threads may ask at once.
class Scorer {
public:
  /// Reads the leaves that give a score, Plan::scored, for the issues of `matches`.
  Scorer(const index::IndexView& view, MatchSets& sets, Plan& plan, const DocSet& matches);

  /// The score of an issue as short as any: not below score().
  double bound(DocSet::Doc issue) const;
  /// @param length  words of the issue, weighted by section
  double score(DocSet::Doc issue, double length) const;

private:
  /// Little length normalization: a long rationale is not a worse one. kK1 is high so that the weight of the heading in
  /// fields.tsv does not level out; docs/evaluation.md has the figures.
  static constexpr double kK1 = 8, kB = 0.3, kMinNormalizedLength = 0.5;
  static constexpr double kLeastLengthPart = kK1 * (1 - kB + kB * kMinNormalizedLength);

  struct ScoredLeaf {
    const LeafHits* hits;
    double weight;
    std::array<double, 64> bounds;  ///< by frequency; of larger ones the weight
  };
  static ScoredLeaf scored_leaf(const LeafHits& hits, double weight);

  std::vector<ScoredLeaf> leaves_;
  double average_length_ = 1;
};

/// By leaf number, if it gives a score.
std::vector<bool> scored_leaves(const Plan& plan);

/// True if the tree has words that give a score.
bool has_score(const QueryNode& node);

}  // namespace imr::search

#endif
