// Dates as letters write them.
#ifndef IMR_BASE_DATE_H
#define IMR_BASE_DATE_H

#include <optional>
#include <string_view>

#include "imr/date.h"

namespace imr::base {

/// Two-digit years up to this one are of this century: 49 is 2049, 50 is 1950.
inline constexpr int kLastTwoDigitYear = 49;

/// A date from its numbers; nothing if there is no such day.
std::optional<Date> make_date(int year, int month, int day);

/// Month, day and year with two or four digits, separated by '/', '-' or '.': "10-13-16", "10/13/2016".
std::optional<Date> parse_us_date(std::string_view text);

}  // namespace imr::base

#endif
