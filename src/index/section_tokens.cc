#include "index/section_tokens.h"

#include <algorithm>

#include "imr/text.h"

namespace imr::index {

namespace {

using text::Token;
using text::TokenList;

/// Takes the tokens under `covered` out and numbers the rest anew; returns the number of positions.
std::uint32_t drop_covered(TokenList& list, const std::vector<Span>& covered) {
  std::uint32_t position = 0;
  auto span = covered.begin();
  std::erase_if(list.tokens, [&](Token& token) {
    while (span != covered.end() && token.begin >= span->end) ++span;
    if (span != covered.end() && span->contains(token.begin)) return true;
    token.position = token.is_compound ? position : position++;
    return false;
  });
  return position;
}

/// Position of the first token of each span; spans without a token have none.
std::vector<std::uint32_t> first_positions(const std::vector<Token>& tokens, const std::vector<Span>& spans) {
  std::vector<std::uint32_t> positions;
  auto token = tokens.begin();
  for (const Span& span : spans) {
    while (token != tokens.end() && token->begin < span.begin) ++token;
    if (token != tokens.end() && token->begin < span.end) positions.push_back(token->position);
  }
  return positions;
}

std::vector<Span> paragraphs(std::string_view text) {
  std::vector<Span> spans;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  return spans;
}

}  // namespace

FixedWording::FixedWording(const Schema& schema) {
  for (const std::string& phrase : schema.fixed_wording()) {
    const TokenList list = text::tokenize(phrase);
    Word* word = &before_first_;
    for (const Token& token : list.tokens) {
      if (token.is_compound) continue;
      const auto known = std::ranges::find(word->next, list.term(token), &Word::term);
      word = known != word->next.end() ? &*known
                                       : &word->next.emplace_back(Word{std::string(list.term(token)), false, {}});
    }
    word->ends_phrase = true;
  }
  before_first_.ends_phrase = false;
}

/// The last word of the longest phrase that begins with the word `first`; the end of the list when none does.
FixedWording::Place FixedWording::last_of_phrase(const TokenList& list, Place first) const {
  const Place end = list.tokens.end();
  Place last = end;
  const Word* word = &before_first_;
  for (Place token = first; token != end && !first->is_compound; ++token) {
    if (token->is_compound) continue;
    const auto next = std::ranges::find(word->next, list.term(*token), &Word::term);
    if (next == word->next.end()) break;
    word = &*next;
    if (word->ends_phrase) last = token;
  }
  return last;
}

std::vector<Span> FixedWording::find(const TokenList& list) const {
  std::vector<Span> spans;
  for (auto token = list.tokens.begin(); token != list.tokens.end(); ++token) {
    const Place last = last_of_phrase(list, token);
    if (last == list.tokens.end()) continue;
    spans.push_back({token->begin, last->end});
    token = last;
  }
  return spans;
}

SectionWords indexed_words(std::string_view section, const FixedWording& fixed_wording) {
  SectionWords words;
  text::tokenize(section, words.list);
  words.length = drop_covered(words.list, fixed_wording.find(words.list));
  return words;
}

SectionStarts find_starts(std::string_view section, const std::vector<Token>& indexed) {
  return {first_positions(indexed, find_sentences(section)), first_positions(indexed, paragraphs(section))};
}

SectionTokens indexed_tokens(std::string_view section, const FixedWording& fixed_wording) {
  SectionWords words = indexed_words(section, fixed_wording);
  SectionStarts starts = find_starts(section, words.list.tokens);
  return {std::move(words), std::move(starts)};
}

SectionTokens indexed_tokens(std::string_view section, const Schema& schema) {
  return indexed_tokens(section, FixedWording(schema));
}

}  // namespace imr::index
