// What a search is restricted to, kept apart by facet, so that a facet's counts can ignore its own.
#ifndef IMR_SEARCH_RESTRICTIONS_H
#define IMR_SEARCH_RESTRICTIONS_H

#include <optional>
#include <string>
#include <vector>

#include "imr/search.h"
#include "search/match_set.h"

namespace imr::search {

/// A part of the tree that restricts one facet.
struct FacetPart {
  std::string facet;
  QueryNode node;
};

struct QueryParts {
  QueryNode rest;                 ///< the tree without the facet parts
  std::vector<FacetPart> facets;  ///< joined to the rest by And
};

/// Takes those members of the tree's outermost And that restrict a single facet.
QueryParts split_restrictions(const QueryNode& tree, const Schema& schema);

class Restrictions {
public:
  Restrictions(MatchSets& sets, const QueryParts& parts, const SearchRequest& request);

  /// What no restriction leaves out but those of facets that are counted themselves; nothing for all issues.
  std::optional<DocSet> possible(const std::vector<std::string>& counted_facets) const;
  /// @param matches  of the rest of the tree, at least those among the possible
  void join(DocSet matches) { base_ = std::move(matches); }

  DocSet all() const { return all_but({}); }
  /// The matches when the restrictions of a facet are left out.
  DocSet all_but(const std::string& facet) const;
  bool has(const std::string& facet) const;
  std::vector<std::string> values_of(const std::string& facet) const;

private:
  struct Restriction {
    std::string facet;  ///< empty for ranges
    DocSet set;
    std::vector<std::string> values;
  };
  DocSet base_;
  std::vector<Restriction> restrictions_;
};

}  // namespace imr::search

#endif
