// Random query trees over all operators, made of words that stand together in the letters, so that many match.
#include "search/random_trees.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "imr/error.h"
#include "index/sections.h"
#include "query/distances.h"
#include "query/tree.h"
#include "query/word_keys.h"

namespace imr::tests {

namespace {

using Kind = QueryNode::Kind;

bool has_letters_only(const std::string& word) { return std::ranges::all_of(word, base::is_lower); }

QueryNode word_node(std::string word, WordForm form) {
  QueryNode node;
  node.kind = Kind::Word;
  node.word = std::move(word);
  node.form = form;
  return node;
}

QueryNode parent(Kind kind, QueryNode child) {
  std::vector<QueryNode> children;
  children.push_back(std::move(child));
  return query::make_parent(kind, std::move(children));
}

std::vector<QueryNode> pair(QueryNode a, QueryNode b) {
  std::vector<QueryNode> nodes;
  nodes.push_back(std::move(a));
  nodes.push_back(std::move(b));
  return nodes;
}

}  // namespace

QueryNode RandomTrees::next() {
  issue_ = &random_issue();
  anchor_ = static_cast<std::size_t>(below(static_cast<int>(issue_->words.size())));
  return any(3);
}

const SlowIssue& RandomTrees::random_issue() {
  const auto& issues = letters_.issues();
  for (;;)
    if (const SlowIssue& issue = issues[static_cast<std::size_t>(below(static_cast<int>(issues.size())))]; issue.words.size() > 20)
      return issue;
}

/// A word close to the anchor of the tree, now and then one from anywhere.
const SlowWord& RandomTrees::near_anchor(bool letters_only) {
  for (;;) {
    const SlowIssue& issue = one_in(6) ? random_issue() : *issue_;
    const int size = static_cast<int>(issue.words.size());
    const int at = &issue == issue_ ? std::clamp(static_cast<int>(anchor_) + below(17) - 8, 0, size - 1) : below(size);
    const SlowWord& word = issue.words[static_cast<std::size_t>(at)];
    if (!letters_only || (has_letters_only(word.term) && word.term.size() >= 4)) return word;
    if (one_in(8)) anchor_ = static_cast<std::size_t>(below(static_cast<int>(issue_->words.size())));
  }
}

QueryNode RandomTrees::any(int depth) {
  if (depth == 0 || one_in(4)) return one_in(4) ? restriction() : text(depth);
  switch (below(4)) {
    case 0: return query::make_or(several(depth, false));
    case 1: return query::make_not(any(depth - 1));
    default: return query::make_and(several(depth, true));
  }
}

std::vector<QueryNode> RandomTrees::several(int depth, bool with_not) {
  std::vector<QueryNode> nodes;
  for (int count = 2 + below(2); count > 0; --count) {
    nodes.push_back(any(depth - 1));
    if (with_not && one_in(4)) nodes.back() = query::make_not(std::move(nodes.back()));
  }
  return nodes;
}

QueryNode RandomTrees::word() {
  if (one_in(25)) return word_node("zzyzx", WordForm::Stemmed);
  switch (below(8)) {
    case 0: return pattern(near_anchor(true).term);
    case 1: return fuzzy(near_anchor(true).term);
    case 2:
      if (const SlowWord& literal = near_anchor(false); !literal.is_compound) return word_node(literal.term, WordForm::Literal);
      [[fallthrough]];
    default: {
      QueryNode node = word_node(near_anchor(false).term, WordForm::Stemmed);
      node.synonyms = one_in(2);
      return node;
    }
  }
}

QueryNode RandomTrees::pattern(std::string word) {
  const auto size = static_cast<int>(word.size());
  if (size > 4 && one_in(3)) word[static_cast<std::size_t>(1 + below(size - 1))] = '?';
  else if (size > 6 && one_in(3)) word.replace(static_cast<std::size_t>(2 + below(2)), static_cast<std::size_t>(1 + below(2)), "*");
  else word = word.substr(0, static_cast<std::size_t>(3 + below(size - 2))) + "*";
  return word_node(word, WordForm::Pattern);
}

QueryNode RandomTrees::fuzzy(std::string word) {
  const int edits = word.size() > 5 ? 1 + below(2) : 1;
  for (int i = below(edits + 1); i > 0; --i) {
    const auto at = static_cast<std::size_t>(below(static_cast<int>(word.size()) - 1));
    switch (below(4)) {
      case 0: word[at] = static_cast<char>('a' + below(26)); break;
      case 1: word.insert(at, 1, static_cast<char>('a' + below(26))); break;
      case 2: std::swap(word[at], word[at + 1]); break;
      default:
        if (word.size() > 4) word.erase(at, 1);
    }
  }
  QueryNode node = word_node(word, WordForm::Fuzzy);
  node.edits = edits;
  return node;
}

/// A form of the synonyms, mostly one whose words stand in the letter.
QueryNode RandomTrees::synonym() {
  const auto stands_here = [&](const std::string& word) {
    return std::ranges::any_of(issue_->words, [&](const SlowWord& w) { return w.term == word; });
  };
  std::vector<std::string> words;
  for (int tries = 1 + below(1000); tries > 0; --tries) {
    const auto& groups = schema_.synonyms();
    const auto& forms = groups[static_cast<std::size_t>(below(static_cast<int>(groups.size())))].forms;
    words = query::words_of(forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))]);
    if (std::ranges::all_of(words, stands_here)) break;
  }
  std::vector<QueryNode> nodes;
  for (std::string& word : words) nodes.push_back(word_node(std::move(word), WordForm::Stemmed));
  const bool with_synonyms = nodes.size() == 1 ? !one_in(4) : one_in(2);
  for (QueryNode& node : nodes) node.synonyms = with_synonyms;
  if (nodes.size() == 1) return std::move(nodes.front());
  return query::make_parent(Kind::Phrase, std::move(nodes));
}

