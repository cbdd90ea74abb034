// Wildcards (inject! inject* wom?n) and words within an edit distance (opiod~2).
#include "query/patterns.h"

#include <string>

#include "base/strings.h"
#include "query/characters.h"
#include "query/limits.h"
#include "text/tokenizer.h"

namespace imr::query {

namespace {

constexpr std::string_view kWildcards = "*?!";

bool is_wildcard(char c) { return kWildcards.find(c) != std::string_view::npos; }

/// A word as the tokenizer folds it; empty when it is not one word. A point behind digits is kept: 9792.24.*
std::string fold_fixed(std::string_view fixed) {
  const text::TokenList list = text::tokenize(plain_text(fixed));
  if (list.tokens.size() != 1) return "";
  std::string term(list.term(list.tokens.front()));
  if (fixed.ends_with('.')) term += '.';
  return term;
}

QueryNode word_node(std::string word, WordForm form, Span place) {
  QueryNode node;
  node.kind = QueryNode::Kind::Word;
  node.word = std::move(word);
  node.form = form;
  node.place = place;
  return node;
}

void check_wildcards(const QueryText& query, Span run) {
  const std::string_view text = query.at(run);
  const std::size_t bang = text.find('!');
  const std::size_t first = text.find_first_not_of(kWildcards);
  const std::string rest(first == std::string_view::npos ? "" : text.substr(first));
  if (first != 0) {
    std::vector<std::string> nearest;
    if (!rest.empty()) nearest.push_back(has_wildcard(rest) ? rest : rest + "*");
    query.fail(run.begin, "a word does not start with a wildcard", nearest);
  }
  if (bang != std::string_view::npos && bang + 1 != text.size())
    query.fail(run.begin + bang, "! stands at the end of a word", {std::string(text.substr(0, bang + 1))});
}

std::size_t count_fixed(std::string_view pattern) {
  std::string fixed;
  for (const char c : pattern)
    if (is_word_byte(c)) fixed += c;
  return count_characters(fixed);
}

void append_wildcard(char c, std::string& pattern) {
  if (c == '?') pattern += '?';
  else if (!pattern.ends_with('*')) pattern += '*';
}

}  // namespace

bool has_wildcard(std::string_view piece) { return piece.find_first_of(kWildcards) != std::string_view::npos; }

std::vector<Span> split_runs(const QueryText& query, Span piece) {
  std::vector<Span> runs;
  const std::string_view text = query.at(piece);
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_point = text[i] == '.' && i > 0 && base::is_digit(text[i - 1]);
    const bool belongs = is_word_byte(text[i]) || is_wildcard(text[i]) || is_point || text[i] == '\'';
    const auto at = piece.begin + static_cast<std::uint32_t>(i);
    if (belongs && !inside) runs.push_back({at, at});
    if (belongs) runs.back().end = at + 1;
    inside = belongs;
  }
  return runs;
}

QueryNode read_pattern(const QueryText& query, Span run) {
  check_wildcards(query, run);
  const std::string_view text = query.at(run);
  std::string pattern;
  for (std::size_t at = 0; at < text.size();) {
    if (is_wildcard(text[at])) {
      append_wildcard(text[at++], pattern);
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(kWildcards, at), text.size());
    const std::string fixed = fold_fixed(text.substr(at, end - at));
    if (fixed.empty()) query.fail(run.begin + at, "a word with wildcards is one word of letters or digits");
    pattern += fixed;
    at = end;
  }
  if (count_fixed(pattern) < kMinFixedLetters) {
    std::vector<std::string> nearest;  // "ok?" may be a question
    if (pattern.ends_with('?')) nearest.push_back(pattern.substr(0, pattern.find_first_of("*?")));
    query.fail(
        run.begin,
        "a word with wildcards has at least " + std::to_string(kMinFixedLetters) + " letters or digits besides them",
        nearest);
  }
  return word_node(std::move(pattern), WordForm::Pattern, run);
}

QueryNode read_fuzzy(const QueryText& query, Span piece) {
  const std::string_view text = query.at(piece);
  const std::size_t tilde = text.find('~');
  const std::string word(text.substr(0, tilde));
  const auto edits = tilde + 1 == text.size() ? 1 : parse_number(text.substr(tilde + 1));
  if (!edits || *edits < 1 || *edits > kMaxEdits)
    query.fail(piece.begin + tilde, "~ takes 1 or 2 changes at the end of a word", {word + "~", word + "~2"});
  const std::string folded = has_wildcard(word) ? "" : fold_fixed(word);
  if (folded.empty()) query.fail(piece.begin, "~ stands behind one word without other signs");
  if (count_fixed(folded) < kMinFixedLetters)
    query.fail(piece.begin, "a word with ~ has at least " + std::to_string(kMinFixedLetters) + " letters");
  QueryNode node = word_node(folded, WordForm::Fuzzy, piece);
  node.edits = *edits;
  return node;
}

}  // namespace imr::query
