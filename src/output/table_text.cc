#include "output/table_text.h"

#include <algorithm>
#include <cstdio>

namespace imr::output {

std::string fixed(double number, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, number);
  return text;
}

std::string plain(double number) {
  char text[64];
  std::snprintf(text, sizeof text, "%.6g", number);
  return text;
}

std::string percent(double part) { return fixed(part * 100, 1) + "%"; }

std::string percent_range(const Interval& interval) {
  return fixed(interval.low * 100, 1) + "-" + percent(interval.high);
}

std::string counted(std::uint64_t count, CountUnit unit) {
  return std::to_string(count) + " " + to_string(unit) + (count == 1 ? "" : "s");
}

std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string shortened(const std::string& text, std::size_t characters) {
  if (width(text) <= characters) return text;
  std::string start;
  std::size_t length = 0;
  for (const char c : text) {
    if ((c & 0xC0) != 0x80 && ++length >= characters) break;
    start += c;
  }
  return start + "…";
}

std::string table_meaning(const StatisticsResult& result) {
  return counted(result.issues, CountUnit::Issue) + " in " + counted(result.determinations, CountUnit::Determination) +
         "; unit of count: " + to_string(result.unit) +
         (result.unit == CountUnit::Determination ? ", overturned when any of its matching issues is" : "") +
         "; rate: overturned of decided, with Wilson 95% interval";
}

}  // namespace imr::output
