// Numbers and columns of outcome tables as text.
#ifndef IMR_OUTPUT_TABLE_TEXT_H
#define IMR_OUTPUT_TABLE_TEXT_H

#include <string>
#include <vector>

#include "imr/statistics.h"

namespace imr::output {

/// A number with so many digits behind the point.
std::string fixed(double number, int digits);
/// A number as short as it can be said: "12", "7.5".
std::string plain(double number);
/// 0.1234 as "12.3%".
std::string percent(double part);
/// "5.2-22.2%".
std::string percent_range(const Interval& interval);
/// "2 issues", "1 determination".
std::string counted(std::uint64_t count, CountUnit unit);
/// Number of characters of UTF-8 text.
std::size_t width(const std::string& text);
/// UTF-8 text of at most so many characters, the last of them "…" when it was longer.
std::string shortened(const std::string& text, std::size_t characters);
/// What the table counts, in one sentence without a point.
std::string table_meaning(const StatisticsResult& result);

}  // namespace imr::output

#endif
