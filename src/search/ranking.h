// The order of matches: by BM25 through Xapian, or by a value.
#ifndef IMR_SEARCH_RANKING_H
#define IMR_SEARCH_RANKING_H

#include <xapian.h>

#include <vector>

#include "imr/schema.h"
#include "imr/search.h"
#include "search/doc_set.h"
#include "search/match_set.h"

namespace imr::search {

struct RankedIssue {
  Xapian::docid document = 0;
  double score = 0;
};

/// The issues of `matches` on places [first, first + count). With `group`, only the best issue of each
/// determination takes a place. Ties go to the smaller case number, then to the earlier issue.
std::vector<RankedIssue> rank(const Xapian::Database& database, const Schema& schema, const Plan& plan, const DocSet& matches,
                              const DocSet& letters, const SearchRequest& request);

/// True if the tree has words that give a score.
bool has_score(const QueryNode& node);

}  // namespace imr::search

#endif
