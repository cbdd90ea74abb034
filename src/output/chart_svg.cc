// Outcome tables as SVG charts that look right printed: dark marks on white, no colours that grey loses.
#include <algorithm>
#include <map>

#include "imr/statistics_output.h"
#include "output/table_text.h"

namespace imr {

namespace {

constexpr double kLabelWidth = 230, kPlotWidth = 420, kCountWidth = 150, kRowHeight = 24, kTop = 64, kBottom = 48,
                 kCharWidth = 6.6;
constexpr const char* kInk = "#1a2733";
constexpr const char* kMark = "#3b6e8f";
constexpr const char* kPale = "#b9cbd8";
constexpr const char* kGrid = "#d9dee2";

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') escaped += "&amp;";
    else if (c == '<') escaped += "&lt;";
    else if (c == '>') escaped += "&gt;";
    else if (c == '"') escaped += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20) escaped += c;
  }
  return escaped;
}

std::string number(double value) { return output::fixed(value, 1); }

/// Elements of one picture.
class Drawing {
public:
  void line(double x1, double y1, double x2, double y2, const char* color, double thickness = 1) {
    body_ += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2) +
             "\" stroke=\"" + color + "\" stroke-width=\"" + number(thickness) + "\"/>\n";
  }
  void rectangle(double x, double y, double w, double h, const std::string& fill) {
    body_ += "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(w) + "\" height=\"" + number(h) +
             "\" fill=\"" + fill + "\"/>\n";
  }
  void dot(double x, double y) {
    body_ +=
        "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"3.5\" fill=\"" + std::string(kMark) + "\"/>\n";
  }
  void shape(const std::string& points, const char* fill) {
    body_ += "<polygon points=\"" + points + "\" fill=\"" + std::string(fill) + "\"/>\n";
  }
  /// @param anchor  "start", "middle" or "end"
  void text(double x, double y, const std::string& words, const char* anchor = "start", int size = 12,
            const char* color = kInk) {
    body_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\" font-size=\"" +
             std::to_string(size) + "\" fill=\"" + color + "\">" + escape(words) + "</text>\n";
  }
  std::string finish(double w, double h, const std::string& title) const {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(w) + "\" height=\"" + number(h) +
           "\" viewBox=\"0 0 " + number(w) + " " + number(h) +
           "\" font-family=\"Helvetica, Arial, sans-serif\" role=\"img\">\n<title>" + escape(title) +
           "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body_ + "</svg>\n";
  }

private:
  std::string body_;
};

void draw_head(Drawing& drawing, const StatisticsResult& result, const std::string& title) {
  drawing.text(16, 26, title, "start", 16);
  drawing.text(16, 45,
               output::counted(result.issues, CountUnit::Issue) + " in " +
                   output::counted(result.determinations, CountUnit::Determination) +
                   "; unit: " + to_string(result.unit) + "; overturned of decided, Wilson 95% interval",
               "start", 11, "#55636e");
}

/// The end of a scale from 0 that holds all intervals of rows that are large enough, in tenths.
double scale_end(const StatisticsResult& result) {
  double end = 0.1;
  for (const TableRow& row : result.rows)
    if (row.rate) end = std::max(end, row.is_small ? *row.rate : row.interval.high);
  return std::min(1.0, static_cast<double>(static_cast<int>(end * 10 + 0.9999)) / 10);
}

std::string bar_chart(const StatisticsResult& result, const std::string& title) {
  Drawing drawing;
  draw_head(drawing, result, title);
  const double end = scale_end(result), bottom = kTop + kRowHeight * static_cast<double>(result.rows.size());
  const auto x_of = [&](double rate) { return kLabelWidth + kPlotWidth * std::min(rate, end) / end; };
  const int steps = static_cast<int>(end * 10 + 0.5);
  for (int step = 0; step <= steps; ++step) {
    const double x = x_of(step / 10.0);
    drawing.line(x, kTop, x, bottom, kGrid);
    drawing.text(x, bottom + 16, std::to_string(step * 10) + "%", "middle", 11);
  }
  double y = kTop;
  for (const TableRow& row : result.rows) {
    const double middle = y + kRowHeight / 2;
    drawing.text(kLabelWidth - 8, middle + 4,
                 output::shortened(row.keys.front(), static_cast<std::size_t>(kLabelWidth / kCharWidth)), "end");
    if (row.rate) {
      drawing.rectangle(x_of(0), y + 5, x_of(*row.rate) - x_of(0), kRowHeight - 10, row.is_small ? kPale : kMark);
      drawing.line(x_of(row.interval.low), middle, x_of(row.interval.high), middle, kInk);
      for (const double limit : {row.interval.low, row.interval.high})
        drawing.line(x_of(limit), middle - 4, x_of(limit), middle + 4, kInk);
    }
    drawing.text(kLabelWidth + kPlotWidth + 12, middle + 4,
                 std::to_string(row.overturned) + " of " + std::to_string(row.upheld + row.overturned) +
                     (row.is_small ? " *" : ""));
    y += kRowHeight;
  }
  drawing.text(16, bottom + 36, "* pale: fewer than " + output::counted(result.floor, result.unit), "start", 11);
  return drawing.finish(kLabelWidth + kPlotWidth + kCountWidth, bottom + kBottom, title);
}

