// Things that letters spell in many ways and that are searched in one: dates and spine levels.
#ifndef IMR_TEXT_COMPOUNDS_H
#define IMR_TEXT_COMPOUNDS_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "imr/date.h"

namespace imr::text {

struct Compound {
  std::string term;     ///< its one normal spelling
  std::size_t end = 0;  ///< offset behind it; 0 when there is none
};

/// The first two small letters of the months: most words are told from them at once.
constexpr bool may_begin_month(char first, char second) {
  switch (first) {
    case 'j':
      return second == 'a' || second == 'u';
    case 'm':
      return second == 'a';
    case 'a':
      return second == 'p' || second == 'u';
    case 'f':
    case 's':
    case 'd':
      return second == 'e';
    case 'o':
      return second == 'c';
    case 'n':
      return second == 'o';
    default:
      return false;
  }
}

constexpr bool is_level_letter(char letter) { return letter == 'c' || letter == 't' || letter == 'l' || letter == 's'; }

/// False for most beginnings of words and numbers: no compound begins with these two characters.
constexpr bool may_begin_compound(char first, char second) {
  first = base::to_lower(first);
  if (base::is_digit(second) && is_level_letter(first)) return true;
  return base::is_digit(first) || may_begin_month(first, base::to_lower(second));
}

/// The compound that begins at `offset`, which is the first byte of a word or number: a date in any style
/// ("10-13-16", "October 13, 2016", "2016-10-13") or two spine levels ("L4-5", "L4/L5", "C7-T1").
Compound find_compound(std::string_view text, std::size_t offset);

/// A date at `offset` in any of these styles; `end` is set behind it.
std::optional<Date> find_date(std::string_view text, std::size_t offset, std::size_t& end);

}  // namespace imr::text

#endif
