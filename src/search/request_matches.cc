#include "search/request_matches.h"

#include "query/synonyms.h"
#include "search/restrictions.h"

namespace imr::search {

DocSet match_request(const Xapian::Database& database, const Schema& schema, const Stemmer& stemmer, MatchSets& sets,
                     const SearchRequest& request) {
  const QueryNode tree = query::expand_synonyms(request.query.root, schema);
  const QueryParts parts = split_restrictions(tree, schema);
  const Plan plan = make_plan(database, stemmer, parts.rest);
  return Restrictions(sets, sets.match(plan), parts, request).all();
}

}  // namespace imr::search
