// Building nodes so that every tree keeps the rules of imr/query.h: flat joins, Not only below And or as the root.
#ifndef IMR_QUERY_TREE_H
#define IMR_QUERY_TREE_H

#include <cstddef>
#include <vector>

#include "imr/query.h"

namespace imr::query {

/// From the begin of the first to the end of the last of `nodes`.
Span place_of(const std::vector<QueryNode>& nodes);

/// And over `nodes` in their order; one node stays itself. All is added when every node is a Not.
QueryNode make_and(std::vector<QueryNode> nodes);
/// Or over `nodes`; a Not among them becomes And{All, Not}.
QueryNode make_or(std::vector<QueryNode> nodes);
/// Two Nots cancel out.
QueryNode make_not(QueryNode node);
/// The node, or And{All, node} for a Not: for places where no Not may stand.
QueryNode as_positive(QueryNode node);
QueryNode make_parent(QueryNode::Kind kind, std::vector<QueryNode> children);

/// Words, filters and ranges below a node.
std::size_t count_clauses(const QueryNode& node);
/// Whether a node only restricts: filters and ranges and what joins them.
bool is_restriction(const QueryNode& node);

}  // namespace imr::query

#endif
