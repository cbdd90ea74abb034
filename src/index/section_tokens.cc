#include "index/section_tokens.h"

#include <algorithm>

#include "imr/text.h"

namespace imr::index {

namespace {

using text::Token;
using text::TokenList;

/// The words of a list without its compounds.
std::vector<Token> plain_words(const TokenList& list) {
  std::vector<Token> words;
  words.reserve(list.tokens.size());
  std::ranges::copy_if(list.tokens, std::back_inserter(words), [](const Token& token) { return !token.is_compound; });
  return words;
}

bool stands_at(const std::vector<std::string>& phrase, const TokenList& list, const std::vector<Token>& words,
               std::size_t at) {
  if (at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i)
    if (list.term(words[at + i]) != phrase[i]) return false;
  return true;
}

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
    Words words;
    for (const Token& token : plain_words(list)) words.emplace_back(list.term(token));
    if (!words.empty()) by_first_word_[words.front()].push_back(std::move(words));
  }
  for (auto& [word, phrases] : by_first_word_)
    std::ranges::sort(phrases, [](const Words& a, const Words& b) { return a.size() > b.size(); });
}

std::vector<Span> FixedWording::find(const TokenList& list) const {
  const std::vector<Token> words = plain_words(list);
  std::vector<Span> spans;
  for (std::size_t i = 0; i < words.size();) {
    const auto phrases = by_first_word_.find(list.term(words[i]));
    std::size_t size = 0;
    if (phrases != by_first_word_.end()) {
      const auto phrase =
          std::ranges::find_if(phrases->second, [&](const Words& w) { return stands_at(w, list, words, i); });
      if (phrase != phrases->second.end()) size = phrase->size();
    }
    if (size > 0) spans.push_back({words[i].begin, words[i + size - 1].end});
    i += std::max<std::size_t>(size, 1);
  }
  return spans;
}

SectionTokens indexed_tokens(std::string_view section, const FixedWording& fixed_wording) {
  SectionTokens tokens;
  text::tokenize(section, tokens.list);
  tokens.length = drop_covered(tokens.list, fixed_wording.find(tokens.list));
  tokens.sentence_starts = first_positions(tokens.list.tokens, find_sentences(section));
  tokens.paragraph_starts = first_positions(tokens.list.tokens, paragraphs(section));
  return tokens;
}

SectionTokens indexed_tokens(std::string_view section, const Schema& schema) {
  return indexed_tokens(section, FixedWording(schema));
}

}  // namespace imr::index
