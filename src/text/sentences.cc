// Sentences: ICU's boundaries (UAX #29), corrected for the abbreviations of medicine and law.
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/strings.h"
#include "imr/text.h"

namespace imr {

namespace {

using base::is_digit;
using base::is_letter;

/// Abbreviations that are followed by more of their sentence, without their last point.
bool is_abbreviation(std::string_view word) {
  static constexpr std::string_view kAbbreviations[] = {
      "al",   "approx", "ave", "b.i.d", "bros", "ca",    "cf",   "co",   "corp", "dept", "dr",   "drs",   "e.g",  "ed",
      "eds",  "eg",     "esp", "est",   "etc",  "ext",   "fig",  "figs", "ft",   "gen",  "hosp", "i.e",   "ie",   "inc",
      "incl", "jr",     "lt",  "ltd",   "m.d",  "max",   "med",  "min",  "mr",   "mrs",  "ms",   "mt",    "no",   "nos",
      "op",   "p.a",    "p.o", "p.r.n", "pg",   "pgs",   "ph.d", "pp",   "prof", "pt",   "q.d",  "q.i.d", "reg",  "rev",
      "rt",   "sec",    "sr",  "st",    "supp", "t.i.d", "tab",  "tabs", "univ", "v",    "viz",  "vol",   "vols", "vs",
      "yr",   "yrs",    "jan", "feb",   "mar",  "apr",   "aug",  "sept", "oct",  "nov",  "dec"};
  return std::binary_search(std::begin(kAbbreviations), std::end(kAbbreviations), word);
}

/// The word before the point at `point`, in lower case, with its inner points.
std::string word_before(std::string_view text, std::size_t point) {
  std::size_t begin = point;
  while (begin > 0 && (is_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return base::to_lower(text.substr(begin, point - begin));
}

/// True if the boundary before `next` is none: it stands behind an abbreviation or a single initial.
bool is_false_boundary(std::string_view text, std::size_t begin, std::size_t next) {
  std::size_t end = next;
  while (end > begin && base::is_space(text[end - 1])) --end;
  if (end <= begin + 1 || text[end - 1] != '.') return false;
  const std::string word = word_before(text, end - 1);
  if (word.size() == 1 && base::is_upper(text[end - 2])) return true;
  if (next < text.size() && is_digit(text[next]) && word.size() <= 3 && !word.empty() && is_abbreviation(word))
    return true;
  return is_abbreviation(word);
}

/// A point between a small letter, digit or bracket and a capital with a small letter behind it ends a
/// sentence that runs into the next ("2011.Thus far").
bool is_run_on(std::string_view text, std::size_t point) {
  if (point == 0 || point + 2 >= text.size() || text[point] != '.') return false;
  const char before = text[point - 1];
  return (base::is_lower(before) || is_digit(before) || before == ')') && base::is_upper(text[point + 1]) &&
         base::is_lower(text[point + 2]);
}

class SentenceFinder {
public:
  explicit SentenceFinder(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    std::size_t begin = 0;
    while (begin < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      add_paragraph(begin, end);
      begin = end + 1;
    }
    return std::move(sentences_);
  }

private:
  void add_paragraph(std::size_t begin, std::size_t end) {
    std::size_t start = begin;
    for (const std::size_t boundary : boundaries(begin, end)) {
      if (boundary < end && is_false_boundary(text_, start, boundary)) continue;
      add_sentence(start, boundary);
      start = boundary;
    }
    if (start < end) add_sentence(start, end);
  }

  void add_sentence(std::size_t begin, std::size_t end) {
    const std::string_view until_end = text_.substr(0, end);
    for (std::size_t i = until_end.find('.', begin); i < end; i = until_end.find('.', i + 1))
      if (is_run_on(text_, i)) {
        add_trimmed(begin, i + 1);
        begin = i + 1;
      }
    add_trimmed(begin, end);
  }

  void add_trimmed(std::size_t begin, std::size_t end) {
    while (begin < end && base::is_space(text_[begin])) ++begin;
    while (end > begin && base::is_space(text_[end - 1])) --end;
    if (begin < end) sentences_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::vector<std::size_t> boundaries(std::size_t begin, std::size_t end);

  std::string_view text_;
  std::vector<Span> sentences_;
};

/// ICU's iterators are not thread-safe: one a thread, made once because making one is slow.
icu::BreakIterator& sentence_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), error));
  }();
  return *iterator;
}

