#include "letters/lexicon.h"

#include <array>
#include <utility>

namespace imr::bench {

namespace {

constexpr std::size_t kNames = 500'000;

constexpr std::array<std::string_view, 24> kOnsets = {"b", "br", "c",  "d", "dr", "f",  "g", "gr", "h", "k", "l", "m",
                                                      "n", "p",  "pr", "r", "s",  "st", "t", "tr", "v", "w", "z", "sh"};
constexpr std::array<std::string_view, 10> kVowels = {"a", "e", "i", "o", "u", "ai", "ea", "ou", "ie", "oa"};
constexpr std::array<std::string_view, 12> kCodas = {"", "n", "r", "l", "s", "m", "ck", "nd", "rt", "th", "ll", "x"};

}  // namespace

std::string invented_word(std::size_t rank) {
  Random random(0x1e77e5, rank);
  std::string word;
  const int syllables = rank < 2000 ? 2 : 3;
  for (int i = 0; i < syllables; ++i) {
    word += random.pick(kOnsets);
    word += random.pick(kVowels);
    word += random.pick(kCodas);
  }
  return word;
}

std::string invented_name(Random& random) {
  std::string name = invented_word(random.zipf(kNames));
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::string with_typing_error(std::string_view word, Random& random) {
  std::string wrong(word);
  if (wrong.size() < 4) return wrong;
  const std::size_t at = 1 + random.below(wrong.size() - 2);
  switch (random.below(3)) {
    case 0:
      wrong.erase(at, 1);
      break;
    case 1:
      wrong.insert(at, 1, wrong[at]);
      break;
    default:
      std::swap(wrong[at], wrong[at + 1]);
  }
  return wrong;
}

}  // namespace imr::bench
