#include "imr/date.h"

#include <chrono>

#include "base/date.h"

namespace imr {

namespace {

std::chrono::sys_days to_days(const Date& date) {
  using namespace std::chrono;
  return year{date.year} / month{static_cast<unsigned>(date.month)} / day{static_cast<unsigned>(date.day)};
}

bool are_digits(std::string_view text) {
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return !text.empty();
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

std::string to_string(const Date& date) {
  std::string text = std::to_string(to_number(date));
  text.insert(6, "-");
  text.insert(4, "-");
  return text;
}

std::int32_t to_number(const Date& date) { return date.year * 10000 + date.month * 100 + date.day; }

std::int32_t days_between(const Date& from, const Date& to) {
  return static_cast<std::int32_t>((to_days(to) - to_days(from)).count());
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
  if (!are_digits(year) || !are_digits(month) || !are_digits(day)) return std::nullopt;
  return base::make_date(to_int(year), to_int(month), to_int(day));
}

namespace base {

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const Date date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
  const std::chrono::year_month_day check{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
  return check.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> parse_us_date(std::string_view text) {
  std::string_view parts[3];
  for (int i = 0; i < 3; ++i) {
    const std::size_t end = i < 2 ? text.find_first_of("/-.") : text.size();
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    parts[i] = text.substr(0, end);
    if (!are_digits(parts[i]) || parts[i].size() > 4) return std::nullopt;
    text.remove_prefix(i < 2 ? end + 1 : end);
  }
  int year = to_int(parts[2]);
  if (parts[2].size() == 2) year += year <= kLastTwoDigitYear ? 2000 : 1900;
  else if (parts[2].size() != 4) return std::nullopt;
  return make_date(year, to_int(parts[0]), to_int(parts[1]));
}

}  // namespace base
}  // namespace imr
