// Building nodes so that every tree keeps the rules of imr/query.h: flat joins, Not only below And or as the root.
#include "query/tree.h"

#include <algorithm>
#include <utility>

namespace imr::query {

namespace {

using Kind = QueryNode::Kind;

/// Puts the children of each node of kind `kind` in its place.
std::vector<QueryNode> flatten(Kind kind, std::vector<QueryNode> nodes) {
  std::vector<QueryNode> flat;
  for (QueryNode& node : nodes) {
    if (node.kind != kind) flat.push_back(std::move(node));
    else std::move(node.children.begin(), node.children.end(), std::back_inserter(flat));
  }
  return flat;
}

QueryNode all_at(std::uint32_t offset) {
  QueryNode all;
  all.place = {offset, offset};
  return all;
}

}  // namespace

Span place_of(const std::vector<QueryNode>& nodes) {
  Span place = nodes.front().place;
  for (const QueryNode& node : nodes) {
    place.begin = std::min(place.begin, node.place.begin);
    place.end = std::max(place.end, node.place.end);
  }
  return place;
}

QueryNode make_parent(Kind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.place = place_of(children);
  node.children = std::move(children);
  return node;
}

QueryNode make_and(std::vector<QueryNode> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  nodes = flatten(Kind::And, std::move(nodes));
  std::erase_if(nodes, [](const QueryNode& node) { return node.kind == Kind::All; });
  const auto is_not = [](const QueryNode& node) { return node.kind == Kind::Not; };
  if (std::all_of(nodes.begin(), nodes.end(), is_not)) nodes.insert(nodes.begin(), all_at(nodes.front().place.begin));
  return make_parent(Kind::And, std::move(nodes));
}

QueryNode make_or(std::vector<QueryNode> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  for (QueryNode& node : nodes) node = as_positive(std::move(node));
  return make_parent(Kind::Or, flatten(Kind::Or, std::move(nodes)));
}

QueryNode make_not(QueryNode node) {
  if (node.kind == Kind::Not) return QueryNode(std::move(node.children.front()));
  std::vector<QueryNode> children;
  children.push_back(std::move(node));
  return make_parent(Kind::Not, std::move(children));
}

QueryNode as_positive(QueryNode node) {
  if (node.kind != Kind::Not) return node;
  QueryNode all = all_at(node.place.begin);
  std::vector<QueryNode> children;
  children.push_back(std::move(all));
  children.push_back(std::move(node));
  return make_parent(Kind::And, std::move(children));
}

std::size_t count_clauses(const QueryNode& node) {
  if (node.kind == Kind::Word || node.kind == Kind::Filter || node.kind == Kind::Range) return 1;
  std::size_t count = 0;
  for (const QueryNode& child : node.children) count += count_clauses(child);
  return count;
}

bool is_restriction(const QueryNode& node) {
  if (node.kind == Kind::Filter || node.kind == Kind::Range || node.kind == Kind::All) return true;
  if (node.kind != Kind::And && node.kind != Kind::Or && node.kind != Kind::Not) return false;
  return std::all_of(node.children.begin(), node.children.end(), is_restriction);
}

}  // namespace imr::query

namespace imr {

bool has_words(const QueryNode& node) {
  using Kind = QueryNode::Kind;
  if (node.kind == Kind::Word || node.kind == Kind::Not) return node.kind == Kind::Word;
  return std::any_of(node.children.begin(), node.children.end(), has_words);
}

}  // namespace imr
