// Dates, numbers and ranges of them as a user types them.
#ifndef IMR_QUERY_RANGES_H
#define IMR_QUERY_RANGES_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace imr::query {

/// From `low` to `high`, both inclusive; nothing is an open end. Days are numbers as 20161109.
struct Bounds {
  std::optional<std::int64_t> low, high;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// The days of a date ("2016-11-09", "11/9/2016", "11-9-16"), a month ("2016-11", "11/2016") or a year ("2016").
std::optional<Bounds> parse_period(std::string_view text);

/// A whole number of at most nine digits.
std::optional<Bounds> parse_whole_number(std::string_view text);

enum class RangeKind { Dates, Numbers };
enum class RangeFault { BadValue, Empty };  ///< Empty: low lies above high, or both ends are open

struct RangeReading {
  Bounds bounds;
  std::optional<RangeFault> fault;
};

/// A value, a..b, a.., ..b, <a, <=a, >a or >=a.
RangeReading parse_range(std::string_view text, RangeKind kind);

/// Whether a value is meant as a date, a number or a range: it starts with a digit, < or >, or contains "..".
bool looks_like_range(std::string_view text);

}  // namespace imr::query

#endif
