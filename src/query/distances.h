// Distance and AtLeast nodes over operands that have occurrences: words, phrases, Or of them, nearer distances.
#ifndef IMR_QUERY_DISTANCES_H
#define IMR_QUERY_DISTANCES_H

#include "imr/query.h"
#include "query/connectors.h"
#include "query/query_text.h"

namespace imr::query {

/// left connector right. An And within an operand is spread out ((a b) w/5 c is a w/5 c AND b w/5 c), a section of an
/// operand becomes the section of the whole; the operands left are words, phrases, Or of operands and distances.
/// For /issue, which needs no places, operands stay as they are.
/// @throws QueryError at `offset` for operands without occurrences (filters, exclusions) and too many clauses
QueryNode make_distance(const QueryText& query, std::size_t offset, const Connector& connector, QueryNode left,
                        QueryNode right);

/// At least `minimum` occurrences of a word, a phrase or an Or of them. And and sections are treated as above.
QueryNode make_at_least(const QueryText& query, Span place, int minimum, QueryNode child);

/// @throws QueryError at `offset` when a query has more than kMaxClauses clauses
void check_clauses(const QueryText& query, std::size_t offset, std::size_t clauses);

}  // namespace imr::query

#endif
