#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "imr/citator_output.h"
#include "imr/contrast_output.h"
#include "imr/index.h"
#include "imr/output.h"
#include "imr/similar_output.h"
#include "imr/statistics_output.h"
#include "output/sample_result.h"

using namespace imr;
using namespace imr::output;
using Json = nlohmann::json;

namespace {

std::string documentation() {
  std::ifstream file(std::string(IMR_TEST_DATA) + "/../../docs/output-formats.md");
  REQUIRE(file.is_open());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Names of all members at any depth; those of "numbers" are names of fields.tsv.
void add_keys(const Json& json, std::set<std::string>& keys) {
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    if (json.is_object()) keys.insert(key);
    if (key != "numbers") add_keys(value, keys);
  }
}

LetterText sample_letter() {
  LetterText letter;
  letter.text.text = "Summary.\nHeading: Upheld\nReasons.";
  letter.determination.case_summary = {0, 8};
  letter.determination.diagnostics = {{Severity::Note, "odd", 1, {0, 3}, "Odd."}};
  Issue issue;
  issue.number = 1;
  issue.rationale = {25, 33};
  issue.guidelines = {{"MTUS", "Knee", "2004", {"A"}, "60", {}}};
  letter.determination.issues = {issue};
  FacetSet facets;
  facets.values.push_back({"decision", "upheld", Confidence::Certain, "heading", {9, 16}});
  facets.numbers.push_back({"visits", 3, "rule", {0, 1}});
  letter.facets.issues.push_back(facets);
  return letter;
}

SimilarResult sample_similar() {
  SimilarHit hit;
  hit.shared = {{"drug", "Drug", "tramadol"}};
  hit.passages.emplace_back();
  SimilarResult result;
  result.contrast.overturned = {hit};
  result.contrast.differences.push_back({"Drug", "tramadol", 1, 0});
  return result;
}

StatisticsResult sample_statistics() {
  StatisticsResult result;
  result.rows.emplace_back().keys = {"knee"};
  result.summaries.emplace_back().count = 1;
  return result;
}

/// A contrast or a citator.
std::string analytics_json(bool is_contrast) {
  ContrastResult contrast;
  contrast.more_in_a.emplace_back().passage = Passage{};
  CitatorResult citator;
  citator.tables.emplace_back().rows.emplace_back().keys = {"both"};
  citator.examples.emplace_back();
  return is_contrast ? to_json(contrast, {}) : to_json(citator);
}

/// Everything that is ever written as JSON, one object each.
std::vector<std::string> all_json() {
  Explanation explanation{"tree", {{"word:knee", 2, {{"knee", 2}}}}, {}};
  ResultStyle style;
  style.has_topic = true;
  style.explanation = &explanation;
  SearchResult nothing;
  nothing.parts = {{"word:knee", 3, {}}};
  std::ostringstream letter, counts, context;
  LetterStyle letter_style;
  letter_style.has_tags = true;
  write_letter_json(letter, sample_letter(), letter_style);
  write_counts(counts, CountFormat::Json, sample_result());
  write_context(context, ContextFormat::Jsonl, {}, 10, false);
  IndexSummary summary;
  summary.failed = {{"a", "b"}};
  return {analytics_json(true),
          analytics_json(false),
          to_json(sample_similar()),
          to_json(sample_statistics()),
          written(ResultFormat::Json, sample_result(), {sample_hit()}, style),
          written(ResultFormat::Json, nothing, {}),
          refusal_json("1", QueryError("no", 1)),
          letter.str(),
          counts.str(),
          context.str(),
          to_json(summary),
          to_json(CheckReport{})};
}

}  // namespace

TEST_CASE("docs/output-formats.md names every field of every JSON output") {
  const std::string text = documentation();
  std::set<std::string> keys;
  for (const std::string& json : all_json()) add_keys(Json::parse(json), keys);
  CHECK(keys.size() > 80);
  for (const std::string& key : keys) CHECK_MESSAGE(text.find('`' + key + '`') != std::string::npos, key);
}

TEST_CASE("docs/output-formats.md names every column of every CSV output") {
  const std::string text = documentation();
  std::ostringstream contexts, counts;
  write_context_head(contexts, ContextFormat::Csv);
  write_counts(counts, CountFormat::Csv, {});
  std::ostringstream contrast, citator, statistics;
  write_csv(contrast, ContrastResult{});
  write_csv(citator, CitatorResult{});
  write_csv(statistics, StatisticsResult{});
  for (std::string header : {written(ResultFormat::Csv, {}, {}), contexts.str(), counts.str(), contrast.str(),
                             citator.str(), statistics.str()}) {
    REQUIRE(header.ends_with("\r\n"));
    header.resize(header.find("\r\n"));
    std::istringstream columns(header);
    for (std::string column; std::getline(columns, column, ',');)
      CHECK_MESSAGE(text.find('`' + column + '`') != std::string::npos, column);
  }
}

TEST_CASE("docs/output-formats.md tells the version that is written") {
  CHECK(documentation().find("`\"format_version\": " + std::to_string(kOutputFormatVersion) + "`") !=
        std::string::npos);
}
