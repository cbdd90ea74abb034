// Words and phrases of a query as the tokenizer sees them, with their wildcards.
#include "query/words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "query/characters.h"
#include "query/patterns.h"
#include "query/tree.h"
#include "text/tokenizer.h"

namespace imr::query {

namespace {

using Nodes = std::vector<QueryNode>;

Span part(Span place, std::size_t begin, std::size_t end) {
  return {place.begin + static_cast<std::uint32_t>(begin), place.begin + static_cast<std::uint32_t>(end)};
}

/// Appends the words of a stretch of the query. A compound (a date, a range of spine levels) stands for its words only
/// where no word follows: it has one position in a text but its words have several, so behind it a phrase would break.
void add_tokens(const QueryText& query, Span place, WordForm form, bool with_compounds, Nodes& nodes) {
  const std::string plain = plain_text(query.at(place));
  const bool is_as_typed = plain == query.at(place);  // else only the place of the whole is known
  const text::TokenList list = text::tokenize(plain);
  for (const text::Token& token : list.tokens) {
    const bool is_last = token.end == list.tokens.back().end;
    if (token.is_compound && !(with_compounds && is_last)) continue;
    QueryNode node;
    node.kind = QueryNode::Kind::Word;
    node.word = list.term(token);
    node.form = form;
    node.place = is_as_typed ? part(place, token.begin, token.end) : place;
    nodes.push_back(std::move(node));
    if (token.is_compound) return;
  }
}

/// One piece without white space: literal, fuzzy, with wildcards or plain.
void add_piece(const QueryText& query, Span place, bool with_compounds, Nodes& nodes) {
  const std::string_view piece = query.at(place);
  if (piece.starts_with('#')) return add_tokens(query, part(place, 1, piece.size()), WordForm::Literal, false, nodes);
  if (piece.find('~') != std::string_view::npos) return nodes.push_back(read_fuzzy(query, place));
  if (!has_wildcard(piece)) return add_tokens(query, place, WordForm::Stemmed, with_compounds, nodes);
  for (const Span run : split_runs(query, place)) {
    if (has_wildcard(query.at(run))) nodes.push_back(read_pattern(query, run));
    else add_tokens(query, run, WordForm::Stemmed, false, nodes);
  }
}

bool is_special(std::string_view piece) {
  return piece.starts_with('#') || piece.find('~') != std::string_view::npos || has_wildcard(piece);
}

std::vector<Span> split_pieces(const QueryText& query, Span content) {
  std::vector<Span> pieces;
  const std::string_view text = query.at(content);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t space = space_length(text, at)) {
      at += space;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && !space_length(text, at)) ++at;
    pieces.push_back(part(content, begin, at));
  }
  return pieces;
}

/// Pieces without signs are read together, so that a date of several words is one.
void add_pieces(const QueryText& query, const std::vector<Span>& pieces, Nodes& nodes) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_special(query.at(pieces[i]))) {
      add_piece(query, pieces[i], false, nodes);
      continue;
    }
    const std::size_t first = i;
    while (i + 1 < pieces.size() && !is_special(query.at(pieces[i + 1]))) ++i;
    add_tokens(query, {pieces[first].begin, pieces[i].end}, WordForm::Stemmed, i + 1 == pieces.size(), nodes);
  }
}

QueryNode join_words(Nodes nodes, Span place) {
  QueryNode node =
      nodes.size() == 1 ? std::move(nodes.front()) : make_parent(QueryNode::Kind::Phrase, std::move(nodes));
  node.place = place;
  return node;
}

void check_first_sign(const QueryText& query, Span place) {
  const std::string_view word = query.at(place);
  if (word.starts_with('='))
    query.fail(place.begin, "= stands before a quote; # marks a literal word", {"#" + std::string(word.substr(1))});
  if (word.find_first_of("<>") == 0)
    query.fail(place.begin, "< and > stand behind a field", {"decided:>2016", "age:<40"});
  if (word.find_first_of("-+%/&!~^") == 0 || is_long_dash(word, 0))
    query.fail(place.begin, "\"" + std::string(word) + "\": a word does not start with a sign");
  if (const std::size_t caret = word.find('^'); caret != std::string_view::npos)
    query.fail(place.begin + caret, "words have no weights", {std::string(word.substr(0, caret))});
  if (word.starts_with('#') && (has_wildcard(word) || word.find('~') != std::string_view::npos))
    query.fail(place.begin, "a literal word has no wildcards", {std::string(word.substr(1))});
}

}  // namespace

QueryNode read_word(const QueryText& query, Span place, bool synonyms) {
  check_first_sign(query, place);
  Nodes nodes;
  add_piece(query, place, true, nodes);
  if (nodes.empty()) query.fail(place.begin, "\"" + std::string(query.at(place)) + "\" holds no letter and no digit");
  for (QueryNode& node : nodes) node.synonyms = synonyms && node.form == WordForm::Stemmed;
  return join_words(std::move(nodes), place);
}

QueryNode read_phrase(const QueryText& query, const Lexeme& quoted) {
  Nodes nodes;
  if (quoted.literal) add_tokens(query, quoted.content, WordForm::Literal, false, nodes);
  else add_pieces(query, split_pieces(query, quoted.content), nodes);
  if (nodes.empty()) query.fail(quoted.place.begin, "the phrase is empty");
  return join_words(std::move(nodes), quoted.place);
}

}  // namespace imr::query
