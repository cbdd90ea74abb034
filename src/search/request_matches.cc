#include "search/request_matches.h"

#include "query/synonyms.h"
#include "search/restrictions.h"

namespace imr::search {

DocSet match_request(ReaderTeam& team, MatchSets& sets, const SearchRequest& request) {
  const QueryNode tree = query::expand_synonyms(request.query.root, team.schema());
  const QueryParts parts = split_restrictions(tree, team.schema());
  Plan plan = make_plan(team.view().vocabulary(), index::Stemmer(team.schema()), team.schema(), parts.rest);
  Restrictions restrictions(sets, parts, request);
  restrictions.join(sets.match(plan, restrictions.possible({})));
  return restrictions.all();
}

}  // namespace imr::search
