// Where the parser stands, what it expects there, and the notes it makes.
#include <algorithm>

#include "base/strings.h"
#include "query/field_values.h"
#include "query/foreign_syntax.h"
#include "query/parser.h"
#include "query/query_string.h"
#include "query/word_notes.h"

namespace imr::query {

const Lexeme& Parser::ahead(std::size_t count) const { return lexemes_[std::min(next_ + count, lexemes_.size() - 1)]; }

bool Parser::at_operand() const {
  switch (here().kind) {
    case Kind::Word:
    case Kind::Quoted:
    case Kind::Open:
    case Kind::Minus:
    case Kind::Field:
    case Kind::AtLeast:
      return true;
    default:
      return false;
  }
}

bool Parser::at_negated_connector() const { return at(Kind::Not) && ahead(1).kind == Kind::Connector; }

/// @throws QueryError that blames the operator that lacks an operand
void Parser::expect_operand() const {
  if (at_operand()) return;
  const bool ends = at(Kind::End) || at(Kind::Close);
  if (ends && next_ > 0 && lexemes_[next_ - 1].kind != Kind::Open) {
    const Lexeme& before = lexemes_[next_ - 1];
    query_.fail(before.place.begin, typed(before) + " has nothing on its right");
  }
  if (at(Kind::End)) query_.fail(lexemes_[next_ - 1].place.begin, "this bracket is not closed");
  if (at(Kind::Close)) query_.fail(here().place.begin, "this bracket closes none");
  if (at(Kind::Not)) query_.fail(here().place.begin, typed(here()) + " cannot stand here");
  query_.fail(here().place.begin, typed(here()) + " has nothing on its left");
}

void Parser::note_grouping(const Level& level, const QueryNode& node, Span place) {
  const bool mixed = level.has_or && level.has_and;
  if (!mixed && !level.has_wide_not) return;
  const std::string reading = ": understood as " + to_query_string(node, schema_);
  if (mixed) add_note("OR binds tighter than AND" + reading, place);
  else add_note("NOT excludes all that follows it" + reading, place);
}

void Parser::add_note_once(const std::string& message, Span place) {
  const auto is_same = [&](const QueryNote& note) { return note.message == message; };
  if (std::none_of(notes_.begin(), notes_.end(), is_same)) add_note(message, place);
}

void Parser::note_word(const Lexeme& word) {
  const auto place_if_word = [](const Lexeme& lexeme) { return lexeme.kind == Kind::Word ? lexeme.place : Span{}; };
  WordPlace place{{}, word.place, place_if_word(here())};
  if (next_ > 1) place.before = place_if_word(lexemes_[next_ - 2]);
  for (const std::string& note : notes_on_word(query_, schema_, place)) add_note_once(note, word.place);
}

void Parser::note_question_mark(Span words) {
  if (const std::string note = note_on_question_mark(query_, words); !note.empty()) add_note_once(note, words);
}

bool Parser::is_glued_bracket(const Lexeme& before) const {
  return at(Kind::Open) && here().place.begin == before.place.end;
}

/// ti(knee) and date(after 2016) are fields elsewhere; here they would become words.
void Parser::refuse_glued_bracket(const Lexeme& word) const {
  if (!is_glued_bracket(word)) return;
  const Foreign foreign = foreign_field(typed(word), query_.text().substr(here().place.end), schema_);
  query_.fail(word.place.begin, foreign.reason, foreign.nearest);
}

/// "age>40" and "body=knee" would be phrases.
void Parser::refuse_missing_colon(const Lexeme& word) const {
  const std::string_view text = query_.at(word.place);
  const std::size_t sign = text.find_first_of("<>=");
  if (sign == std::string_view::npos || sign == 0 || schema_.find_field(text.substr(0, sign)) == nullptr) return;
  const std::string name(text.substr(0, sign)), value(text.substr(text[sign] == '=' ? sign + 1 : sign));
  query_.fail(word.place.begin + sign, "a colon stands behind the name of a field", {name + ":" + value});
}

/// "CM19-123456" would be a phrase that no letter has.
void Parser::refuse_near_case_number(const Lexeme& word) const {
  if (const auto nearest = nearest_case_number(typed(word))) refuse_case_number(query_, word.place, *nearest);
}

/// "CM 19-0123456" is one number.
void Parser::join_case_number(Lexeme& word) {
  if (base::to_lower(typed(word)) == "cm" && at(Kind::Word) && find_case_number(typed(here())))
    word.place.end = take().place.end;
}

/// A determination's number is no word of its text, so it can only mean the determination, or its issue of that number.
QueryNode Parser::case_filter(const Lexeme& word) {
  const std::string number = *find_case_number(typed(word));
  add_note_once(typed(word) + " was understood as " + std::string(kCase) + ":" + number + "; in quotes it is words",
                word.place);
  QueryNode node;
  node.kind = QueryNode::Kind::Filter;
  node.field = kCase;
  node.value = number;
  node.place = word.place;
  return node;
}

}  // namespace imr::query
