// Outcome tables for programs: CSV and JSON.
#include "imr/result_output.h"
#include "imr/statistics_output.h"
#include "output/csv.h"
#include "output/outcome_records.h"

namespace imr {

namespace {

using output::Json;

void write_row(std::ostream& out, const TableRow& row, std::vector<std::string> keys, std::size_t columns) {
  keys.resize(std::max<std::size_t>(columns, 1));
  for (std::string& cell : output::row_cells(row)) keys.push_back(std::move(cell));
  output::write_csv_row(out, keys);
}

Json summary_json(const NumberSummary& s) {
  Json json{{"field", s.field}, {"unit", to_string(s.unit)}, {"count", s.count}};
  if (s.count == 0) return json;
  json["least"] = s.least;
  json["lower_quartile"] = s.lower_quartile;
  json["median"] = s.median;
  json["upper_quartile"] = s.upper_quartile;
  json["greatest"] = s.greatest;
  json["mean"] = s.mean;
  return json;
}

}  // namespace

void write_csv(std::ostream& out, const StatisticsResult& result) {
  std::vector<std::string> head = result.columns;
  if (head.empty()) head.emplace_back("row");
  head.push_back(to_string(result.unit) + "s");
  for (const std::string& column : output::row_columns()) head.push_back(column);
  output::write_csv_row(out, head);
  for (const TableRow& row : result.rows) write_row(out, row, row.keys, result.columns.size());
  write_row(out, result.total, {"total"}, result.columns.size());
}

std::string to_json(const StatisticsResult& result) {
  Json json{{"format_version", kOutputFormatVersion},
            {"unit", to_string(result.unit)},
            {"issue_count", result.issues},
            {"determination_count", result.determinations},
            {"floor", result.floor},
            {"columns", result.columns},
            {"rows", Json::array()}};
  for (const TableRow& row : result.rows) json["rows"].push_back(output::row_json(row));
  json["total"] = output::row_json(result.total);
  json["summaries"] = Json::array();
  for (const NumberSummary& summary : result.summaries) json["summaries"].push_back(summary_json(summary));
  return output::to_line(json);
}

}  // namespace imr
