// The order of matches: by BM25, or by a value.
#ifndef IMR_SEARCH_RANKING_H
#define IMR_SEARCH_RANKING_H

#include <vector>

#include "imr/search.h"
#include "search/doc_set.h"
#include "search/match_set.h"
#include "search/reader_team.h"

namespace imr::search {

struct RankedIssue {
  DocSet::Doc document = 0;
  double score = 0;
};

/// The issues of `matches` on places [first, first + count). With `group`, only the best issue of each
/// determination takes a place. Ties go to the smaller case number, then to the earlier issue.
std::vector<RankedIssue> rank(ReaderTeam& team, MatchSets& sets, Plan& plan, const DocSet& matches,
                              const SearchRequest& request);

/// True if a request asks for the order of relevance, and its tree has words that give it.
bool is_by_relevance(const Plan& plan, const SearchRequest& request);

}  // namespace imr::search

#endif
