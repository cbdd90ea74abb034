// A calendar date.
#ifndef IMR_DATE_H
#define IMR_DATE_H

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace imr {

/// A valid day of the Gregorian calendar, years 1900 to 2199.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// ISO 8601: "2016-11-09".
std::string to_string(const Date& date);

/// Reads "2016-11-09"; nothing if it is not a valid date.
std::optional<Date> parse_iso_date(std::string_view text);

/// The day as the number 20161109, for sorting and ranges.
std::int32_t to_number(const Date& date);

/// Days from `from` to `to`; negative when `to` is earlier.
std::int32_t days_between(const Date& from, const Date& to);

}  // namespace imr

#endif
