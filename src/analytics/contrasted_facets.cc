#include "analytics/contrasted_facets.h"

#include <algorithm>
#include <string_view>

namespace imr::analytics {

namespace {

using Group = std::vector<std::string_view>;

/// Facets that follow from each other.
const std::vector<Group>& related_facets() {
  static const std::vector<Group> groups = {{"decision", "outcome", "reason"},
                                            {"category", "subcategory", "procedure", "drug", "class"},
                                            {"body_region", "side"},
                                            {"mtus", "section", "source", "agreement"},
                                            {"ur_mtus", "ur_source", "agreement"}};
  return groups;
}

constexpr std::string_view kNeverContrasted[] = {"outcome", "flag", "layout"};

bool holds(const Group& group, std::string_view facet) {
  return std::find(group.begin(), group.end(), facet) != group.end();
}

}  // namespace

void add_names(const QueryNode& node, NamedInQueries& names) {
  if (node.kind == QueryNode::Kind::Filter || node.kind == QueryNode::Kind::Range) names.fields.insert(node.field);
  if (node.kind == QueryNode::Kind::Word) names.words.insert(node.word);
  for (const QueryNode& child : node.children) add_names(child, names);
}

bool is_by_decision(const NamedInQueries& names) {
  const Group& group = related_facets().front();
  return std::any_of(group.begin(), group.end(),
                     [&](std::string_view facet) { return names.fields.contains(std::string(facet)); });
}

std::vector<bool> contrasted_facets(const Schema& schema, const NamedInQueries& names) {
  std::set<std::string_view> left_out(std::begin(kNeverContrasted), std::end(kNeverContrasted));
  for (const std::string& field : names.fields) {
    left_out.insert(field);
    for (const Group& group : related_facets())
      if (holds(group, field)) left_out.insert(group.begin(), group.end());
  }
  std::vector<bool> contrasted;
  for (const Facet& facet : schema.facets()) contrasted.push_back(!left_out.contains(facet.name));
  return contrasted;
}

}  // namespace imr::analytics
