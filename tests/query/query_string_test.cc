#include "query/query_string.h"

#include <doctest/doctest.h>

#include <random>

#include "imr/error.h"
#include "imr/query.h"
#include "imr/schema.h"
#include "query/distances.h"
#include "query/tree.h"

namespace {

using imr::QueryNode;
using imr::WordForm;
using imr::query::Connector;
using Kind = QueryNode::Kind;

/// Trees over all node kinds, built as the rules of imr/query.h demand.
class RandomTrees {
public:
  explicit RandomTrees(unsigned seed) : random_(seed) {}

  QueryNode any(int depth) {
    if (depth == 0 || below(4) == 0) return below(4) == 0 ? restriction() : text(depth);
    switch (below(3)) {
      case 0:
        return imr::query::make_and(several(depth, true));
      case 1:
        return imr::query::make_or(several(depth, false));
      default:
        return imr::query::make_not(any(depth - 1));
    }
  }

private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  template <std::size_t n>
  const char* one_of(const char* const (&choices)[n]) {
    return choices[below(static_cast<int>(n))];
  }

  std::vector<QueryNode> several(int depth, bool with_not) {
    std::vector<QueryNode> nodes;
    for (int count = 2 + below(2); count > 0; --count) {
      nodes.push_back(any(depth - 1));
      if (with_not && below(3) == 0) nodes.back() = imr::query::make_not(std::move(nodes.back()));
    }
    return nodes;
  }

  QueryNode word(bool in_phrase, bool synonyms) {
    QueryNode node;
    node.kind = Kind::Word;
    node.word = one_of({"knee", "pain", "9792.24.2", "x", "or", "not", "10", "sjogren"});
    if (!in_phrase && below(5) == 0) node.word = one_of({"l4-l5", "2016-11-30"});
    node.synonyms = synonyms;
    if (synonyms) return node;
    switch (below(4)) {
      case 0:
        node.form = WordForm::Literal;
        break;
      case 1:
        node.form = WordForm::Pattern, node.word = one_of({"inject*", "wom?n", "w?m?n*"});
        break;
      case 2:
        node.form = WordForm::Fuzzy, node.word = "opiod", node.edits = 1 + below(2);
        break;
      default:
        break;
    }
    if (node.form == WordForm::Literal) node.word = one_of({"mri", "knee"});
    return node;
  }

  QueryNode phrase() {
    const bool synonyms = below(3) == 0;
    std::vector<QueryNode> words;
    for (int count = 2 + below(3); count > 0; --count) words.push_back(word(true, synonyms));
    if (synonyms)
      for (QueryNode& w : words) w.word = one_of({"home", "based", "care"});
    return imr::query::make_parent(Kind::Phrase, std::move(words));
  }

  QueryNode leaf() { return below(3) == 0 ? phrase() : word(false, below(2) == 0); }

  QueryNode operand(int depth) {
    if (depth == 0 || below(2) == 0) return leaf();
    std::vector<QueryNode> nodes;
    nodes.push_back(operand(depth - 1));
    nodes.push_back(operand(depth - 1));
    switch (below(4)) {
      case 0:
        return imr::query::make_or(std::move(nodes));
      case 1:
        return below(2) == 0 ? imr::query::make_and(std::move(nodes)) : leaf();
      default:
        return near(std::move(nodes[0]), std::move(nodes[1]));
    }
  }

  QueryNode near(QueryNode left, QueryNode right) {
    Connector connector{static_cast<imr::DistanceUnit>(below(4)), 0, below(3) == 0, below(4) == 0};
    if (connector.unit == imr::DistanceUnit::Words) connector.distance = 1 + below(255);
    if (connector.unit == imr::DistanceUnit::Issue) connector.ordered = false;
    const imr::query::QueryText none("");
    try {
      return imr::query::make_distance(none, 0, connector, left, std::move(right));
    } catch (const imr::QueryError&) {
      return left;  // a pair that the language does not join
    }
  }

  QueryNode text(int depth) {
    QueryNode node = operand(depth);
    switch (below(4)) {
      case 0:
        return section(std::move(node));
      case 1:
        return at_least(leaf());
      case 2:
        return section(imr::query::as_positive(imr::query::make_not(std::move(node))));
      default:
        return node;
    }
  }

  QueryNode section(QueryNode child) {
    QueryNode node = imr::query::make_parent(Kind::Section, {std::move(child)});
    node.field = one_of({"treatment", "rationale", "summary", "ur_guideline"});
    return node;
  }

  QueryNode at_least(QueryNode child) {
    QueryNode node = imr::query::make_parent(Kind::AtLeast, {std::move(child)});
    node.minimum = 1 + below(255);
    return node;
  }

  QueryNode restriction() {
    QueryNode node;
    node.kind = below(2) == 0 ? Kind::Filter : Kind::Range;
    if (node.kind == Kind::Filter) {
      static constexpr const char* kFilters[][2] = {{"decision", "upheld"},     {"body_region", "low back"},
                                                    {"case", "CM19-0123456"},   {"category", "Diagnostic Testing"},
                                                    {"section", "9792.24 (b)"}, {"age", "none"},
                                                    {"case", "CM19-0123456#2"}};
      const auto& filter = kFilters[below(7)];
      node.field = filter[0];
      node.value = filter[1];
      return node;
    }
    const bool is_date = below(2) == 0;
    node.field = is_date ? "decided" : "quantity";
    if (below(3) != 0) node.low = is_date ? 20160101 + below(28) : below(100);
    if (!node.low || below(2) == 0) node.high = is_date ? 20170101 + below(28) : 20160101;
    return node;
  }

  std::mt19937 random_;
};

void forget_places(QueryNode& node) {
  node.place = {};
  for (QueryNode& child : node.children) forget_places(child);
}

}  // namespace

TEST_CASE("a tree written as a query string is read as the same tree") {
  RandomTrees trees(20161109);
  const imr::Schema& schema = imr::Schema::embedded();
  for (int i = 0; i < 3000; ++i) {
    QueryNode tree = trees.any(3);
    forget_places(tree);
    const std::string text = imr::query::to_query_string(tree, schema);
    CAPTURE(text);
    QueryNode again = imr::parse_query(text, schema).root;
    forget_places(again);
    REQUIRE(to_string(again) == to_string(tree));
    REQUIRE(again == tree);
  }
}

TEST_CASE("a query string for people has brackets, signs and dates as they are typed") {
  const imr::Schema& schema = imr::Schema::embedded();
  struct Row {
    const char *query, *expected;
  };
  const Row rows[] = {{"a OR b c", "(a OR b) AND c"},
                      {"NOT a NOT b", "-a AND -b"},
                      {"a +5 (b OR inject!)", "a pre/5 (b OR inject*)"},
                      {"a NOT /s b", "a NOT /s b"},
                      {"body:low-back decided:2016-11", "body_region:\"low back\" AND decided:2016-11-01..2016-11-30"},
                      {"summary:\"a b\" 10mg #X opiod~", "summary:(\"a b\") AND 10-mg AND #x AND opiod~1"},
                      {"atleast3(a)", "atleast3(a)"},
                      {"", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(imr::query::to_query_string(imr::parse_query(row.query, schema).root, schema) == row.expected);
  }
}
