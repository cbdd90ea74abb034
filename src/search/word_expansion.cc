#include "search/word_expansion.h"

#include <algorithm>
#include <cstdlib>

#include "base/strings.h"
#include "imr/error.h"
#include "index/visit_terms.h"

namespace imr::search {

namespace {

/// Terms of words start with a small letter, a digit or a byte of a non-ASCII character; capitals start the
/// terms of fields.
bool is_word(const std::string& term) { return !term.empty() && !base::is_upper(term.front()); }

template <typename Accept>
std::vector<ExpandedWord> scan(const Xapian::Database& database, const std::string& prefix, const QueryNode& word,
                               Accept&& accept) {
  std::vector<ExpandedWord> found;
  index::visit_terms(database, prefix, [&](const std::string& term, Xapian::doccount frequency) {
    if (!is_word(term) || !accept(term)) return;
    found.push_back({term, frequency});
    if (found.size() > kMaxExpansions)
      throw QueryError(
          "\"" + word.word + "\" stands for more than " + std::to_string(kMaxExpansions) + " words; give more letters",
          word.place.begin + 1);
  });
  return found;
}

/// What every word with this stem begins with. Stems differ from their words behind the stem, or by its last letter where
/// that is e, i or l ("hoping", "dry", "sensibility" have the stems "hope", "dri", "sensibl"), but for a few that the
/// stemmer lists ("dying" has the stem "die"). The "=" of a family stands behind the common letters.
std::vector<std::string> stem_prefixes(const std::string& stem) {
  if (stem.size() == 3 && stem.substr(1) == "ie") return {stem.substr(0, 2), stem.substr(0, 1) + "y"};
  if (stem == "sky") return {"sk"};
  const bool may_differ = std::string_view("eil=").find(stem.back()) != std::string_view::npos;
  return {stem.substr(0, stem.size() - (may_differ ? 1 : 0))};
}

std::vector<ExpandedWord> expand_stem(const Xapian::Database& database, const index::Stemmer& stemmer,
                                      const QueryNode& word) {
  const std::string stem = stemmer.stem(word.word);
  const bool has_inflections =
      std::all_of(stem.begin(), stem.end(), [](char c) { return !base::is_digit(c) && c != '-'; });
  std::vector<ExpandedWord> found;
  if (!has_inflections || stemmer.is_single(stem)) {
    if (database.term_exists(word.word)) found.push_back({word.word, database.get_termfreq(word.word)});
    return found;
  }
  for (const std::string& prefix : stem_prefixes(stem))
    for (ExpandedWord& expanded :
         scan(database, prefix, word, [&](const std::string& term) { return stemmer.stem(term) == stem; }))
      found.push_back(std::move(expanded));
  return found;
}

int character_count(std::string_view text) {
  return static_cast<int>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
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
  const int far = limit + 1, a_size = character_count(a_bytes), b_size = character_count(b_bytes);
  if (std::abs(a_size - b_size) > limit) return far;
  const std::u32string a = code_points(a_bytes), b = code_points(b_bytes);
  const char32_t *a_at = a.data(), *b_at = b.data();
  const auto width = static_cast<std::size_t>(b_size) + 1;
  std::vector<int> rows(3 * width, far);  // of the table of distances; cells off its diagonal are too far anyway
  int *before = rows.data(), *last = before + width, *row = last + width, last_best = 0;
  for (int j = 0; j <= std::min(b_size, limit); ++j) last[j] = j;
  for (int i = 1; i <= a_size; ++i) {
    std::fill_n(row, width, far);
    int best = row[0] = std::min(i, far);
    for (int j = std::max(1, i - limit); j <= std::min(b_size, i + limit); ++j) {
      const char32_t from = a_at[i - 1], to = b_at[j - 1];
      int changes = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (from != to)});
      if (i > 1 && j > 1 && from == b_at[j - 2] && a_at[i - 2] == to) changes = std::min(changes, before[j - 2] + 1);
      row[j] = std::min(changes, far);
      best = std::min(best, row[j]);
    }
    if (best > limit && last_best > limit) return far;  // two rows, as a swap of neighbours passes over one
    last_best = best;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b_size];
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
