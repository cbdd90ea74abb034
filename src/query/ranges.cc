// Dates, numbers and ranges of them as a user types them.
#include "query/ranges.h"

#include <chrono>

#include "base/date.h"
#include "base/strings.h"
#include "query/characters.h"
#include "text/compounds.h"

namespace imr::query {

namespace {

std::int64_t day_number(std::chrono::year_month_day day) {
  return static_cast<int>(day.year()) * 10000 + static_cast<int>(static_cast<unsigned>(day.month())) * 100 +
         static_cast<int>(static_cast<unsigned>(day.day()));
}

/// The day `days` after the day with this number.
std::int64_t shift_day(std::int64_t number, int days) {
  using namespace std::chrono;
  const year_month_day day{year{static_cast<int>(number / 10000)}, month{static_cast<unsigned>(number / 100 % 100)},
                           std::chrono::day{static_cast<unsigned>(number % 100)}};
  return day_number(year_month_day{sys_days{day} + std::chrono::days{days}});
}

std::int64_t shift(std::int64_t number, int step, RangeKind kind) {
  return kind == RangeKind::Dates ? shift_day(number, step) : number + step;
}

std::optional<Bounds> month_bounds(int year, int month) {
  if (!base::make_date(year, month, 1)) return std::nullopt;
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year{year},
                                 month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return Bounds{std::int64_t{year} * 10000 + month * 100 + 1, day_number(year_month_day{last})};
}

std::optional<Bounds> parse_month(std::string_view text) {
  if (text.size() == 7 && text[4] == '-' && are_digits(text.substr(0, 4)) && are_digits(text.substr(5)))
    return month_bounds(*parse_number(text.substr(0, 4)), *parse_number(text.substr(5)));
  const std::size_t slash = text.find('/');
  if (slash > 2 || text.size() != slash + 5) return std::nullopt;
  const auto month = parse_number(text.substr(0, slash)), year = parse_number(text.substr(slash + 1));
  return month && year ? month_bounds(*year, *month) : std::nullopt;
}

/// "Jan 2017", "December 13, 2016": the month in words is read as letters write it.
std::optional<Bounds> parse_named(std::string_view text) {
  std::size_t end = 0;
  if (text.empty() || base::is_digit(text[0])) return std::nullopt;
  if (const auto day = text::find_date(text, 0, end); day && end == text.size())
    return Bounds{to_number(*day), to_number(*day)};
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos || text.find_first_of("0123456789") != space + 1) return std::nullopt;
  const std::string first_day = std::string(text.substr(0, space)) + " 1," + std::string(text.substr(space));
  const auto first = text::find_date(first_day, 0, end);
  return first && end == first_day.size() ? month_bounds(first->year, first->month) : std::nullopt;
}

std::optional<Bounds> parse_value(std::string_view text, RangeKind kind) {
  return kind == RangeKind::Dates ? parse_period(text) : parse_whole_number(text);
}

RangeReading check(Bounds bounds) {
  const bool open = !bounds.low && !bounds.high;
  if (open || (bounds.low && bounds.high && *bounds.low > *bounds.high)) return {{}, RangeFault::Empty};
  return {bounds, {}};
}

RangeReading parse_comparison(std::string_view text, RangeKind kind) {
  const bool less = text[0] == '<';
  const bool or_equal = text.size() > 1 && text[1] == '=';
  const auto value = parse_value(text.substr(or_equal ? 2 : 1), kind);
  if (!value) return {{}, RangeFault::BadValue};
  if (less) return check({{}, or_equal ? value->high : shift(*value->low, -1, kind)});
  return check({or_equal ? value->low : shift(*value->high, 1, kind), {}});
}

}  // namespace

std::optional<Bounds> parse_period(std::string_view text) {
  auto date = parse_iso_date(text);
  if (!date) date = base::parse_us_date(text);
  if (date) return Bounds{to_number(*date), to_number(*date)};
  if (text.size() == 4 && are_digits(text)) {
    const int year = *parse_number(text);
    if (!base::make_date(year, 1, 1)) return std::nullopt;
    return Bounds{std::int64_t{year} * 10000 + 101, std::int64_t{year} * 10000 + 1231};
  }
  const auto month = parse_month(text);
  return month ? month : parse_named(text);
}

std::optional<Bounds> parse_whole_number(std::string_view text) {
  const auto number = parse_number(text);
  if (!number) return std::nullopt;
  return Bounds{*number, *number};
}

RangeReading parse_range(std::string_view text, RangeKind kind) {
  if (!text.empty() && (text[0] == '<' || text[0] == '>')) return parse_comparison(text, kind);
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto value = parse_value(text, kind);
    return value ? RangeReading{*value, {}} : RangeReading{{}, RangeFault::BadValue};
  }
  const std::string_view first = text.substr(0, dots), last = text.substr(dots + 2);
  Bounds bounds;
  const auto low = parse_value(first, kind), high = parse_value(last, kind);
  if ((!first.empty() && !low) || (!last.empty() && !high)) return {{}, RangeFault::BadValue};
  if (low) bounds.low = low->low;
  if (high) bounds.high = high->high;
  return check(bounds);
}

bool looks_like_range(std::string_view text) {
  return !text.empty() &&
         (base::is_digit(text[0]) || text[0] == '<' || text[0] == '>' || text.find("..") != std::string_view::npos);
}

}  // namespace imr::query
