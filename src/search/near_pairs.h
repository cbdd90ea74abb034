// Where two parts of a query stand near each other within one issue: by words, sentences, paragraphs.
#ifndef IMR_SEARCH_NEAR_PAIRS_H
#define IMR_SEARCH_NEAR_PAIRS_H

#include <vector>

#include "imr/query.h"
#include "search/issue_matcher.h"

namespace imr::search {

/// Places where a Distance node holds, each from the one part to the other; of a negated node the left parts that have
/// no right one near them.
/// @param left, right  places of the two parts, ascending by their first positions
/// @param first_only   one place is enough
std::vector<Occurrence> find_near(const QueryNode& node, IssueWords& words, const std::vector<Occurrence>& left,
                                  const std::vector<Occurrence>& right, bool first_only);

/// True if find_near() finds something for two plain words, of which no places are made. The node is not negated.
/// @param left, right  positions of the words, ascending
bool has_near(const QueryNode& node, IssueWords& words, const Positions& left, const Positions& right);

}  // namespace imr::search

#endif
