#include "text/compounds.h"

#include <array>

#include "base/date.h"
#include "base/strings.h"

namespace imr::text {

namespace {

using base::is_digit;
using base::is_letter;

char at(std::string_view text, std::size_t offset) { return offset < text.size() ? text[offset] : '\0'; }

std::size_t skip_digits(std::string_view text, std::size_t offset) {
  while (is_digit(at(text, offset))) ++offset;
  return offset;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 6)) value = value * 10 + (c - '0');
  return value;
}

/// "10-13-16", "10/13/2016", "2016-10-13": three numbers with the same separator.
std::optional<Date> find_numeric_date(std::string_view text, std::size_t offset, std::size_t& end) {
  const std::size_t first = skip_digits(text, offset);
  const char separator = at(text, first);
  if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
  const std::size_t second = skip_digits(text, first + 1);
  if (second == first + 1 || at(text, second) != separator) return std::nullopt;
  end = skip_digits(text, second + 1);
  if (end == second + 1 || is_letter(at(text, end))) return std::nullopt;
  if ((at(text, end) == separator || at(text, end) == '.') && is_digit(at(text, end + 1))) return std::nullopt;
  const std::string_view found = text.substr(offset, end - offset);
  if (first - offset == 4) return separator == '-' ? parse_iso_date(found) : std::nullopt;
  // A section number such as 9.79.22 is told from a date only by its points: two-digit years need another sign.
  if (separator == '.' && end - second - 1 != 4) return std::nullopt;
  return base::parse_us_date(found);
}

int month_number(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
  if (word.size() < 3 || word.size() > 9) return 0;
  const std::string folded = base::to_lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (folded == kMonths[i] || folded == kMonths[i].substr(0, 3) || (i == 8 && folded == "sept"))
      return static_cast<int>(i) + 1;
  return 0;
}

/// "October 13, 2016", "Oct. 13 2016", "October 13th, 2016".
std::optional<Date> find_month_date(std::string_view text, std::size_t offset, std::size_t& end) {
  if (!may_begin_month(base::to_lower(at(text, offset)), base::to_lower(at(text, offset + 1)))) return std::nullopt;
  std::size_t word_end = offset;
  while (is_letter(at(text, word_end))) ++word_end;
  const int month = month_number(text.substr(offset, word_end - offset));
  if (month == 0) return std::nullopt;
  std::size_t day_begin = word_end + (at(text, word_end) == '.' ? 1 : 0);
  while (at(text, day_begin) == ' ') ++day_begin;
  const std::size_t day_end = skip_digits(text, day_begin);
  if (day_end == day_begin || day_end - day_begin > 2) return std::nullopt;
  std::size_t year_begin = day_end;
  if (is_letter(at(text, year_begin)) && is_letter(at(text, year_begin + 1))) year_begin += 2;  // 13th
  while (at(text, year_begin) == ' ' || at(text, year_begin) == ',') ++year_begin;
  end = skip_digits(text, year_begin);
  if (end - year_begin != 4 || year_begin == day_end) return std::nullopt;
  return base::make_date(number(text.substr(year_begin, 4)), month,
                         number(text.substr(day_begin, day_end - day_begin)));
}

/// "C", "T", "L" or "S" with a number that such a level can have; 0 for none.
int level_number(char letter, std::string_view digits) {
  if (digits.empty() || digits.size() > 2) return 0;
  const int value = number(digits), last = letter == 'c' ? 8 : letter == 't' ? 12 : 5;
  return value >= 1 && value <= last ? value : 0;
}

Compound find_levels(std::string_view text, std::size_t offset) {
  const char letter = base::to_lower(at(text, offset));
  if (!is_level_letter(letter)) return {};
  const std::size_t first_end = skip_digits(text, offset + 1);
  const std::string_view first = text.substr(offset + 1, first_end - offset - 1);
  if (level_number(letter, first) == 0) return {};
  std::size_t begin = first_end;
  while (at(text, begin) == ' ' && begin < first_end + 1) ++begin;
  if (at(text, begin) != '-' && at(text, begin) != '/') return {};
  ++begin;
  if (at(text, begin) == ' ') ++begin;
  char second_letter = base::to_lower(at(text, begin));
  if (is_level_letter(second_letter)) ++begin;
  else second_letter = letter;
  const std::size_t end = skip_digits(text, begin);
  const std::string_view second = text.substr(begin, end - begin);
  if (level_number(second_letter, second) == 0 || is_letter(at(text, end))) return {};
  return {std::string(1, letter) + std::string(first) + '-' + second_letter + std::string(second), end};
}

}  // namespace

std::optional<Date> find_date(std::string_view text, std::size_t offset, std::size_t& end) {
  return is_digit(at(text, offset)) ? find_numeric_date(text, offset, end) : find_month_date(text, offset, end);
}

Compound find_compound(std::string_view text, std::size_t offset) {
  if (!may_begin_compound(at(text, offset), at(text, offset + 1))) return {};
  if (Compound levels = find_levels(text, offset); levels.end != 0) return levels;
  std::size_t end = 0;
  if (const auto date = find_date(text, offset, end)) return {to_string(*date), end};
  return {};
}

}  // namespace imr::text
