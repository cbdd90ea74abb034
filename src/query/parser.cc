// The grammar of the query language over lexemes, by recursive descent.
#include "query/parser.h"

#include <algorithm>
#include <utility>

#include "query/distances.h"
#include "query/field_values.h"
#include "query/limits.h"
#include "query/near_chain.h"
#include "query/tree.h"
#include "query/words.h"

namespace imr::query {

Parser::Parser(const QueryText& query, const Schema& schema, const QueryOptions& options)
    : query_(query), schema_(schema), options_(options), lexemes_(split_query(query)) {}

Query Parser::run() {
  Query result;
  if (!at(Kind::End)) result.root = expression(nullptr);
  if (at(Kind::Close)) query_.fail(here().place.begin, "this bracket closes none");
  check_clauses(query_, 0, count_clauses(result.root));
  result.notes = std::move(notes_);
  return result;
}

/// NOT binds loosest: it excludes all that follows up to the next NOT or the closing bracket.
QueryNode Parser::expression(const FieldTarget* field) {
  Level level;
  level.field = field;
  const std::size_t first = next_;
  std::vector<QueryNode> parts;
  if (!at(Kind::Not)) parts.push_back(conjunction(level));
  while (at(Kind::Not)) {
    take();
    expect_operand();
    const std::size_t joins_before = level.joins;
    parts.push_back(make_not(conjunction(level)));
    level.has_wide_not = level.has_wide_not || level.joins > joins_before;
  }
  QueryNode node = make_and(std::move(parts));
  note_grouping(level, node, {lexemes_[first].place.begin, lexemes_[next_ - 1].place.end});
  return node;
}

QueryNode Parser::conjunction(Level& level) {
  std::vector<QueryNode> parts;
  parts.push_back(sequence(level));
  while (at(Kind::And)) {
    take();
    if (at(Kind::Not)) break;  // AND NOT is NOT
    expect_operand();
    level.has_and = true;
    ++level.joins;
    parts.push_back(sequence(level));
  }
  return make_and(std::move(parts));
}

QueryNode Parser::sequence(Level& level) {
  expect_operand();
  std::vector<QueryNode> parts;
  while (at_operand()) parts.push_back(near(level));
  if (parts.size() == 1) return std::move(parts.front());
  level.has_and = level.has_and || !options_.any;
  ++level.joins;
  return options_.any ? join_any(std::move(parts)) : make_and(std::move(parts));
}

/// With --any words become alternatives; what only restricts, and what is excluded, goes on to hold for all.
QueryNode Parser::join_any(std::vector<QueryNode> nodes) const {
  const auto first_strict = std::stable_partition(nodes.begin(), nodes.end(), [](const QueryNode& node) {
    return node.kind != QueryNode::Kind::Not && !is_restriction(node);
  });
  std::vector<QueryNode> strict(std::make_move_iterator(first_strict), std::make_move_iterator(nodes.end()));
  nodes.erase(first_strict, nodes.end());
  if (!nodes.empty()) strict.insert(strict.begin(), make_or(std::move(nodes)));
  return make_and(std::move(strict));
}

QueryNode Parser::near(Level& level) {
  NearChain chain(query_, alternatives(level));
  while (at(Kind::Connector) || at_negated_connector()) {
    if (level.field != nullptr && !level.field->is_text())
      query_.fail(here().place.begin, "values have no distance; AND, OR and NOT join them");
    const std::size_t offset = here().place.begin;
    const bool negated = at(Kind::Not);
    if (negated) take();
    Connector connector = take().connector;
    connector.negated = negated;
    expect_operand();
    chain.add(offset, connector, alternatives(level));
  }
  return chain.join();
}

QueryNode Parser::alternatives(Level& level) {
  const std::size_t first = next_;
  bool has_minus = at(Kind::Minus);
  std::vector<QueryNode> parts;
  parts.push_back(primary(level));
  while (at(Kind::Or)) {
    take();
    if (at(Kind::Not)) query_.fail(here().place.begin, "NOT behind OR needs brackets: a OR (NOT b)");
    expect_operand();
    has_minus = has_minus || at(Kind::Minus);
    level.has_or = true;
    parts.push_back(primary(level));
  }
  if (has_minus && parts.size() > 1)
    query_.fail(lexemes_[first].place.begin, "- beside OR needs brackets: (-a) OR b, or -(a OR b)");
  return make_or(std::move(parts));
}

QueryNode Parser::primary(const Level& level) {
  if (!at(Kind::Minus)) return operand(level);
  take();
  expect_operand();
  return make_not(operand(level));
}

QueryNode Parser::operand(const Level& level) {
  QueryNode node;
  if (at(Kind::Open)) node = bracket(level.field);
  else if (at(Kind::Field)) node = field_operand(level);
  else if (at(Kind::AtLeast)) node = at_least(level);
  else node = word_or_phrase(level.field);
  return node;
}

QueryNode Parser::bracket(const FieldTarget* field) {
  const Lexeme open = take();
  if (++depth_ > kMaxNesting)
    query_.fail(open.place.begin, "more than " + std::to_string(kMaxNesting) + " brackets within each other");
  if (at(Kind::Close)) query_.fail(open.place.begin, "the brackets are empty");
  QueryNode node = expression(field);
  if (!at(Kind::Close)) query_.fail(open.place.begin, "this bracket is not closed");
  node.place = {open.place.begin, take().place.end};
  --depth_;
  return node;
}

QueryNode Parser::field_operand(const Level& level) {
  const Lexeme name = take();
  if (level.field != nullptr) query_.fail(name.place.begin, "a field within the brackets of another field");
  FieldTarget field = find_target(query_, name.content, schema_);
  if (at(Kind::Field)) query_.fail(here().place.begin, "a field directly behind another field");
  QueryNode node;
  if (at(Kind::Open)) {
    field.typed.clear();
    node = bracket(&field);
  } else if (at(Kind::AtLeast)) {
    Level inner;
    inner.field = &field;
    node = at_least(inner);
  } else {
    node = word_or_phrase(&field);
  }
  if (field.kind == FieldTarget::Kind::Section) {
    node = make_parent(QueryNode::Kind::Section, {as_positive(std::move(node))});
    node.field = field.name;
  }
  node.place.begin = name.place.begin;
  return node;
}

QueryNode Parser::at_least(const Level& level) {
  const Lexeme word = take();
  if (level.field != nullptr && !level.field->is_text())
    query_.fail(word.place.begin, "atleast counts words, not values of a field");
  QueryNode node = make_at_least(query_, word.place, word.minimum, bracket(level.field));
  node.place.begin = word.place.begin;
  return node;
}

QueryNode Parser::word_or_phrase(const FieldTarget* field) {
  check_clauses(query_, here().place.begin, ++clauses_);
  if (field != nullptr && !field->is_text()) return field_value(*field);
  Lexeme lexeme = take();
  if (!lexeme.literal) note_question_mark(lexeme.content);
  if (lexeme.kind == Kind::Quoted) return read_phrase(query_, lexeme);
  refuse_glued_bracket(lexeme);
  if (field == nullptr) join_case_number(lexeme);
  if (field == nullptr && find_case_number(typed(lexeme))) return case_filter(lexeme);
  if (field == nullptr) refuse_near_case_number(lexeme);
  if (field == nullptr) refuse_missing_colon(lexeme);
  if (field == nullptr) note_word(lexeme);
  return read_word(query_, lexeme.place, options_.synonyms);
}

QueryNode Parser::field_value(const FieldTarget& field) {
  const Lexeme lexeme = take();
  TypedValue value{lexeme.content, {}};
  if (lexeme.literal)
    query_.fail(lexeme.place.begin,
                "a value is not marked with =", {"\"" + std::string(query_.at(lexeme.content)) + "\""});
  for (std::size_t i = next_; lexeme.kind == Kind::Word && lexemes_[i].kind == Kind::Word; ++i)
    value.following.push_back(lexemes_[i].place);
  if (lexeme.kind == Kind::Word && is_glued_bracket(lexeme))
    query_.fail(here().place.begin, "a space is missing before this bracket");
  QueryNode node = read_field_value(query_, schema_, field, value);
  node.place = lexeme.place;
  return node;
}

}  // namespace imr::query
