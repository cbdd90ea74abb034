// Splits a query string into lexemes; knows which signs are operators, not what they mean together.
#include "query/lexer.h"

#include <string>

#include "base/strings.h"
#include "query/characters.h"
#include "query/foreign_syntax.h"
#include "query/limits.h"

namespace imr::query {

namespace {

using LexemeKind = Lexeme::Kind;

constexpr std::string_view kAtLeast = "atleast", kShortAtLeast = "atl";

/// Bytes of "name:" at the start of `chunk`, without the colon; 0 when there is none. A name starts with a letter.
std::size_t field_name_length(std::string_view chunk) {
  std::size_t end = 0;
  while (end < chunk.size() && (base::is_letter(chunk[end]) || chunk[end] == '_' ||
                                (end > 0 && (base::is_digit(chunk[end]) || chunk[end] == '-'))))
    ++end;
  return end > 0 && end < chunk.size() && chunk[end] == ':' ? end : 0;
}

class Lexer {
public:
  explicit Lexer(const QueryText& query) : query_(query), text_(query.text()) {}
  std::vector<Lexeme> run();

private:
  void read_one();
  void read_value();
  bool read_bracket_or_quote();
  void read_quoted(std::size_t opening, bool literal);
  bool read_sign();
  bool read_minus();
  void read_chunk();
  bool read_field(std::string_view chunk);
  bool read_at_least(std::string_view chunk);
  bool read_word_operator(std::string_view chunk);
  bool read_connector_chunk(std::string_view chunk);
  void refuse_foreign(const std::optional<Foreign>& foreign) const;
  std::string_view behind(std::string_view chunk) const { return text_.substr(here_ + chunk.size()); }
  std::size_t end_of_chunk() const;
  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  Lexeme& add(LexemeKind kind, std::size_t bytes);

