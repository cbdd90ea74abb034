// What all charts of outcome tables share.
#ifndef IMR_OUTPUT_CHART_PARTS_H
#define IMR_OUTPUT_CHART_PARTS_H

#include <string>
#include <vector>

#include "imr/statistics.h"
#include "output/svg_drawing.h"

namespace imr::output {

/// Height that the title and the line below it take.
inline constexpr double kChartTop = 64;
inline constexpr const char* kRateAxis = "overturned, share of decided";

/// Title, and what is counted.
/// @param shown  what the marks stand for
void draw_head(SvgDrawing& drawing, const StatisticsResult& result, const std::string& title, const std::string& shown);

/// "pale: fewer than 10 issues" at the bottom, where there are such rows.
void draw_floor_note(SvgDrawing& drawing, const StatisticsResult& result, double y, const std::string& mark);

/// Room for the longest of the labels, within limits.
double label_width(const std::vector<std::string>& labels);
/// A label cut to that room.
std::string fitted(const std::string& label, double width);

/// End of a scale from 0: `end` rounded up to a tenth, at least 0.1.
double scale_end(double end);

/// A table of two columns of keys as cells, darker where more was overturned.
std::string heat_table(const StatisticsResult& result, const std::string& title);
/// A rate for each period, by time, with its interval.
std::string trend_chart(const StatisticsResult& result, const std::string& title);

}  // namespace imr::output

#endif
