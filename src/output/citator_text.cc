// Who cites a guideline, for people.
#include <algorithm>
#include <ostream>

#include "imr/citator_output.h"
#include "output/columns.h"
#include "output/marked_text.h"
#include "output/table_text.h"

namespace imr {

namespace {

constexpr std::size_t kRowLabelWidth = 44;

std::string rate_of(const TableRow& row) {
  return row.rate ? output::pad_left(output::percent(*row.rate), 6) + "  " + output::percent_range(row.interval) : "-";
}

void write_table(std::ostream& out, const CitatorTable& table, std::size_t limit) {
  const bool has_values =
      std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return row.keys.front() != "none"; });
  if (!has_values) return;
  const std::size_t count = limit == 0 ? table.rows.size() : std::min(limit, table.rows.size());
  std::vector<std::vector<std::string>> lines = {
      {table.label, output::pad_left("issues", 7), output::pad_left("overturned", 10), "  rate  95% interval"}};
  for (std::size_t i = 0; i < count; ++i) {
    const TableRow& row = table.rows[i];
    lines.push_back({output::shortened(output::printable_line(row.keys.front()), kRowLabelWidth),
                     output::pad_left(std::to_string(row.count) + (row.is_small ? "*" : " "), 7),
                     output::pad_left(std::to_string(row.overturned), 10), rate_of(row)});
  }
  out << '\n';
  output::write_columns(out, lines);
  if (count < table.rows.size()) out << "... " << table.rows.size() - count << " more\n";
}

void write_example(std::ostream& out, const CitatorExample& example, const output::MarkStyle& marks) {
  out << "   " << output::printable_line(example.case_number.empty() ? example.id : example.case_number) << '#'
      << example.number << "  " << to_string(example.decision);
  if (example.decision_date) out << "  decided " << to_string(*example.decision_date);
  out << "  cited by " << (example.cited_by == CitedBy::Both ? "both" : "the " + to_string(example.cited_by)) << '\n';
  out << "      " << output::printable_line(example.treatment) << '\n';
  if (example.passage)
    out << "      " << example.passage->section << ": " << (example.passage->starts_inside ? "... " : "")
        << output::marked_line(example.passage->text, example.passage->marks, marks)
        << (example.passage->ends_inside ? " ..." : "") << '\n';
}

bool has_small_row(const CitatorResult& result) {
  return std::any_of(result.tables.begin(), result.tables.end(), [](const CitatorTable& table) {
    return std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return row.is_small; });
  });
}

std::string sides(CitedBy by) { return by == CitedBy::Both ? "both sides" : "the " + to_string(by); }

/// What was asked for, and how many issues cite it.
void write_head(std::ostream& out, const CitatorResult& result) {
  out << result.source << (result.chapter.empty() ? "" : " " + result.chapter)
      << (result.section.empty() ? "" : ", section " + output::printable_line(result.section))
      << (result.page ? ", page " + std::to_string(*result.page) : "") << ": cited "
      << (result.cited_by ? "by " + sides(*result.cited_by) + " " : "") << "in "
      << output::counted(result.total.count, CountUnit::Issue) << " of "
      << output::counted(result.determinations, CountUnit::Determination) << "; " << result.total.overturned
      << " overturned";
  if (result.total.rate)
    out << ", " << output::percent(*result.total.rate) << " (95% interval "
        << output::percent_range(result.total.interval) << ")";
  out << '\n';
}

}  // namespace

void write_text(std::ostream& out, const CitatorResult& result, std::size_t rows, bool has_color, bool has_brackets) {
  write_head(out, result);
  if (result.total.count == 0) return;
  for (const CitatorTable& table : result.tables) write_table(out, table, rows);
  if (has_small_row(result)) out << "* fewer than " << output::counted(result.floor, CountUnit::Issue) << '\n';
  if (result.examples.empty()) return;
  out << "\nLatest cases\n";
  const output::MarkStyle marks = output::terminal_marks(has_color, has_brackets);
  for (const CitatorExample& example : result.examples) write_example(out, example, marks);
}

}  // namespace imr
