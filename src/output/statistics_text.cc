// Outcome tables for people: plain text and Markdown.
#include <ostream>

#include "imr/output.h"
#include "imr/statistics_output.h"
#include "output/table_text.h"

namespace imr {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t kBarWidth = 20;
constexpr std::size_t kKeyWidth = 60;  ///< names of sections may be sentences
constexpr const char* kTotal = "total";

Cells header_of(const StatisticsResult& result) {
  Cells header = result.columns;
  if (header.empty()) header.emplace_back();
  for (const std::string& name : {to_string(result.unit) + "s", std::string("share"), std::string("overturned"),
                                  std::string("rate"), std::string("95% interval")})
    header.push_back(name);
  return header;
}

Cells cells_of(const TableRow& row, const Cells& keys, std::size_t columns) {
  Cells cells;
  for (const std::string& key : keys) cells.push_back(output::shortened(printable(key), kKeyWidth));
  while (cells.size() < std::max<std::size_t>(columns, 1)) cells.emplace_back();
  cells.push_back(std::to_string(row.count) + (row.is_small ? "*" : ""));
  cells.push_back(output::percent(row.share));
  cells.push_back(std::to_string(row.overturned));
  cells.push_back(row.rate ? output::percent(*row.rate) : "-");
  cells.push_back(row.rate ? output::percent_range(row.interval) : "-");
  return cells;
}

std::vector<Cells> lines_of(const StatisticsResult& result) {
  std::vector<Cells> lines{header_of(result)};
  for (const TableRow& row : result.rows) lines.push_back(cells_of(row, row.keys, result.columns.size()));
  lines.push_back(cells_of(result.total, {kTotal}, result.columns.size()));
  return lines;
}

std::vector<std::size_t> widths_of(const std::vector<Cells>& lines) {
  std::vector<std::size_t> widths(lines.front().size());
  for (const Cells& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], output::width(line[i]));
  return widths;
}

std::string bar_of(const TableRow& row) {
  return row.rate ? std::string(static_cast<std::size_t>(*row.rate * static_cast<double>(kBarWidth) + 0.5), '#')
                  : std::string{};
}

std::string padded_line(const Cells& line, const std::vector<std::size_t>& widths, std::size_t key_columns,
                        const std::string& bar) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string padding(widths[i] - output::width(line[i]), ' ');
    text += (i == 0 ? "" : "  ") + (i < key_columns ? line[i] + padding : padding + line[i]);
  }
  if (!bar.empty()) text += "  " + bar;
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

Cells summary_cells(const NumberSummary& s) {
  return {s.field,
          to_string(s.unit) + "s",
          std::to_string(s.count),
          output::plain(s.least),
          output::plain(s.lower_quartile),
          output::plain(s.median),
          output::plain(s.upper_quartile),
          output::plain(s.greatest),
          output::fixed(s.mean, 1)};
}

std::vector<Cells> summary_lines(const StatisticsResult& result) {
  std::vector<Cells> lines{{"number", "of", "n", "least", "quartile", "median", "quartile", "greatest", "mean"}};
  for (const NumberSummary& summary : result.summaries) lines.push_back(summary_cells(summary));
  return lines;
}

void write_padded(std::ostream& out, const std::vector<Cells>& lines, std::size_t key_columns) {
  const auto widths = widths_of(lines);
  for (const Cells& line : lines) out << padded_line(line, widths, key_columns, {}) << '\n';
}

std::string markdown_cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) escaped += (c == '|' || c == '*' || c == '_' || c == '<' ? "\\" : "") + std::string(1, c);
  return escaped;
}

void write_markdown_table(std::ostream& out, const std::vector<Cells>& lines, std::size_t key_columns) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::string& cell : lines[i]) out << "| " << markdown_cell(cell) << ' ';
    out << "|\n";
    if (i > 0) continue;
    for (std::size_t column = 0; column < lines[i].size(); ++column)
      out << (column < key_columns ? "| --- " : "| ---: ");
    out << "|\n";
  }
}

bool has_small_row(const StatisticsResult& result) {
  bool found = result.total.is_small;
  for (const TableRow& row : result.rows) found = found || row.is_small;
  return found;
}

std::string floor_note(const StatisticsResult& result) {
  return "fewer than " + output::counted(result.floor, result.unit);
}

}  // namespace

void write_text(std::ostream& out, const StatisticsResult& result) {
  out << output::table_meaning(result) << "\n\n";
  const std::vector<Cells> lines = lines_of(result);
  const auto widths = widths_of(lines);
  const std::size_t key_columns = std::max<std::size_t>(result.columns.size(), 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_header = i == 0;
    const TableRow& row = i <= result.rows.size() && !is_header ? result.rows[i - 1] : result.total;
    out << padded_line(lines[i], widths, key_columns, is_header ? std::string{} : bar_of(row)) << '\n';
  }
  if (has_small_row(result)) out << "* " << floor_note(result) << '\n';
  if (result.summaries.empty()) return;
  out << '\n';
  write_padded(out, summary_lines(result), 2);
}

void write_markdown(std::ostream& out, const StatisticsResult& result) {
  out << output::table_meaning(result) << ".\n\n";
  write_markdown_table(out, lines_of(result), std::max<std::size_t>(result.columns.size(), 1));
  if (has_small_row(result)) out << "\n\\* " << floor_note(result) << '\n';
  if (result.summaries.empty()) return;
  out << '\n';
  write_markdown_table(out, summary_lines(result), 2);
}

}  // namespace imr
