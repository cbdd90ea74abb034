// The issues that a request asks for, without ranking.
#ifndef IMR_SEARCH_REQUEST_MATCHES_H
#define IMR_SEARCH_REQUEST_MATCHES_H

#include "imr/search.h"
#include "index/stemmer.h"
#include "search/match_set.h"

namespace imr::search {

/// Issues that satisfy the request's query, selections and ranges. @throws QueryError
DocSet match_request(ReaderTeam& team, MatchSets& sets, const SearchRequest& request);

}  // namespace imr::search

#endif
