#include "letters/template_text.h"

#include <array>

#include "letters/lexicon.h"
#include "letters/wording.h"

namespace imr::bench {

namespace {

struct Range {
  std::string_view slot;
  int low, high;
};
constexpr std::array<Range, 8> kRanges = {{{"few", 1, 3},
                                           {"weeks", 2, 8},
                                           {"visits", 4, 24},
                                           {"month", 1, 12},
                                           {"day", 1, 28},
                                           {"n", 2, 12},
                                           {"degrees", 10, 170},
                                           {"pages", 3, 200}}};

constexpr std::array<int, 12> kStrengths = {5, 10, 15, 20, 25, 50, 75, 100, 150, 300, 500, 550};
constexpr std::array<int, 6> kCounts = {30, 60, 90, 120, 20, 45};

/// What a slot without a given value becomes.
std::string drawn(std::string_view slot, Random& random) {
  for (const Range& range : kRanges)
    if (range.slot == slot) return std::to_string(random.between(range.low, range.high));
  if (slot == "strength") return std::to_string(random.pick(kStrengths));
  if (slot == "count") return std::to_string(kCounts[random.zipf(kCounts.size())]);
  if (slot == "name") return invented_name(random);
  if (slot == "adjective") return std::string(kAdjectives[random.zipf(kAdjectives.size())]);
  if (slot == "noun") return std::string(kNouns[random.zipf(kNouns.size())]);
  return std::string(slot);
}

class Expansion {
public:
  Expansion(const Slots& slots, Random& random) : slots_(slots), random_(random) {}

  void add(std::string_view pattern) {
    while (!pattern.empty()) {
      const std::size_t plain = std::min(pattern.find_first_of("{["), pattern.size());
      text_ += pattern.substr(0, plain);
      pattern.remove_prefix(plain);
      if (pattern.empty()) return;
      const std::size_t end = pattern.find(pattern.front() == '{' ? '}' : ']');
      const std::string_view inside = pattern.substr(1, end - 1);
      if (pattern.front() == '{') add_slot(inside);
      else add_choice(inside);
      pattern.remove_prefix(end + 1);
    }
  }

  std::string take() { return std::move(text_); }

private:
  void add_choice(std::string_view choices) {
    std::size_t count = 1;
    for (const char c : choices) count += c == '|';
    for (std::size_t skip = random_.below(count); skip > 0; --skip) choices.remove_prefix(choices.find('|') + 1);
    add(choices.substr(0, choices.find('|')));
  }

  void add_slot(std::string_view slot) {
    for (const auto& [name, value] : slots_)
      if (name == slot) {
        text_ += value;
        return;
      }
    text_ += drawn(slot, random_);
  }

  const Slots& slots_;
  Random& random_;
  std::string text_;
};

}  // namespace

std::string expand(std::string_view pattern, const Slots& slots, Random& random) {
  Expansion expansion(slots, random);
  expansion.add(pattern);
  return expansion.take();
}

std::string capitalized(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace imr::bench
