// A cross table as cells, darker where more was overturned.
#include <algorithm>
#include <map>

#include "output/chart_parts.h"
#include "output/table_text.h"

namespace imr::output {

namespace {

constexpr double kCellWidth = 92, kCellHeight = 32, kHeadHeight = 34;
constexpr std::size_t kHeadChars = 16;

/// White to dark blue.
std::string shade(double part) {
  const auto channel = [&](int from, int to) { return std::to_string(from + static_cast<int>(part * (to - from))); };
  return "rgb(" + channel(246, 30) + "," + channel(249, 84) + "," + channel(251, 120) + ")";
}

/// A name on at most two lines.
std::vector<std::string> two_lines(const std::string& name) {
  if (width(name) <= kHeadChars) return {name};
  const std::size_t space = name.rfind(' ', kHeadChars);
  if (space == std::string::npos) return {shortened(name, kHeadChars)};
  return {name.substr(0, space), shortened(name.substr(space + 1), kHeadChars)};
}

class HeatTable {
public:
  explicit HeatTable(const StatisticsResult& result) {
    for (const TableRow& row : result.rows) {
      if (!row.rate) continue;
      add_once(rows_, row.keys[0]);
      add_once(columns_, row.keys[1]);
      cells_[{row.keys[0], row.keys[1]}] = &row;
      if (!row.is_small) end_ = std::max(end_, *row.rate);
      most_ = std::max(most_, *row.rate);
    }
    end_ = scale_end(end_ > 0 ? end_ : most_);
    left_ = label_width(rows_) + 8;
  }

  void draw(SvgDrawing& drawing) const {
    for (std::size_t c = 0; c < columns_.size(); ++c) draw_head_of(drawing, columns_[c], x_of(c) + kCellWidth / 2);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      drawing.text(left_ - 8, y_of(r) + kCellHeight / 2 + 4, fitted(rows_[r], left_), "end");
      for (std::size_t c = 0; c < columns_.size(); ++c)
        if (const auto found = cells_.find({rows_[r], columns_[c]}); found != cells_.end())
          draw_cell(drawing, *found->second, x_of(c), y_of(r));
    }
  }

  double width() const { return std::max(left_ + kCellWidth * static_cast<double>(columns_.size()) + 20, 560.0); }
  double bottom() const { return y_of(rows_.size()); }
  std::string scale() const { return "white 0%, darkest " + percent(end_) + " and more"; }

private:
  static void add_once(std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  double x_of(std::size_t column) const { return left_ + kCellWidth * static_cast<double>(column); }
  static double y_of(std::size_t row) { return kChartTop + kHeadHeight + kCellHeight * static_cast<double>(row); }

  static void draw_head_of(SvgDrawing& drawing, const std::string& name, double x) {
    const std::vector<std::string> lines = two_lines(name);
    double y = kChartTop + kHeadHeight - 6 - 13 * static_cast<double>(lines.size() - 1);
    for (const std::string& line : lines) {
      drawing.text(x, y, line, "middle", 11);
      y += 13;
    }
  }

  void draw_cell(SvgDrawing& drawing, const TableRow& row, double x, double y) const {
    const double part = std::min(1.0, *row.rate / end_);
    const char* ink = part > 0.65 ? "#ffffff" : kInk;
    drawing.rectangle(x + 1, y + 1, kCellWidth - 2, kCellHeight - 2, shade(part));
    drawing.text(x + kCellWidth / 2, y + 14, percent(*row.rate) + (row.is_small ? "*" : ""), "middle", 11, ink);
    drawing.text(x + kCellWidth / 2, y + 26,
                 std::to_string(row.overturned) + " of " + std::to_string(row.upheld + row.overturned), "middle", 9,
                 ink);
  }

  std::vector<std::string> rows_, columns_;
  std::map<std::pair<std::string, std::string>, const TableRow*> cells_;
  double end_ = 0, most_ = 0, left_ = 0;
};

}  // namespace

std::string heat_table(const StatisticsResult& result, const std::string& title) {
  SvgDrawing drawing;
  const HeatTable table(result);
  draw_head(drawing, result, title, kRateAxis);
  table.draw(drawing);
  drawing.text(16, table.bottom() + 20, table.scale() + "; empty: none decided", "start", 11, kNote);
  draw_floor_note(drawing, result, table.bottom() + 36, "* ");
  return drawing.finish(table.width(), table.bottom() + 48, title);
}

}  // namespace imr::output
