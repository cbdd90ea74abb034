#include "index/letter_words.h"

#include "base/hash.h"

namespace imr::index {

namespace {

std::uint16_t low_bits(std::uint64_t hash) { return static_cast<std::uint16_t>(hash & 0xFFFF); }

}  // namespace

std::uint16_t place_hash(std::string_view word) { return low_bits(base::hash64(word)); }

std::size_t LetterWords::Hash::operator()(std::string_view word) const { return base::hash64(word); }

std::vector<LetterWords::Number> LetterWords::add(const SectionTokens& tokens) {
  std::vector<Number> numbers;
  numbers.reserve(tokens.list.tokens.size());
  for (const text::Token& token : tokens.list.tokens) {
    const std::string_view word = tokens.list.term(token);
    const auto [found, is_new] = numbers_.try_emplace(word, static_cast<Number>(words_.size()));
    if (is_new) words_.push_back({word, place_hash(word), false});
    numbers.push_back(found->second);
  }
  return numbers;
}

void LetterWords::find_ambiguous() {
  std::unordered_map<std::uint16_t, Number> first;
  first.reserve(words_.size());
  for (Number number = 0; number < words_.size(); ++number) {
    const auto [other, is_new] = first.try_emplace(words_[number].hash, number);
    if (!is_new) words_[number].is_ambiguous = words_[other->second].is_ambiguous = true;
  }
}

}  // namespace imr::index
