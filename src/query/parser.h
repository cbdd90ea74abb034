// The grammar of the query language over lexemes, by recursive descent.
#ifndef IMR_QUERY_PARSER_H
#define IMR_QUERY_PARSER_H

#include <cstddef>
#include <string>
#include <vector>

#include "imr/query.h"
#include "query/fields.h"
#include "query/lexer.h"

namespace imr::query {

/// Reads one query string; one object a query. Each rule of docs/query-syntax.md is a function here.
class Parser {
public:
  Parser(const QueryText& query, const Schema& schema, const QueryOptions& options);
  Query run();

private:
  using Kind = Lexeme::Kind;
  /// What one pair of brackets (or the whole query) holds.
  struct Level {
    const FieldTarget* field = nullptr;  ///< field before the bracket; null outside
    bool has_or = false;
    bool has_and = false;
    std::size_t joins = 0;      ///< ANDs, written or not, read so far
    bool has_wide_not = false;  ///< a NOT excludes more than one operand
  };

  QueryNode expression(const FieldTarget* field);
  QueryNode conjunction(Level& level);
  QueryNode sequence(Level& level);
  QueryNode near(Level& level);
  QueryNode alternatives(Level& level);
  QueryNode primary(const Level& level);
  QueryNode operand(const Level& level);
  QueryNode bracket(const FieldTarget* field);
  QueryNode field_operand(const Level& level);
  QueryNode at_least(const Level& level);
  QueryNode word_or_phrase(const FieldTarget* field);
  QueryNode field_value(const FieldTarget& field);
  QueryNode join_any(std::vector<QueryNode> nodes) const;

  const Lexeme& here() const { return lexemes_[next_]; }
  const Lexeme& ahead(std::size_t count) const;
  bool at(Kind kind) const { return here().kind == kind; }
  bool at_operand() const;
  bool at_negated_connector() const;
  Lexeme take() { return lexemes_[next_++]; }
  void expect_operand() const;
  std::string typed(const Lexeme& lexeme) const { return std::string(query_.at(lexeme.place)); }
  void add_note(std::string message, Span place) { notes_.push_back({std::move(message), place}); }
  void note_grouping(const Level& level, const QueryNode& node, Span place);
  void note_word(const Lexeme& word);
  void note_question_mark(Span words);
  void add_note_once(const std::string& message, Span place);
  bool is_glued_bracket(const Lexeme& before) const;
  void refuse_glued_bracket(const Lexeme& word) const;
  void refuse_missing_colon(const Lexeme& word) const;
  void refuse_near_case_number(const Lexeme& word) const;
  void join_case_number(Lexeme& word);
  QueryNode case_filter(const Lexeme& word);

  const QueryText& query_;
  const Schema& schema_;
  const QueryOptions& options_;
  std::vector<Lexeme> lexemes_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  std::size_t clauses_ = 0;
  std::vector<QueryNote> notes_;
};

}  // namespace imr::query

#endif
