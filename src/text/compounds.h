// Things that letters spell in many ways and that are searched in one: dates and spine levels.
#ifndef IMR_TEXT_COMPOUNDS_H
#define IMR_TEXT_COMPOUNDS_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "imr/date.h"

namespace imr::text {

struct Compound {
  std::string term;     ///< its one normal spelling
  std::size_t end = 0;  ///< offset behind it; 0 when there is none
};

/// False for most beginnings of words and numbers: no compound begins with these two characters.
bool may_begin_compound(char first, char second);

/// The compound that begins at `offset`, which is the first byte of a word or number: a date in any style
/// ("10-13-16", "October 13, 2016", "2016-10-13") or two spine levels ("L4-5", "L4/L5", "C7-T1").
Compound find_compound(std::string_view text, std::size_t offset);

/// A date at `offset` in any of these styles; `end` is set behind it.
std::optional<Date> find_date(std::string_view text, std::size_t offset, std::size_t& end);

}  // namespace imr::text

#endif
