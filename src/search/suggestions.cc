#include "search/suggestions.h"

#include <algorithm>
#include <tuple>

#include "base/strings.h"
#include "search/word_expansion.h"

namespace imr::search {

namespace {

constexpr std::size_t kShortestWord = 4, kMaxSuggestions = 3;
constexpr int kMaxChanges = 2;

}  // namespace

std::vector<std::string> suggest_words(const Xapian::Database& database, const QueryNode& word) {
  const std::string& wanted = word.word;
  const bool has_letters_only = std::all_of(wanted.begin(), wanted.end(), [](char c) { return base::is_lower(c); });
  if (wanted.size() < kShortestWord || !has_letters_only) return {};
  std::vector<std::tuple<int, std::int64_t, std::string>> found;
  for (char first = 'a'; first <= 'z'; ++first) {
    const std::string prefix(1, first);
    for (auto it = database.allterms_begin(prefix), end = database.allterms_end(prefix); it != end; ++it) {
      const std::string term = *it;
      const int changes = edit_distance(term, wanted, kMaxChanges);
      if (changes <= kMaxChanges && term.find_first_of("0123456789-") == std::string::npos)
        found.emplace_back(changes, -static_cast<std::int64_t>(it.get_termfreq()), term);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> words;
  for (const auto& suggestion : found)
    if (words.size() < kMaxSuggestions) words.push_back(std::get<2>(suggestion));
  return words;
}

}  // namespace imr::search
