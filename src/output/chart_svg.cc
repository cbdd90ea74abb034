// Outcome tables as SVG charts that look right printed: dark marks on white, no colours that grey loses.
#include <algorithm>

#include "imr/statistics_output.h"
#include "output/chart_parts.h"
#include "output/table_text.h"

namespace imr {

namespace output {

namespace {

constexpr double kPlotWidth = 420, kCountWidth = 120, kRowHeight = 24, kMargin = 16, kLeastLabel = 90, kMostLabel = 330;

}  // namespace

void draw_head(SvgDrawing& drawing, const StatisticsResult& result, const std::string& title,
               const std::string& shown) {
  std::string words = title;
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words[0] - 32);
  drawing.text(kMargin, 26, words, "start", 16);
  drawing.text(kMargin, 45,
               counted(result.issues, CountUnit::Issue) + " in " +
                   counted(result.determinations, CountUnit::Determination) +
                   "; unit of count: " + to_string(result.unit) + "; " + shown,
               "start", 11, kNote);
}

void draw_floor_note(SvgDrawing& drawing, const StatisticsResult& result, double y, const std::string& mark) {
  const bool has_small =
      std::any_of(result.rows.begin(), result.rows.end(), [](const TableRow& row) { return row.is_small; });
  if (has_small)
    drawing.text(kMargin, y, mark + "fewer than " + counted(result.floor, result.unit), "start", 11, kNote);
}

double label_width(const std::vector<std::string>& labels) {
  std::size_t longest = 0;
  for (const std::string& label : labels) longest = std::max(longest, width(label));
  return std::clamp(kMargin + kCharWidth * static_cast<double>(longest), kLeastLabel, kMostLabel);
}

std::string fitted(const std::string& label, double width) {
  return shortened(label, static_cast<std::size_t>((width - kMargin) / kCharWidth));
}

double scale_end(double end) {
  const double tenths = static_cast<double>(static_cast<int>(end * 10 + 0.9999));
  return std::clamp(tenths / 10, 0.1, 1.0);
}

namespace {

double bar_scale(const StatisticsResult& result) {
  double end = 0;
  for (const TableRow& row : result.rows)
    if (row.rate) end = std::max(end, row.interval.high);
  return scale_end(end);
}

struct BarPlot {
  double left, end;
  double x_of(double rate) const { return left + kPlotWidth * std::min(rate, end) / end; }
};

void draw_rate_axis(SvgDrawing& drawing, const BarPlot& plot, double bottom) {
  for (int step = 0; step <= static_cast<int>(plot.end * 10 + 0.5); ++step) {
    const double x = plot.x_of(step / 10.0);
    drawing.line(x, kChartTop, x, bottom, kGrid);
    drawing.text(x, bottom + 16, std::to_string(step * 10) + "%", "middle", 11);
  }
  drawing.text(plot.left + kPlotWidth / 2, bottom + 34, kRateAxis, "middle", 11, kNote);
  drawing.text(plot.left + kPlotWidth + 12, kChartTop - 4, "overturned of n", "start", 11, kNote);
}

void draw_bar(SvgDrawing& drawing, const BarPlot& plot, const TableRow& row, double y) {
  const double middle = y + kRowHeight / 2;
  drawing.text(plot.left - 8, middle + 4, fitted(row.keys.empty() ? "total" : row.keys.front(), plot.left), "end");
  if (row.rate) {
    drawing.rectangle(plot.x_of(0), y + 5, plot.x_of(*row.rate) - plot.x_of(0), kRowHeight - 10,
                      row.is_small ? kPale : kMark);
    drawing.line(plot.x_of(row.interval.low), middle, plot.x_of(row.interval.high), middle, kInk);
    for (const double limit : {row.interval.low, row.interval.high})
      drawing.line(plot.x_of(limit), middle - 4, plot.x_of(limit), middle + 4, kInk);
  }
  drawing.text(plot.left + kPlotWidth + 12, middle + 4,
               row.rate ? std::to_string(row.overturned) + " of " + std::to_string(row.upheld + row.overturned)
                        : "none decided");
}

std::string bar_chart(const StatisticsResult& result, const std::string& title) {
  std::vector<TableRow> rows = result.rows;
  if (rows.empty()) rows.push_back(result.total);
  std::vector<std::string> labels;
  for (const TableRow& row : rows) labels.push_back(row.keys.empty() ? "total" : row.keys.front());
  const BarPlot plot{label_width(labels) + 8, bar_scale(result)};
  SvgDrawing drawing;
  draw_head(drawing, result, title, "lines: Wilson 95% interval");
  const double bottom = kChartTop + kRowHeight * static_cast<double>(rows.size());
  draw_rate_axis(drawing, plot, bottom);
  double y = kChartTop;
  for (const TableRow& row : rows) {
    draw_bar(drawing, plot, row, y);
    y += kRowHeight;
  }
  draw_floor_note(drawing, result, bottom + 52, "pale: ");
  return drawing.finish(plot.left + kPlotWidth + kCountWidth, bottom + 64, title);
}

}  // namespace

}  // namespace output

std::string to_svg(const StatisticsResult& result, const std::string& title) {
  if (result.columns.size() == 2) return output::heat_table(result, title);
  return result.is_trend ? output::trend_chart(result, title) : output::bar_chart(result, title);
}

}  // namespace imr
