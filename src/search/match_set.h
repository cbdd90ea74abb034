// Exactly which issues a query matches.
#ifndef IMR_SEARCH_MATCH_SET_H
#define IMR_SEARCH_MATCH_SET_H

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "imr/facets.h"
#include "imr/query.h"
#include "imr/search.h"
#include "search/doc_set.h"
#include "search/issue_matcher.h"
#include "search/leaf_hits.h"
#include "search/reader_team.h"
#include "search/restriction_sets.h"
#include "search/word_expansion.h"

namespace imr::search {

/// A tree with the terms of the index that stand for its leaves. Refers to the tree.
struct Plan {
  explicit Plan(const QueryNode& tree) : root(tree), leaves(number_leaves(tree)) {}
  /// The number of the leaf that alone decides a node: a word, or a phrase that the index holds as a term. Leaves of
  /// the same terms ("taper", "tapering") have one.
  std::optional<std::size_t> leaf_of(const QueryNode& node) const;

  const QueryNode& root;
  LeafNumbers leaves;                            ///< of words
  LeafNumbers phrases;                           ///< of phrases with a term of their own, numbered behind the words
  std::vector<std::vector<ExpandedWord>> words;  ///< by leaf number
  std::vector<std::size_t> first_alike;          ///< by leaf number, the first leaf of the same terms
  std::vector<std::unique_ptr<LeafHits>> hits;   ///< by leaf number, of those that were read
  std::vector<bool> scored;                      ///< by leaf number, if its frequencies are wanted; empty for none
  /// Filter and Range nodes with the issues that they hold for; all of them once MatchSets::decide_restrictions was
  /// called.
  std::unordered_map<const QueryNode*, DocSet> restrictions;
};

/// Expands every leaf. @throws QueryError
Plan make_plan(const Xapian::Database& vocabulary, const index::Stemmer& stemmer, const Schema& schema,
               const QueryNode& tree);

/// Evaluates plans, selections and ranges into sets of issue documents.
class MatchSets {
public:
  /// @param team  must outlive the sets
  MatchSets(ReaderTeam& team, Confidence min_confidence) : team_(team), restrictions_(team, min_confidence) {}

  const DocSet& all_letters() { return team_.letters(); }
  /// @param possible  only its members are wanted; nothing for all issues
  DocSet match(Plan& plan, const std::optional<DocSet>& possible = std::nullopt);
  /// A superset of match(), without a look at places of words.
  DocSet candidates(Plan& plan, const std::optional<DocSet>& possible = std::nullopt);
  DocSet match(const FacetSelection& selection) const { return restrictions_.match(selection); }
  DocSet match(const RangeSelection& range) const { return restrictions_.match(range); }
  /// Fills Plan::restrictions, so that single issues can be marked.
  void decide_restrictions(Plan& plan) const;
  /// Issues that hold a leaf, known at least for those of `within`, if it is given.
  const LeafHits& hits(Plan& plan, std::size_t leaf, const DocSet* within = nullptr);
  /// Members of `possible` for which a node holds, by the places of its words.
  DocSet verify(const Plan& plan, const QueryNode& node, const DocSet& possible);

private:
  DocSet evaluate(Plan& plan, const QueryNode& node, const DocSet* within);
  DocSet evaluate_and(Plan& plan, const QueryNode& node, const DocSet* within);
  DocSet evaluate_or(Plan& plan, const QueryNode& node, const DocSet* within);
  DocSet candidates(Plan& plan, const QueryNode& node, const DocSet* within);
  const DocSet& restriction(Plan& plan, const QueryNode& node) const;
  DocSet all_of(const DocSet* within) { return within == nullptr ? team_.issues() : *within; }

  ReaderTeam& team_;
  RestrictionSets restrictions_;
};

/// True if the node cannot be decided without the places of words.
bool is_positional(const Plan& plan, const QueryNode& node);

}  // namespace imr::search

#endif
