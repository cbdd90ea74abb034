// Exactly which issues a query matches.
#ifndef IMR_SEARCH_MATCH_SET_H
#define IMR_SEARCH_MATCH_SET_H

#include <xapian.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "imr/facets.h"
#include "imr/query.h"
#include "imr/schema.h"
#include "imr/search.h"
#include "search/doc_set.h"
#include "search/issue_matcher.h"
#include "search/reader_team.h"
#include "search/word_expansion.h"

namespace imr::search {

/// A tree with the words of the index that stand for its leaves. Refers to the tree.
struct Plan {
  explicit Plan(const QueryNode& tree) : root(tree), leaves(number_leaves(tree)) {}
  const QueryNode& root;
  LeafNumbers leaves;
  std::vector<std::vector<ExpandedWord>> words;  ///< by leaf number
  /// Filter and Range nodes with the issues that they hold for, once MatchSets::decide_restrictions was called.
  std::unordered_map<const QueryNode*, DocSet> restrictions;

  std::vector<std::vector<std::string>> leaf_terms() const;
};

/// Expands every leaf. @throws QueryError
Plan make_plan(const Xapian::Database& database, const Stemmer& stemmer, const QueryNode& tree);

/// Which documents are issues and which letters; the same for all requests to one revision of an index.
struct DocumentKinds {
  std::optional<DocSet> issues, letters;
};

/// Evaluates plans, selections and ranges into sets of issue documents of one database.
class MatchSets {
public:
  /// @param kinds  kept by the caller for further requests to the same revision, if it likes
  /// @param team   must outlive the sets
  MatchSets(ReaderTeam& team, const Schema& schema, Confidence min_confidence, DocumentKinds* kinds = nullptr);
  /// On one thread.
  MatchSets(const Xapian::Database& database, const Schema& schema, Confidence min_confidence);

  const DocSet& all_issues();
  const DocSet& all_letters();
  DocSet match(const Plan& plan);
  DocSet match(const FacetSelection& selection);
  DocSet match(const RangeSelection& range);
  /// Fills Plan::restrictions, so that single issues can be marked.
  void decide_restrictions(Plan& plan);
  /// Issues that hold a leaf.
  DocSet leaf_set(const Plan& plan, std::size_t leaf) const;

private:
  DocSet with_term(const std::string& term) const;
  void add_term(const std::string& term, DocSet& set) const;
  DocSet evaluate(const Plan& plan, const QueryNode& node, const DocSet& within);
  DocSet evaluate_and(const Plan& plan, const QueryNode& node, const DocSet& within);
  DocSet candidates(const Plan& plan, const QueryNode& node, const DocSet& within);
  DocSet verify(const Plan& plan, const QueryNode& node, const DocSet& within);
  DocSet without_value(const std::string& facet) const;
  DocSet facet_value(const std::string& facet, const std::string& value);
  DocSet date_range(const Field& field, const RangeSelection& range);
  DocSet number_range(const Field& field, const RangeSelection& range);
  DocSet filter(const QueryNode& node);

  std::optional<ReaderTeam> own_team_;
  ReaderTeam& team_;
  const Xapian::Database& database_;
  const Schema& schema_;
  Confidence min_confidence_;
  DocumentKinds own_kinds_;
  DocumentKinds& kinds_;
};

}  // namespace imr::search

#endif