/// Words as they follow each other in the letter, some in another form.
QueryNode RandomTrees::phrase() {
  std::vector<QueryNode> nodes;
  const SlowWord& start = near_anchor(false);
  const SlowIssue& issue = *issue_;
  const auto at = std::ranges::find_if(issue.words, [&](const SlowWord& w) { return w.place == start.place && !w.is_compound; });
  const auto length = static_cast<std::size_t>(2 + below(2));
  for (auto i = at; i != issue.words.end() && nodes.size() < length; ++i) {
    if (i->is_compound || !has_letters_only(i->term)) continue;
    nodes.push_back(word_node(i->term, WordForm::Stemmed));
    if (i->term.size() > 4 && one_in(5)) nodes.back() = pattern(i->term);
    else if (one_in(6)) nodes.back() = word_node(i->term, WordForm::Literal);
  }
  if (nodes.size() < 2) return word();
  const bool is_plain = std::ranges::all_of(nodes, [](const QueryNode& n) { return n.form == WordForm::Stemmed; });
  if (is_plain && one_in(3))
    for (QueryNode& node : nodes) node.synonyms = true;
  return query::make_parent(Kind::Phrase, std::move(nodes));
}

QueryNode RandomTrees::operand(int depth) {
  if (depth == 0 || one_in(3)) return leaf();
  switch (below(5)) {
    case 0: return query::make_or(pair(operand(depth - 1), operand(depth - 1)));
    case 1: return one_in(2) ? query::make_and(pair(operand(depth - 1), operand(depth - 1))) : leaf();
    default: return near(operand(depth - 1), operand(depth - 1));
  }
}

QueryNode RandomTrees::near(QueryNode left, QueryNode right) {
  query::Connector connector{static_cast<DistanceUnit>(below(4)), 0, one_in(3), one_in(4)};
  if (connector.unit == DistanceUnit::Words) connector.distance = one_in(8) ? 1 + below(255) : 1 + below(12);
  if (connector.unit == DistanceUnit::Issue) connector.ordered = false;
  try {
    return query::make_distance(query::QueryText(""), 0, connector, left, std::move(right));
  } catch (const QueryError&) {
    return left;  // a pair that the language does not join
  }
}

QueryNode RandomTrees::text(int depth) {
  switch (below(5)) {
    case 0: return in_section(depth);
    case 1: return at_least();
    default: return operand(depth);
  }
}

QueryNode RandomTrees::in_section(int depth) {
  QueryNode child = one_in(5) ? at_least() : operand(depth);
  if (one_in(4)) child = query::make_and(pair(std::move(child), query::make_not(leaf())));
  else if (one_in(6)) child = query::as_positive(query::make_not(std::move(child)));
  QueryNode node = parent(Kind::Section, std::move(child));
  node.field = index::kSectionNames[static_cast<std::size_t>(below(static_cast<int>(index::kSectionCount)))];
  return node;
}

QueryNode RandomTrees::at_least() {
  QueryNode node = parent(Kind::AtLeast, one_in(3) ? query::make_or(pair(leaf(), leaf())) : leaf());
  node.minimum = 1 + below(4);
  return node;
}

QueryNode RandomTrees::restriction() { return one_in(3) ? range() : filter(); }

QueryNode RandomTrees::filter() {
  QueryNode node;
  node.kind = Kind::Filter;
  const SlowIssue& issue = one_in(2) ? *issue_ : random_issue();
  const index::StoredLetter& letter = letters_.letters()[issue.letter];
  if (one_in(12) && !letter.determination.case_number.empty()) {
    node.field = "case", node.value = letter.determination.case_number;
    if (one_in(2)) node.value += '#' + std::to_string(issue.number + 1);
    return node;
  }
  if (one_in(12)) {
    static constexpr std::array kNumbers = {"decided", "injury_date", "age", "visits", "strength"};
    node.field = kNumbers[static_cast<std::size_t>(below(static_cast<int>(kNumbers.size())))], node.value = "none";
    return node;
  }
  const Facet& facet = schema_.facets()[static_cast<std::size_t>(below(static_cast<int>(schema_.facets().size())))];
  const auto values = letters_.values(facet, static_cast<std::size_t>(&issue - letters_.issues().data()));
  node.field = facet.name;
  node.value = *std::next(values.begin(), below(static_cast<int>(values.size())));
  if (node.value == "none" || facet.vocabulary.empty()) return node;
  for (const VocabularyValue& value : schema_.vocabulary(facet.vocabulary).values)
    if (base::fold_name(value.value) == node.value) node.value = value.value;
  return node;
}

QueryNode RandomTrees::range() {
  QueryNode node;
  node.kind = Kind::Range;
  if (one_in(2)) {
    static constexpr std::array kDates = {"decided", "assigned", "injury_date", "denied", "received"};
    node.field = kDates[static_cast<std::size_t>(below(static_cast<int>(kDates.size())))];
    const int year = 2008 + below(10);
    if (!one_in(3)) node.low = year * 10000 + (1 + below(12)) * 100 + 1 + below(28);
    if (!node.low || one_in(2)) node.high = (year + below(4)) * 10000 + 1231;
    return node;
  }
  static constexpr std::array kNumbers = {"age", "issues", "visits", "weeks", "per_week", "strength", "quantity", "refills"};
  node.field = kNumbers[static_cast<std::size_t>(below(static_cast<int>(kNumbers.size())))];
  if (!one_in(3)) node.low = below(node.field == std::string("age") ? 60 : 8);
  if (!node.low || one_in(2)) node.high = node.low.value_or(0) + below(30);
  return node;
}

}  // namespace imr::tests
