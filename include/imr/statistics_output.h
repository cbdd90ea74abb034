// Outcome tables as text, Markdown, CSV, JSON and charts.
#ifndef IMR_STATISTICS_OUTPUT_H
#define IMR_STATISTICS_OUTPUT_H

#include <iosfwd>
#include <string>

#include "imr/statistics.h"

namespace imr {

/// For people: rows with bars of the rate, total, summaries. Rows below the floor are marked with "*".
void write_text(std::ostream& out, const StatisticsResult& result);
/// A Markdown table of the rows and one of the summaries.
void write_markdown(std::ostream& out, const StatisticsResult& result);
/// One line a row (RFC 4180), the total last with "total" in the first column.
void write_csv(std::ostream& out, const StatisticsResult& result);
/// One object on one line.
std::string to_json(const StatisticsResult& result);

/// A chart as SVG for screen and print: bars with intervals for one column, a line with its interval for a trend, a
/// heat table for two columns. Values are escaped.
/// @param title  stands above the chart
std::string to_svg(const StatisticsResult& result, const std::string& title);

}  // namespace imr

#endif