std::string trend_chart(const StatisticsResult& result, const std::string& title) {
  Drawing drawing;
  draw_head(drawing, result, title);
  constexpr double kHeight = 260, kLeft = 60;
  std::vector<const TableRow*> periods;
  for (const TableRow& row : result.rows)
    if (row.rate && row.keys.front() != "none") periods.push_back(&row);
  const double end = scale_end(result), bottom = kTop + kHeight;
  const double step = periods.size() > 1 ? (kLabelWidth + kPlotWidth) / static_cast<double>(periods.size() - 1) : 0;
  const auto x_of = [&](std::size_t i) {
    return kLeft + step * static_cast<double>(i) + (periods.size() == 1 ? kPlotWidth / 2 : 0);
  };
  const auto y_of = [&](double rate) { return bottom - kHeight * std::min(rate, end) / end; };
  for (int tenth = 0; tenth <= static_cast<int>(end * 10 + 0.5); ++tenth) {
    drawing.line(kLeft, y_of(tenth / 10.0), kLeft + kLabelWidth + kPlotWidth, y_of(tenth / 10.0), kGrid);
    drawing.text(kLeft - 8, y_of(tenth / 10.0) + 4, std::to_string(tenth * 10) + "%", "end", 11);
  }
  std::string upper, lower;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    upper += number(x_of(i)) + "," + number(y_of(periods[i]->interval.high)) + " ";
    lower = number(x_of(i)) + "," + number(y_of(periods[i]->interval.low)) + " " + lower;
  }
  drawing.shape(upper + lower, "#dbe6ee");
  const std::size_t labelled = std::max<std::size_t>(1, periods.size() / 10);
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (i > 0) drawing.line(x_of(i - 1), y_of(*periods[i - 1]->rate), x_of(i), y_of(*periods[i]->rate), kMark, 2);
    drawing.dot(x_of(i), y_of(*periods[i]->rate));
    if (i % labelled != 0) continue;
    drawing.text(x_of(i), bottom + 18, periods[i]->keys.front(), "middle", 11);
    drawing.text(x_of(i), bottom + 33, "n " + std::to_string(periods[i]->count) + (periods[i]->is_small ? "*" : ""),
                 "middle", 10, "#55636e");
  }
  drawing.text(16, bottom + 52, "* fewer than " + output::counted(result.floor, result.unit), "start", 11);
  return drawing.finish(kLeft + kLabelWidth + kPlotWidth + 40, bottom + 64, title);
}

/// White to dark blue.
std::string shade(double part) {
  const auto channel = [&](int from, int to) { return std::to_string(from + static_cast<int>(part * (to - from))); };
  return "rgb(" + channel(246, 30) + "," + channel(249, 84) + "," + channel(251, 120) + ")";
}

std::string heat_table(const StatisticsResult& result, const std::string& title) {
  std::vector<std::string> rows, columns;
  std::map<std::pair<std::string, std::string>, const TableRow*> cells;
  const auto add_once = [](std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const TableRow& row : result.rows) {
    add_once(rows, row.keys[0]);
    add_once(columns, row.keys[1]);
    cells[{row.keys[0], row.keys[1]}] = &row;
  }
  Drawing drawing;
  draw_head(drawing, result, title);
  constexpr double kCell = 84;
  const double end = scale_end(result), head = kTop + 20;
  for (std::size_t c = 0; c < columns.size(); ++c)
    drawing.text(kLabelWidth + kCell * (static_cast<double>(c) + 0.5), head - 6, output::shortened(columns[c], 13),
                 "middle", 10);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const double y = head + kRowHeight * static_cast<double>(r);
    drawing.text(kLabelWidth - 8, y + 16,
                 output::shortened(rows[r], static_cast<std::size_t>(kLabelWidth / kCharWidth)), "end");
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const auto found = cells.find({rows[r], columns[c]});
      if (found == cells.end() || !found->second->rate) continue;
      const TableRow& cell = *found->second;
      const double part = std::min(1.0, *cell.rate / end), x = kLabelWidth + kCell * static_cast<double>(c);
      drawing.rectangle(x + 1, y + 1, kCell - 2, kRowHeight - 2, shade(part));
      drawing.text(x + kCell / 2, y + 16, output::percent(*cell.rate) + (cell.is_small ? "*" : ""), "middle", 11,
                   part > 0.5 ? "#ffffff" : kInk);
    }
  }
  const double bottom = head + kRowHeight * static_cast<double>(rows.size());
  drawing.text(16, bottom + 20, "* fewer than " + output::counted(result.floor, result.unit) + "; empty: none", "start",
               11);
  return drawing.finish(kLabelWidth + kCell * static_cast<double>(columns.size()) + 20, bottom + 34, title);
}

}  // namespace

std::string to_svg(const StatisticsResult& result, const std::string& title) {
  if (result.columns.size() == 2) return heat_table(result, title);
  return result.is_trend ? trend_chart(result, title) : bar_chart(result, title);
}

}  // namespace imr
