#include "index/letter_words.h"

#include <algorithm>

#include "base/hash.h"

namespace imr::index {

namespace {

constexpr LetterWords::Number kNone = UINT32_MAX;
constexpr std::size_t kFirstSlots = 2048;  ///< for the different words of most letters

PlaceHash low_bits(std::uint64_t hash) {
  return {static_cast<std::uint16_t>((hash >> 16) % kPlaceGroups), static_cast<std::uint16_t>(hash & 0xFFFF)};
}

}  // namespace

PlaceHash place_hash(std::string_view word) { return low_bits(base::hash64(word)); }

LetterWords::LetterWords() : slots_(kFirstSlots, kNone) {}

void LetterWords::grow() {
  slots_.assign(slots_.size() * 2, kNone);
  for (Number number = 0; number < words_.size(); ++number) {
    std::size_t slot = words_[number].whole_hash;
    while (slots_[slot &= slots_.size() - 1] != kNone) ++slot;
    slots_[slot] = number;
  }
}

LetterWords::Number LetterWords::number_of(std::string_view word) {
  const std::uint64_t hash = base::hash64(word);
  std::size_t slot = hash;
  for (; slots_[slot &= slots_.size() - 1] != kNone; ++slot)
    if (const Word& known = words_[slots_[slot]]; known.whole_hash == hash && known.text == word) return slots_[slot];
  slots_[slot] = static_cast<Number>(words_.size());
  words_.push_back({word, hash, low_bits(hash), false});
  if (words_.size() * 2 > slots_.size()) grow();
  return static_cast<Number>(words_.size() - 1);
}

std::vector<LetterWords::Number> LetterWords::add(const SectionTokens& tokens) {
  std::vector<Number> numbers;
  numbers.reserve(tokens.list.tokens.size());
  for (const text::Token& token : tokens.list.tokens) numbers.push_back(number_of(tokens.list.term(token)));
  return numbers;
}

void LetterWords::sort_and_find_ambiguous() {
  std::vector<std::uint64_t> keys;
  keys.reserve(words_.size());
  for (Number number = 0; number < words_.size(); ++number) {
    const PlaceHash hash = words_[number].hash;
    keys.push_back(std::uint64_t{hash.group} << 48 | std::uint64_t{hash.code} << 32 | number);
  }
  std::ranges::sort(keys);
  for (const std::uint64_t key : keys) by_hash_.push_back(static_cast<Number>(key));
  for (std::size_t i = 1; i < keys.size(); ++i)
    if (keys[i] >> 32 == keys[i - 1] >> 32)
      for (const std::uint64_t key : {keys[i - 1], keys[i]}) words_[static_cast<Number>(key)].is_ambiguous = true;
}

}  // namespace imr::index