  const QueryText& query_;
  std::string_view text_;
  std::size_t here_ = 0;
  std::vector<Lexeme> lexemes_;
};

Lexeme& Lexer::add(LexemeKind kind, std::size_t bytes) {
  Lexeme lexeme;
  lexeme.kind = kind;
  lexeme.place = lexeme.content = {static_cast<std::uint32_t>(here_), static_cast<std::uint32_t>(here_ + bytes)};
  lexemes_.push_back(lexeme);
  here_ += bytes;
  return lexemes_.back();
}

std::vector<Lexeme> Lexer::run() {
  while (here_ < text_.size()) {
    if (const std::size_t space = space_length(text_, here_)) here_ += space;
    else read_one();
  }
  add(LexemeKind::End, 0);
  return std::move(lexemes_);
}

void Lexer::read_one() {
  if (read_bracket_or_quote() || read_sign() || read_minus()) return;
  read_chunk();
}

bool Lexer::read_bracket_or_quote() {
  const char c = text_[here_];
  if (c == '(' || c == ')') {
    add(c == '(' ? LexemeKind::Open : LexemeKind::Close, 1);
    return true;
  }
  const bool literal = c == '=';
  const std::size_t quote = quote_length(text_, here_ + (literal ? 1 : 0));
  if (quote == 0) return false;
  read_quoted(quote + (literal ? 1 : 0), literal);
  return true;
}

void Lexer::read_quoted(std::size_t opening, bool literal) {
  const std::size_t begin = here_ + opening;
  std::size_t end = begin;
  while (end < text_.size() && quote_length(text_, end) == 0) ++end;
  if (end == text_.size()) query_.fail(here_, "the quote that opens here is not closed");
  const std::size_t closing = quote_length(text_, end);
  Lexeme& lexeme = add(LexemeKind::Quoted, end + closing - here_);
  lexeme.content = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  lexeme.literal = literal;
  if (at(here_) == '~')
    query_.fail(here_, "~ stands behind a word, not behind a phrase; for nearness write w/5", {"w/5"});
  if (here_ < text_.size() && at(here_) != ')' && at(here_) != '(' && at(here_) != '|' && !space_length(text_, here_))
    query_.fail(here_, "a space is missing behind the closing quote");
}

/// & and % are operators at a word's start only ("e&m", "50%" are words), | everywhere.
bool Lexer::read_sign() {
  const char c = text_[here_];
  const LexemeKind kind = c == '&' ? LexemeKind::And : c == '|' ? LexemeKind::Or : LexemeKind::Not;
  if (c != '&' && c != '|' && c != '%') return false;
  add(kind, c != '%' && at(here_ + 1) == c ? 2 : 1);
  return true;
}

bool Lexer::read_minus() {
  if (is_long_dash(text_, here_)) query_.fail(here_, "a dash is no sign of the query language; - excludes a word");
  if (text_[here_] != '-') return false;
  const char next = at(here_ + 1);
  if (next == '\0' || next == ')' || next == '-' || space_length(text_, here_ + 1))
    query_.fail(here_, "- stands directly before what it excludes");
  add(LexemeKind::Minus, 1);
  return true;
}

std::size_t Lexer::end_of_chunk() const {
  std::size_t end = here_;
  while (end < text_.size() && !space_length(text_, end) && !quote_length(text_, end) &&
         std::string_view("()|").find(text_[end]) == std::string_view::npos)
    ++end;
  return end;
}

void Lexer::read_chunk() {
  const std::string_view chunk = text_.substr(here_, end_of_chunk() - here_);
  if (read_word_operator(chunk) || read_at_least(chunk) || read_connector_chunk(chunk) || read_field(chunk)) return;
  refuse_foreign(find_foreign_operator(chunk, behind(chunk)));
  add(LexemeKind::Word, chunk.size());
}

bool Lexer::read_word_operator(std::string_view chunk) {
  if (chunk == "BUT" && is_not_next(behind(chunk))) {
    add(LexemeKind::And, chunk.size());
    return true;
  }
  if (chunk != "AND" && chunk != "OR" && chunk != "NOT") return false;
  add(chunk == "AND" ? LexemeKind::And : chunk == "OR" ? LexemeKind::Or : LexemeKind::Not, chunk.size());
  return true;
}

bool Lexer::read_at_least(std::string_view chunk) {
  const bool is_short = !base::starts_with_folded(chunk, kAtLeast);
  if (is_short && (!base::starts_with_folded(chunk, kShortAtLeast) || at(here_ + chunk.size()) != '(')) return false;
  const std::string_view digits = chunk.substr(is_short ? kShortAtLeast.size() : kAtLeast.size());
  if (!are_digits(digits)) return false;
  const auto minimum = parse_number(digits);
  if (at(here_ + chunk.size()) != '(')
    query_.fail(here_, "atleast needs brackets directly behind its number", {std::string(chunk) + "(word)"});
  if (!minimum || *minimum < 1 || *minimum > kMaxMinimum)
    query_.fail(here_, "atleast takes a number from 1 to " + std::to_string(kMaxMinimum), {"atleast3(word)"});
  add(LexemeKind::AtLeast, chunk.size()).minimum = *minimum;
  return true;
}

void Lexer::refuse_foreign(const std::optional<Foreign>& foreign) const {
  if (foreign) query_.fail(here_, foreign->reason, foreign->nearest);
}

bool Lexer::read_connector_chunk(std::string_view chunk) {
  refuse_foreign(find_foreign_connector(chunk, behind(chunk)));
  const ConnectorReading reading = read_connector(chunk);
  if (!reading.reason.empty()) query_.fail(here_, reading.reason, reading.nearest);
  if (!reading.connector) return false;
  add(LexemeKind::Connector, chunk.size()).connector = *reading.connector;
  return true;
}

bool Lexer::read_field(std::string_view chunk) {
  const std::size_t name = field_name_length(chunk);
  if (name == 0) return false;
  Lexeme& lexeme = add(LexemeKind::Field, name + 1);
  lexeme.content.end -= 1;
  read_value();
  return true;
}

/// Behind a colon signs are part of the value: state:OR, visits:>12, injured:<2010.
void Lexer::read_value() {
  if (here_ >= text_.size() || space_length(text_, here_) || text_[here_] == ')' || text_[here_] == '|')
    query_.fail(here_, "a value stands directly behind the colon, without a space");
  if (read_bracket_or_quote()) return;
  const std::string_view chunk = text_.substr(here_, end_of_chunk() - here_);
  if (!read_at_least(chunk) && !read_field(chunk)) add(LexemeKind::Word, chunk.size());
}

}  // namespace

std::vector<Lexeme> split_query(const QueryText& query) { return Lexer(query).run(); }

}  // namespace imr::query
