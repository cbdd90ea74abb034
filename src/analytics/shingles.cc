#include "analytics/shingles.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/hash.h"
#include "base/strings.h"

namespace imr::analytics {

namespace {

constexpr std::size_t kWordsOfShingle = 5;

bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return base::is_digit(c); });
}

}  // namespace

Shingles shingles_of(std::string_view text) {
  Shingles shingles;
  std::array<std::uint64_t, kWordsOfShingle> run{};  // hashes of the last words, oldest first
  std::size_t words = 0;
  for (const std::string& word : base::split(base::fold_name(text), ' ')) {
    if (is_number(word)) continue;
    std::rotate(run.begin(), run.begin() + 1, run.end());
    run.back() = base::hash64(word);
    if (++words < kWordsOfShingle) continue;
    shingles.push_back(base::hash64({reinterpret_cast<const char*>(run.data()), sizeof run}));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double resemblance(const Shingles& a, const Shingles& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++shared, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return shared == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(a.size() + b.size() - shared);
}

}  // namespace imr::analytics
