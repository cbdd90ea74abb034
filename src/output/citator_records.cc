// Who cites a guideline, for programs: CSV and JSON.
#include "imr/citator_output.h"
#include "imr/result_output.h"
#include "output/csv.h"
#include "output/json_values.h"
#include "output/marked_text.h"
#include "output/outcome_records.h"

namespace imr {

namespace {

using output::Json;

Json table_json(const CitatorTable& table) {
  Json rows = Json::array();
  for (const TableRow& row : table.rows) rows.push_back(output::row_json(row));
  return {{"table", table.name}, {"label", table.label}, {"rows", rows}};
}

Json example_json(const CitatorExample& example) {
  return {{"id", example.id},
          {"case_number", output::text_or_null(example.case_number)},
          {"issue", example.number},
          {"treatment", example.treatment},
          {"decision", output::text_or_null(to_string(example.decision))},
          {"decision_date", output::date_or_null(example.decision_date)},
          {"cited_by", to_string(example.cited_by)},
          {"sections", example.sections},
          {"pages", output::text_or_null(output::join(example.pages, "; "))},
          {"passage", example.passage ? output::passage_json(*example.passage) : Json(nullptr)}};
}

void write_row(std::ostream& out, const std::string& table, const std::string& value, const TableRow& row) {
  std::vector<std::string> cells{table, value};
  for (std::string& cell : output::row_cells(row)) cells.push_back(std::move(cell));
  output::write_csv_row(out, cells);
}

}  // namespace

void write_csv(std::ostream& out, const CitatorResult& result) {
  std::vector<std::string> head{"table", "value", "issues"};
  for (const std::string& column : output::row_columns()) head.push_back(column);
  output::write_csv_row(out, head);
  for (const CitatorTable& table : result.tables)
    for (const TableRow& row : table.rows) write_row(out, table.name, row.keys.front(), row);
  write_row(out, "total", "", result.total);
}

std::string to_json(const CitatorResult& result) {
  Json json{{"format_version", kOutputFormatVersion},
            {"source", result.source},
            {"chapter", output::text_or_null(result.chapter)},
            {"guideline_section", output::text_or_null(result.section)},
            {"unit", to_string(CountUnit::Issue)},
            {"issue_count", result.total.count},
            {"determination_count", result.determinations},
            {"floor", result.floor},
            {"total", output::row_json(result.total)},
            {"tables", Json::array()},
            {"examples", Json::array()}};
  for (const CitatorTable& table : result.tables) json["tables"].push_back(table_json(table));
  for (const CitatorExample& example : result.examples) json["examples"].push_back(example_json(example));
  return output::to_line(json);
}

}  // namespace imr
