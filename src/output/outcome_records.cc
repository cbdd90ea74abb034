#include "output/outcome_records.h"

#include "output/table_text.h"

namespace imr::output {

Json row_json(const TableRow& row) {
  Json json = Json::object();
  if (!row.keys.empty()) json["keys"] = row.keys;
  json["count"] = row.count;
  json["share"] = row.share;
  json["upheld"] = row.upheld;
  json["overturned"] = row.overturned;
  json["rate"] = row.rate ? Json(*row.rate) : Json(nullptr);
  json["interval"] = row.rate ? Json::array({row.interval.low, row.interval.high}) : Json(nullptr);
  json["below_floor"] = row.is_small;
  return json;
}

std::vector<std::string> row_columns() {
  return {"share", "upheld", "overturned", "rate", "low", "high", "below_floor"};
}

std::vector<std::string> row_cells(const TableRow& row) {
  const auto part = [&](double number) { return row.rate ? fixed(number, 6) : std::string{}; };
  return {std::to_string(row.count),      fixed(row.share, 6),        std::to_string(row.upheld),
          std::to_string(row.overturned), part(row.rate.value_or(0)), part(row.interval.low),
          part(row.interval.high),        row.is_small ? "yes" : "no"};
}

}  // namespace imr::output
