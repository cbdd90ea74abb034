#include "search/restrictions.h"

#include <algorithm>

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// The facet that a node restricts; empty when it is none or several.
std::string facet_of(const QueryNode& node, const Schema& schema) {
  if (node.kind == Kind::Filter) {
    const Facet* facet = schema.find_facet(node.field);
    return facet == nullptr ? std::string{} : facet->name;
  }
  if (node.kind != Kind::Not && node.kind != Kind::Or && node.kind != Kind::And) return {};
  std::string facet;
  for (const QueryNode& child : node.children) {
    if (child.kind == Kind::All) continue;  // beside exclusions only
    const std::string found = facet_of(child, schema);
    if (found.empty() || (!facet.empty() && facet != found)) return {};
    facet = found;
  }
  return facet;
}

void add_values(const QueryNode& node, std::vector<std::string>& values) {
  if (node.kind == Kind::Filter) values.push_back(node.value);
  if (node.kind == Kind::Not) return;
  for (const QueryNode& child : node.children) add_values(child, values);
}

}  // namespace

QueryParts split_restrictions(const QueryNode& tree, const Schema& schema) {
  QueryParts parts;
  if (const std::string facet = facet_of(tree, schema); !facet.empty()) {
    parts.facets.push_back({facet, tree});
    return parts;
  }
  if (tree.kind != Kind::And) {
    parts.rest = tree;
    return parts;
  }
  parts.rest = tree;
  parts.rest.children.clear();
  for (const QueryNode& child : tree.children) {
    const std::string facet = facet_of(child, schema);
    if (facet.empty()) parts.rest.children.push_back(child);
    else parts.facets.push_back({facet, child});
  }
  return parts;
}

namespace {

/// Of a tree of filters.
DocSet match_node(MatchSets& sets, const QueryNode& node) {
  Plan plan(node);
  return sets.match(plan);
}

}  // namespace

Restrictions::Restrictions(MatchSets& sets, const QueryParts& parts, const SearchRequest& request) {
  for (const FacetPart& part : parts.facets) {
    Restriction restriction{part.facet, match_node(sets, part.node), {}};
    add_values(part.node, restriction.values);
    restrictions_.push_back(std::move(restriction));
  }
  for (const FacetSelection& selection : request.selections)
    restrictions_.push_back({selection.facet, sets.match(selection),
                             selection.selector == Selector::NoneOf ? std::vector<std::string>{} : selection.values});
  for (const RangeSelection& range : request.ranges) restrictions_.push_back({{}, sets.match(range), {}});
}

std::optional<DocSet> Restrictions::possible(const std::vector<std::string>& counted_facets) const {
  std::optional<DocSet> set;
  for (const Restriction& restriction : restrictions_) {
    if (std::find(counted_facets.begin(), counted_facets.end(), restriction.facet) != counted_facets.end()) continue;
    if (set) *set &= restriction.set;
    else set = restriction.set;
  }
  return set;
}

DocSet Restrictions::all_but(const std::string& facet) const {
  DocSet set = base_;
  for (const Restriction& restriction : restrictions_)
    if (facet.empty() || restriction.facet != facet) set &= restriction.set;
  return set;
}

bool Restrictions::has(const std::string& facet) const {
  return std::any_of(restrictions_.begin(), restrictions_.end(), [&](const auto& r) { return r.facet == facet; });
}

std::vector<std::string> Restrictions::values_of(const std::string& facet) const {
  std::vector<std::string> values;
  for (const Restriction& restriction : restrictions_)
    if (restriction.facet == facet) values.insert(values.end(), restriction.values.begin(), restriction.values.end());
  return values;
}

}  // namespace imr::search
