// A rate over time. Periods stand where they lie in time; one without decisions leaves a gap.
#include <algorithm>
#include <cstdlib>

#include "output/chart_parts.h"
#include "output/table_text.h"

namespace imr::output {

namespace {

constexpr double kPlotHeight = 260, kTrendWidth = 650, kLeft = 76, kRightMargin = 40, kLabelRoom = 62;

struct Period {
  const TableRow* row;
  int number;  ///< of the year, quarter or month, so that neighbours differ by 1
};

/// "2016" is 2016, "2016-Q4" and "2016-11" count from the year 0; other names are numbered as they come.
int number_of(const std::string& name, int fallback) {
  const int year = std::atoi(name.c_str());
  if (year == 0) return fallback;
  if (name.size() == 4) return year;
  const bool is_quarter = name.find('Q') != std::string::npos;
  const int part = std::atoi(name.c_str() + (is_quarter ? 6 : 5));
  return is_quarter ? year * 4 + part : year * 12 + part;
}

std::vector<Period> periods_of(const StatisticsResult& result) {
  std::vector<Period> periods;
  for (const TableRow& row : result.rows)
    if (row.rate && row.keys.front() != "none")
      periods.push_back({&row, number_of(row.keys.front(), static_cast<int>(periods.size()))});
  return periods;
}

class TrendPlot {
public:
  TrendPlot(SvgDrawing& drawing, std::vector<Period> periods) : drawing_(drawing), periods_(std::move(periods)) {
    double end = 0;
    for (const Period& period : periods_) end = std::max(end, period.row->interval.high);
    end_ = scale_end(end);
  }

  void draw() {
    draw_axis();
    for (std::size_t begin = 0; begin < periods_.size();) {
      std::size_t end = begin + 1;
      while (end < periods_.size() && periods_[end].number == periods_[end - 1].number + 1) ++end;
      draw_band(begin, end);
      begin = end;
    }
    for (std::size_t i = 0; i < periods_.size(); ++i) draw_period(i);
    draw_labels();
  }

  double bottom() const { return kChartTop + kPlotHeight; }

private:
  double x_of(const Period& period) const {
    const int first = periods_.front().number, last = periods_.back().number;
    if (first == last) return kLeft + kTrendWidth / 2;
    return kLeft + kTrendWidth * (period.number - first) / static_cast<double>(last - first);
  }
  double y_of(double rate) const { return bottom() - kPlotHeight * std::min(rate, end_) / end_; }

  void draw_axis() {
    for (int tenth = 0; tenth <= static_cast<int>(end_ * 10 + 0.5); ++tenth) {
      drawing_.line(kLeft, y_of(tenth / 10.0), kLeft + kTrendWidth, y_of(tenth / 10.0), kGrid);
      drawing_.text(kLeft - 8, y_of(tenth / 10.0) + 4, std::to_string(tenth * 10) + "%", "end", 11);
    }
    drawing_.upward_text(24, kChartTop + kPlotHeight / 2, kRateAxis);
  }

  /// Intervals of periods side by side as a band; of one alone as a line.
  void draw_band(std::size_t begin, std::size_t end) {
    std::string upper, lower;
    for (std::size_t i = begin; i < end; ++i) {
      const Interval& interval = periods_[i].row->interval;
      upper += svg_number(x_of(periods_[i])) + "," + svg_number(y_of(interval.high)) + " ";
      lower = svg_number(x_of(periods_[i])) + "," + svg_number(y_of(interval.low)) + " " + lower;
    }
    if (end - begin > 1) return drawing_.shape(upper + lower, kBand);
    const double x = x_of(periods_[begin]);
    drawing_.line(x, y_of(periods_[begin].row->interval.low), x, y_of(periods_[begin].row->interval.high), kPale, 3);
  }

  void draw_period(std::size_t i) {
    const Period& period = periods_[i];
    const double x = x_of(period), y = y_of(*period.row->rate);
    if (i > 0 && periods_[i - 1].number + 1 == period.number)
      drawing_.line(x_of(periods_[i - 1]), y_of(*periods_[i - 1].row->rate), x, y, kMark, 2);
    drawing_.dot(x, y, period.row->is_small ? "#ffffff" : kMark);
  }

  /// As many as there is room for.
  void draw_labels() {
    double free = 0;
    for (const Period& period : periods_) {
      const double x = x_of(period);
      if (x < free) continue;
      free = x + kLabelRoom;
      drawing_.text(x, bottom() + 18, period.row->keys.front(), "middle", 11);
      drawing_.text(x, bottom() + 33, "n " + std::to_string(period.row->upheld + period.row->overturned), "middle", 10,
                    kNote);
    }
  }

  SvgDrawing& drawing_;
  std::vector<Period> periods_;
  double end_ = 1;
};

}  // namespace

std::string trend_chart(const StatisticsResult& result, const std::string& title) {
  SvgDrawing drawing;
  draw_head(drawing, result, title, "band: Wilson 95% interval");
  TrendPlot plot(drawing, periods_of(result));
  plot.draw();
  const std::string& axis = result.columns.empty() ? std::string("period") : result.columns.front();
  drawing.text(kLeft + kTrendWidth / 2, plot.bottom() + 50, axis, "middle", 11, kNote);
  draw_floor_note(drawing, result, plot.bottom() + 66, "hollow: ");
  return drawing.finish(kLeft + kTrendWidth + kRightMargin, plot.bottom() + 78, title);
}

}  // namespace imr::output