constexpr bool is_one_of(char c, std::string_view characters) {
  for (const char each : characters)  // not find(): these lists are shorter than a call
    if (c == each) return true;
  return false;
}

/// UAX #29's rule 8: after a point, digits and signs may stand between it and a small letter that goes on.
bool goes_on_in_small_letter(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_letter(text[from]) && !is_one_of(text[from], ".?!")) ++from;
  return from < text.size() && base::is_lower(text[from]);
}

/// Where a sentence ends whose terminator stands before `after`; nothing when UAX #29 sees no boundary there.
std::optional<std::size_t> boundary_behind(std::string_view text, std::size_t after) {
  const bool is_point = text[after - 1] == '.';
  const char next = after < text.size() ? text[after] : ' ', before = after > 1 ? text[after - 2] : ' ';
  if (is_point && (is_digit(next) || (is_letter(before) && base::is_upper(next)))) return std::nullopt;
  std::size_t at = after;
  while (at < text.size() && is_one_of(text[at], "()[]{}\"'")) ++at;
  while (at < text.size() && is_one_of(text[at], " \t")) ++at;
  if (at == text.size()) return at;
  if (is_one_of(text[at], ",-:.?!") || (is_point && goes_on_in_small_letter(text, at))) return std::nullopt;
  return at;
}

/// Finds the next of several signs; each is searched for by itself, which is many times faster.
class TerminatorFinder {
public:
  explicit TerminatorFinder(std::string_view text) : text_(text) {}

  /// At or behind `from`, which never goes back; the text's size when there is none.
  std::size_t find(std::size_t from) {
    std::size_t first = text_.size();
    for (std::size_t i = 0; i < kSigns.size(); ++i) {
      if (next_[i] == kUnknown || next_[i] < from) next_[i] = std::min(text_.find(kSigns[i], from), text_.size());
      first = std::min(first, next_[i]);
    }
    return first;
  }

private:
  static constexpr std::string_view kSigns = ".?!";
  static constexpr std::size_t kUnknown = std::string_view::npos;
  std::string_view text_;
  std::array<std::size_t, kSigns.size()> next_ = {kUnknown, kUnknown, kUnknown};
};

/// The boundaries of UAX #29 in a paragraph of ASCII, many times faster than the general iterator.
std::vector<std::size_t> ascii_boundaries(std::string_view text) {
  std::vector<std::size_t> result;
  TerminatorFinder terminators(text);
  for (std::size_t i = terminators.find(0); i < text.size(); i = terminators.find(i)) {
    while (i < text.size() && is_one_of(text[i], ".?!")) ++i;
    if (const auto boundary = boundary_behind(text, i)) result.push_back(*boundary);
  }
  if (result.empty() || result.back() != text.size()) result.push_back(text.size());
  return result;
}

std::vector<std::size_t> SentenceFinder::boundaries(std::size_t begin, std::size_t end) {
  std::vector<std::size_t> result;
  const std::string_view paragraph = text_.substr(begin, end - begin);
  if (base::is_ascii(paragraph)) {
    result = ascii_boundaries(paragraph);
    for (std::size_t& boundary : result) boundary += begin;
    return result;
  }
  UErrorCode error = U_ZERO_ERROR;
  UText* text = utext_openUTF8(nullptr, text_.data() + begin, static_cast<std::int64_t>(end - begin), &error);
  icu::BreakIterator& iterator = sentence_iterator();
  iterator.setText(text, error);
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next())
    result.push_back(begin + static_cast<std::size_t>(at));
  utext_close(text);
  return result;
}

}  // namespace

std::vector<Span> find_sentences(std::string_view text) { return SentenceFinder(text).run(); }

}  // namespace imr
