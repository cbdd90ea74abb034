#include "search/word_expansion.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::search {

namespace {

/// Terms of words start with a small letter, a digit or a byte of a non-ASCII character; capitals start the
/// terms of fields.
bool is_word(const std::string& term) { return !term.empty() && !base::is_upper(term.front()); }

template <typename Accept>
std::vector<ExpandedWord> scan(const Xapian::Database& database, const std::string& prefix, const QueryNode& word,
                               Accept&& accept) {
  std::vector<ExpandedWord> found;
  for (auto it = database.allterms_begin(prefix), end = database.allterms_end(prefix); it != end; ++it) {
    const std::string term = *it;
    if (!is_word(term) || !accept(term)) continue;
    found.push_back({term, it.get_termfreq()});
    if (found.size() > kMaxExpansions)
      throw QueryError(
          "\"" + word.word + "\" stands for more than " + std::to_string(kMaxExpansions) + " words; give more letters",
          word.place.begin + 1);
  }
  return found;
}

/// What every word with this stem begins with. Stems differ from their words at the end only, but for a
/// few that the stemmer lists ("dying" has the stem "die").
std::vector<std::string> stem_prefixes(const std::string& stem) {
  if (stem.size() <= 2) return {stem.substr(0, 1)};
  if (stem.size() == 3 && stem.substr(1) == "ie") return {stem.substr(0, 2), stem.substr(0, 1) + "y"};
  if (stem == "sky") return {"sk"};
  return {stem.substr(0, stem.size() - 1)};
}

std::vector<ExpandedWord> expand_stem(const Xapian::Database& database, const index::Stemmer& stemmer,
                                      const QueryNode& word) {
  const std::string stem = stemmer.stem(word.word);
  const bool has_inflections =
      std::all_of(stem.begin(), stem.end(), [](char c) { return !base::is_digit(c) && c != '-'; });
  std::vector<ExpandedWord> found;
  if (!has_inflections) {
    if (database.term_exists(word.word)) found.push_back({word.word, database.get_termfreq(word.word)});
    return found;
  }
  for (const std::string& prefix : stem_prefixes(stem))
    for (ExpandedWord& expanded :
         scan(database, prefix, word, [&](const std::string& term) { return stemmer.stem(term) == stem; }))
      found.push_back(std::move(expanded));
  return found;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) result += byte;
    else if (!result.empty()) result.back() = (result.back() << 6) | (byte & 0x3F);
  }
  return result;
}

}  // namespace

bool matches_pattern(std::string_view word, std::string_view pattern) {
  std::size_t w = 0, p = 0, star = std::string_view::npos, retry = 0;
  const auto next = [&](std::size_t i) {
    ++i;
    while (i < word.size() && (static_cast<unsigned char>(word[i]) & 0xC0) == 0x80) ++i;
    return i;
  };
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') star = p++, retry = w;
    else if (p < pattern.size() && pattern[p] == '?' && word[w] != '.') ++p, w = next(w);
    else if (p < pattern.size() && pattern[p] == word[w]) ++p, ++w;
    else if (star != std::string_view::npos) p = star + 1, w = retry = next(retry);
    else return false;
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

int edit_distance(std::string_view a_bytes, std::string_view b_bytes, int limit) {
  const std::u32string a = code_points(a_bytes), b = code_points(b_bytes);
  const auto size_difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (size_difference > static_cast<std::size_t>(limit)) return limit + 1;
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int replace = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return std::min(d[a.size()][b.size()], limit + 1);
}

std::vector<ExpandedWord> expand_word(const Xapian::Database& database, const index::Stemmer& stemmer,
                                      const QueryNode& word) {
  switch (word.form) {
    case WordForm::Stemmed:
      return expand_stem(database, stemmer, word);
    case WordForm::Pattern: {
      const std::string prefix = word.word.substr(0, word.word.find_first_of("*?"));
      return scan(database, prefix, word, [&](const std::string& term) {
        return term.find('-') == std::string::npos && matches_pattern(term, word.word);
      });
    }
    case WordForm::Fuzzy:
      return scan(database, {}, word, [&](const std::string& term) {
        return term.find('-') == std::string::npos && edit_distance(term, word.word, word.edits) <= word.edits;
      });
    default:
      if (!database.term_exists(word.word)) return {};
      return {{word.word, database.get_termfreq(word.word)}};
  }
}

}  // namespace imr::search
