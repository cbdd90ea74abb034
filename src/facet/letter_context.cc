#include "facet/letter_context.h"

#include <algorithm>

namespace imr::facet {

LetterContext::LetterContext(const Determination& letter, std::string_view normalized, const Schema& index_schema)
    : determination(letter), text(normalized), schema(index_schema) {
  text::tokenize(text, tokens);
  for (const schema::PhraseMatch& match : schema::phrases_of(schema).find(tokens)) {
    if (match.vocabulary >= matches_.size()) matches_.resize(match.vocabulary + 1);
    matches_[match.vocabulary].push_back(match);
  }
}

std::span<const schema::PhraseMatch> LetterContext::find(std::string_view vocabulary, Span within) const {
  const auto id = schema::phrases_of(schema).vocabulary_id(vocabulary);
  if (id >= matches_.size()) return {};
  const auto& matches = matches_[id];
  const auto begins_before = [](const schema::PhraseMatch& match, std::uint32_t at) { return match.place.begin < at; };
  const auto first = std::lower_bound(matches.begin(), matches.end(), within.begin, begins_before);
  auto last = first;
  while (last != matches.end() && last->place.end <= within.end) ++last;  // none of a vocabulary lies in another
  return {first, last};
}

const VocabularyValue& LetterContext::value(std::string_view vocabulary, const schema::PhraseMatch& match) const {
  const std::string_view name = vocabulary.substr(0, vocabulary.find('/'));
  return schema.vocabulary(name).values[match.value];
}

std::pair<std::size_t, std::size_t> LetterContext::tokens_in(Span within) const {
  const auto begin_of = [](const text::Token& token, std::uint32_t offset) { return token.begin < offset; };
  const auto first = std::lower_bound(tokens.tokens.begin(), tokens.tokens.end(), within.begin, begin_of);
  const auto last = std::lower_bound(first, tokens.tokens.end(), within.end, begin_of);
  return {static_cast<std::size_t>(first - tokens.tokens.begin()),
          static_cast<std::size_t>(last - tokens.tokens.begin())};
}

void add_value(FacetSet& set, std::string_view facet, std::string_view value, Confidence confidence, const char* rule,
               Span evidence) {
  if (value.empty()) return;
  for (FacetValue& known : set.values)
    if (known.facet == facet && known.value == value) {
      if (known.confidence < confidence) known = {std::string(facet), std::string(value), confidence, rule, evidence};
      return;
    }
  set.values.push_back({std::string(facet), std::string(value), confidence, rule, evidence});
}

bool has_value(const FacetSet& set, std::string_view facet) {
  return std::any_of(set.values.begin(), set.values.end(), [&](const FacetValue& v) { return v.facet == facet; });
}

bool has_value(const FacetSet& set, std::string_view facet, std::string_view value) {
  return std::any_of(set.values.begin(), set.values.end(),
                     [&](const FacetValue& v) { return v.facet == facet && v.value == value; });
}

void drop_value(FacetSet& set, std::string_view facet, std::string_view value) {
  std::erase_if(set.values, [&](const FacetValue& v) { return v.facet == facet && v.value == value; });
}

}  // namespace imr::facet
