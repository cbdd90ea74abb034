// Outcome tables for programs: CSV and JSON.
#include <nlohmann/json.hpp>
#include <ostream>

#include "imr/statistics_output.h"
#include "output/table_text.h"

namespace imr {

namespace {

using nlohmann::ordered_json;

/// A cell that begins like a formula would be run by spreadsheets; values of letters are not trusted.
std::string csv_cell(const std::string& text) {
  std::string cell = text;
  if (!cell.empty() && std::string("=+-@\t\r").find(cell.front()) != std::string::npos) cell.insert(cell.begin(), '\'');
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

void write_csv_row(std::ostream& out, const TableRow& row, std::vector<std::string> keys, std::size_t columns) {
  keys.resize(std::max<std::size_t>(columns, 1));
  for (const std::string& key : keys) out << csv_cell(key) << ',';
  out << row.count << ',' << output::fixed(row.share, 6) << ',' << row.upheld << ',' << row.overturned << ',';
  if (row.rate)
    out << output::fixed(*row.rate, 6) << ',' << output::fixed(row.interval.low, 6) << ','
        << output::fixed(row.interval.high, 6);
  else out << ",,";
  out << ',' << (row.is_small ? "yes" : "no") << '\n';
}

ordered_json to_object(const TableRow& row, const std::vector<std::string>& keys) {
  ordered_json object;
  object["values"] = keys;
  object["count"] = row.count;
  object["share"] = row.share;
  object["upheld"] = row.upheld;
  object["overturned"] = row.overturned;
  object["rate"] = row.rate ? ordered_json(*row.rate) : ordered_json(nullptr);
  object["interval"] = row.rate ? ordered_json::array({row.interval.low, row.interval.high}) : ordered_json(nullptr);
  object["below_floor"] = row.is_small;
  return object;
}

ordered_json to_object(const NumberSummary& s) {
  ordered_json object{{"number", s.field}, {"unit", to_string(s.unit)}, {"count", s.count}};
  if (s.count == 0) return object;
  object["least"] = s.least;
  object["lower_quartile"] = s.lower_quartile;
  object["median"] = s.median;
  object["upper_quartile"] = s.upper_quartile;
  object["greatest"] = s.greatest;
  object["mean"] = s.mean;
  return object;
}

}  // namespace

void write_csv(std::ostream& out, const StatisticsResult& result) {
  for (const std::string& column : result.columns) out << csv_cell(column) << ',';
  if (result.columns.empty()) out << "row,";
  out << to_string(result.unit) << "s,share,upheld,overturned,rate,low,high,below_floor\n";
  for (const TableRow& row : result.rows) write_csv_row(out, row, row.keys, result.columns.size());
  write_csv_row(out, result.total, {"total"}, result.columns.size());
}

std::string to_json(const StatisticsResult& result) {
  ordered_json json{
      {"unit", to_string(result.unit)}, {"issues", result.issues},   {"determinations", result.determinations},
      {"floor", result.floor},          {"columns", result.columns}, {"rows", ordered_json::array()}};
  for (const TableRow& row : result.rows) json["rows"].push_back(to_object(row, row.keys));
  json["total"] = to_object(result.total, {});
  json["summaries"] = ordered_json::array();
  for (const NumberSummary& summary : result.summaries) json["summaries"].push_back(to_object(summary));
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace imr
