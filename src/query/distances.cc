// Distance and AtLeast nodes over operands that have occurrences: words, phrases, Or of them, nearer distances.
#include "query/distances.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "query/limits.h"
#include "query/tree.h"

namespace imr::query {

namespace {

using Kind = QueryNode::Kind;

bool is_issue_distance(const QueryNode& node) {
  return node.kind == Kind::Distance && node.unit == DistanceUnit::Issue;
}

/// And, and the /issue that means the same: both hold for the issue, not at one place.
bool is_conjunction(const QueryNode& node) {
  return node.kind == Kind::And || (is_issue_distance(node) && !node.negated);
}

bool has_place(const QueryNode& node) {
  if (node.kind == Kind::Word || node.kind == Kind::Phrase) return true;
  if (node.kind == Kind::Distance) return node.unit != DistanceUnit::Issue;
  return node.kind == Kind::Or && std::all_of(node.children.begin(), node.children.end(), has_place);
}

bool has_only_text(const QueryNode& node) {
  if (node.kind == Kind::All || node.kind == Kind::Not || node.kind == Kind::Filter || node.kind == Kind::Range)
    return false;
  return std::all_of(node.children.begin(), node.children.end(), has_only_text);
}

QueryNode make_section(std::string field, QueryNode child) {
  std::vector<QueryNode> children;
  children.push_back(std::move(child));
  QueryNode section = make_parent(Kind::Section, std::move(children));
  section.field = std::move(field);
  return section;
}

/// Builds one distance, spreading what has no place of its own.
class DistanceBuilder {
public:
  DistanceBuilder(const QueryText& query, std::size_t offset, const Connector& connector)
      : query_(query), offset_(offset), connector_(connector) {}

  QueryNode build(QueryNode left, QueryNode right) const {
    for (const QueryNode* operand : {&left, &right})
      if (!has_only_text(*operand)) fail("joins words; filters, ranges and exclusions are joined by AND");
    return connector_.unit == DistanceUnit::Issue ? join(std::move(left), std::move(right))
                                                  : near(std::move(left), std::move(right));
  }

private:
  [[noreturn]] void fail(const std::string& reason) const {
    query_.fail(offset_, to_string(connector_) + " " + reason);
  }

  QueryNode join(QueryNode left, QueryNode right) const {
    std::vector<QueryNode> children;
    children.push_back(std::move(left));
    children.push_back(std::move(right));
    QueryNode node = make_parent(Kind::Distance, std::move(children));
    node.unit = connector_.unit;
    node.distance = connector_.distance;
    node.ordered = connector_.ordered;
    node.negated = connector_.negated;
    return node;
  }

  QueryNode near(QueryNode left, QueryNode right) const {
    if (left.kind == Kind::Section || right.kind == Kind::Section)
      return near_sections(std::move(left), std::move(right));
    if (is_spread(left)) return spread(left, [&](QueryNode child) { return near(std::move(child), right); });
    if (is_spread(right) && connector_.negated)
      fail("takes a word, a phrase, a distance or an OR of them on its right");
    if (is_spread(right)) return spread(right, [&](QueryNode child) { return near(left, std::move(child)); });
    if (!has_place(left) || !has_place(right)) fail("joins words, phrases, distances and OR of them");
    return join(std::move(left), std::move(right));
  }

  /// Words that are near each other are in the same section.
  QueryNode near_sections(QueryNode left, QueryNode right) const {
    const bool left_has = left.kind == Kind::Section, right_has = right.kind == Kind::Section;
    if (left_has && right_has && left.field != right.field) fail("cannot join words of two sections");
    if (!left_has && connector_.negated)
      fail("takes no field on its right; write field:(… " + to_string(connector_) + " …)");
    const std::string field = left_has ? left.field : right.field;
    if (left_has) left = QueryNode(std::move(left.children.front()));
    if (right_has) right = QueryNode(std::move(right.children.front()));
    return make_section(field, near(std::move(left), std::move(right)));
  }

  static bool is_spread(const QueryNode& node) {
    return is_conjunction(node) || (node.kind == Kind::Or && !has_place(node));
  }

  template <typename Join>
  QueryNode spread(const QueryNode& node, const Join& join_child) const {
    std::vector<QueryNode> parts;
    std::size_t clauses = 0;
    for (const QueryNode& child : node.children) {
      parts.push_back(join_child(child));
      clauses += count_clauses(parts.back());
      if (clauses > kMaxClauses)
        fail("with this many brackets makes more than " + std::to_string(kMaxClauses) + " clauses");
    }
    return is_conjunction(node) ? make_and(std::move(parts)) : make_or(std::move(parts));
  }

  const QueryText& query_;
  std::size_t offset_;
  const Connector& connector_;
};

bool is_countable(const QueryNode& node) {
  if (node.kind == Kind::Word || node.kind == Kind::Phrase) return true;
  return node.kind == Kind::Or && std::all_of(node.children.begin(), node.children.end(), is_countable);
}

}  // namespace

QueryNode make_distance(const QueryText& query, std::size_t offset, const Connector& connector, QueryNode left,
                        QueryNode right) {
  return DistanceBuilder(query, offset, connector).build(std::move(left), std::move(right));
}

QueryNode make_at_least(const QueryText& query, Span place, int minimum, QueryNode child) {
  if (child.kind == Kind::And) {
    for (QueryNode& part : child.children) part = make_at_least(query, place, minimum, std::move(part));
    return child;
  }
  if (child.kind == Kind::Section) {
    child.children.front() = make_at_least(query, place, minimum, QueryNode(std::move(child.children.front())));
    return child;
  }
  if (!is_countable(child)) query.fail(place.begin, "atleast counts words, phrases and OR of them");
  std::vector<QueryNode> children;
  children.push_back(std::move(child));
  QueryNode node = make_parent(Kind::AtLeast, std::move(children));
  node.minimum = minimum;
  return node;
}

void check_clauses(const QueryText& query, std::size_t offset, std::size_t clauses) {
  if (clauses > kMaxClauses)
    query.fail(offset, "the query has more than " + std::to_string(kMaxClauses) + " words, filters and ranges");
}

}  // namespace imr::query
