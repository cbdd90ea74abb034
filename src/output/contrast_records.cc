// What sets two sets apart, for programs: CSV and JSON.
#include "imr/contrast_output.h"
#include "imr/result_output.h"
#include "output/csv.h"
#include "output/json_values.h"
#include "output/table_text.h"

namespace imr {

namespace {

using output::Json;

Json set_json(const std::string& query, const ContrastSet& set) {
  return {{"query", query},
          {"issue_count", set.issues},
          {"determination_count", set.determinations},
          {"wording_count", set.wordings}};
}

Json finding_json(const ContrastFinding& finding, bool has_evidence) {
  Json json{
      {"kind", finding.kind}, {"label", finding.label},     {"value", finding.value}, {"unit", to_string(finding.unit)},
      {"in_a", finding.in_a}, {"a_total", finding.a_total}, {"in_b", finding.in_b},   {"b_total", finding.b_total}};
  if (has_evidence) {
    json["g2"] = finding.g2;
    json["probability"] = finding.probability;
  }
  json["id"] = finding.id;
  json["case_number"] = output::text_or_null(finding.case_number);
  json["issue"] = finding.number;
  json["passage"] = finding.passage ? output::passage_json(*finding.passage) : Json(nullptr);
  return json;
}

Json findings_json(const std::vector<ContrastFinding>& findings, bool has_evidence) {
  Json list = Json::array();
  for (const ContrastFinding& finding : findings) list.push_back(finding_json(finding, has_evidence));
  return list;
}

void write_row(std::ostream& out, const char* set, const ContrastFinding& finding) {
  output::write_csv_row(
      out, {set, finding.kind, finding.value, to_string(finding.unit), std::to_string(finding.in_a),
            std::to_string(finding.a_total), std::to_string(finding.in_b), std::to_string(finding.b_total),
            output::fixed(finding.g2, 3), output::plain(finding.probability), finding.id, finding.case_number,
            std::to_string(finding.number), finding.passage ? finding.passage->section : "",
            finding.passage ? finding.passage->text : ""});
}

}  // namespace

void write_csv(std::ostream& out, const ContrastResult& result) {
  output::write_csv_row(out, {"set", "kind", "value", "unit", "in_a", "a_total", "in_b", "b_total", "g2", "probability",
                              "id", "case_number", "issue", "section", "passage"});
  for (const ContrastFinding& finding : result.more_in_a) write_row(out, "a", finding);
  for (const ContrastFinding& finding : result.more_in_b) write_row(out, "b", finding);
}

std::string to_json(const ContrastResult& result, const ContrastNames& names) {
  Json json{{"format_version", kOutputFormatVersion},
            {"a", set_json(names.a, result.a)},
            {"b", set_json(names.b, result.b)},
            {"in_both", result.in_both},
            {"features", result.features},
            {"comparisons", result.comparisons},
            {"significance", result.significance},
            {"more_in_a", findings_json(result.more_in_a, true)},
            {"more_in_b", findings_json(result.more_in_b, true)},
            {"reasons_of_a", findings_json(result.reasons_of_a, false)},
            {"reasons_of_b", findings_json(result.reasons_of_b, false)}};
  return output::to_line(json);
}

}  // namespace imr
