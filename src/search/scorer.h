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
/// that Xapian gives them (Xapian::BM25Weight). All words of a leaf count as one, and so do synonyms that are one leaf
/// each; of synonyms of several words, each with its part of one word's weight, the best counts: else the rarest way to
/// say a thing would weigh most, and a letter that says it in all ways would come first. Sums over all shards, so that
/// issues of different shards compare. Several threads may ask at once.
class Scorer {
public:
  /// Reads the leaves that give a score, Plan::scored, for the issues of `matches`; of many of them, about how long
  /// they are.
  /// @param count  how many they are
  Scorer(ReaderTeam& team, MatchSets& sets, Plan& plan, const DocSet& matches, std::uint64_t count);

  /// The score of the issue if it were as short as it may be: not below score(), and for many matches hardly above.
  double bound(DocSet::Doc issue) const;
  /// @param length  words of the issue, weighted by section
  double score(DocSet::Doc issue, double length) const;

private:
  /// Little length normalization: a long rationale is not a worse one. kK1 is high so that the weight of the heading in
  /// fields.tsv does not level out; docs/evaluation.md has the figures.
  static constexpr double kK1 = 8, kB = 0.3, kMinNormalizedLength = 0.5;

  /// Leaves that count as one word.
  struct Term {
    std::vector<const std::uint8_t*> leaves;  ///< frequencies by issue
    double weight = 0;

    std::uint32_t frequency(DocSet::Doc issue) const {
      std::uint32_t sum = 0;
      for (const std::uint8_t* leaf : leaves) sum += leaf[issue];
      return sum;
    }
  };
  using Terms = std::vector<Term>;    ///< their scores are added
  using Choice = std::vector<Terms>;  ///< synonyms, of which the best counts

  /// What terms are made of.
  struct Source {
    MatchSets& sets;
    Plan& plan;
    const DocSet& matches;
    double documents;
  };
  void add(const Source& source, const QueryNode& node, Terms& terms);
  void add_synonyms(const Source& source, const QueryNode& node, Terms& terms);
  static Term make_term(const Source& source, const std::vector<std::size_t>& leaves);
  double length_part(double length) const;
  double total(DocSet::Doc issue, double length_part) const;

  const std::vector<std::uint8_t>* lengths_ = nullptr;
  std::array<double, 256> length_parts_{};  ///< by the byte for a length
  Terms terms_;
  std::vector<Choice> choices_;
  double average_length_ = 1;
};

/// By leaf number, if it gives a score.
std::vector<bool> scored_leaves(const Plan& plan);

}  // namespace imr::search

#endif
