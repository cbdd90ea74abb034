#include <doctest/doctest.h>

#include <map>
#include <set>

#include "analytics/sample_index.h"
#include "imr/error.h"
#include "imr/statistics.h"

using imr::CountUnit;
using imr::Decision;
using imr::StatisticsRequest;
using imr::StatisticsResult;
using imr::TrendPeriod;
using imr::tests::ExtractedLetter;
using imr::tests::sample_index;

namespace {

struct Counts {
  std::uint64_t count = 0, upheld = 0, overturned = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};
using Table = std::map<std::vector<std::string>, Counts>;

void add_with_parents(const std::string& vocabulary, const std::string& value, std::set<std::string>& values) {
  if (!values.insert(value).second || vocabulary.empty()) return;
  const imr::Vocabulary& known = imr::Schema::embedded().vocabulary(vocabulary);
  for (const std::string& parent : known.find(value)->parents)
    if (known.ordinal(parent) >= 0) add_with_parents(vocabulary, parent, values);
}

/// Values of one issue read from the extractor alone.
std::set<std::string> values_of(const ExtractedLetter& letter, std::size_t issue, const std::string& name) {
  const imr::Facet& facet = imr::Schema::embedded().facet(name);
  const bool is_of_issue = facet.level == imr::Facet::Level::Issue;
  std::set<std::string> values;
  for (const imr::FacetValue& value :
       is_of_issue ? letter.facets.issues[issue].values : letter.facets.determination.values)
    if (value.facet == name)
      add_with_parents(facet.parent.empty() ? facet.vocabulary : std::string{}, value.value, values);
  if (values.empty()) values.insert("none");
  return values;
}

/// The table of issues by one or two facets, counted slowly from what the extractor reads.
Table count_slowly(const std::vector<std::string>& by) {
  Table table;
  for (const ExtractedLetter& letter : sample_index().extracted())
    for (std::size_t i = 0; i < letter.determination.issues.size(); ++i)
      for (const std::string& first : values_of(letter, i, by.front()))
        for (const std::string& second : by.size() > 1 ? values_of(letter, i, by.back()) : std::set<std::string>{""}) {
          Counts& counts = table[by.size() > 1 ? std::vector{first, second} : std::vector{first}];
          ++counts.count;
          const Decision decision = letter.determination.issues[i].decision;
          counts.upheld += decision == Decision::Upheld;
          counts.overturned += decision == Decision::Overturned;
        }
  return table;
}

StatisticsResult compute(const StatisticsRequest& request) {
  return compute_statistics(sample_index().path(), request);
}

Table table_of(const StatisticsResult& result) {
  Table table;
  for (const imr::TableRow& row : result.rows) table[row.keys] = {row.count, row.upheld, row.overturned};
  return table;
}

imr::Query query(const std::string& text) { return imr::parse_query(text, imr::Schema::embedded()); }

}  // namespace

TEST_CASE("tables over the sample letters equal those counted without an index") {
  const std::vector<std::vector<std::string>> tables = {{"category"},
                                                        {"subcategory"},
                                                        {"body_region"},
                                                        {"drug"},
                                                        {"class"},
                                                        {"specialty"},
                                                        {"mtus"},
                                                        {"reason"},
                                                        {"sex"},
                                                        {"agreement"},
                                                        {"category", "decision"},
                                                        {"body_region", "side"},
                                                        {"drug", "specialty"}};
  for (const auto& by : tables) {
    CAPTURE(by.front());
    StatisticsRequest request;
    request.by = by;
    CHECK(table_of(compute(request)) == count_slowly(by));
  }
}

TEST_CASE("determinations count once a row") {
  StatisticsRequest request;
  request.by = {"decision"};
  request.unit = CountUnit::Determination;
  std::set<std::size_t> overturned;
  const auto letters = sample_index().extracted();
  for (std::size_t i = 0; i < letters.size(); ++i)
    for (const imr::Issue& issue : letters[i].determination.issues)
      if (issue.decision == Decision::Overturned) overturned.insert(i);
  const StatisticsResult result = compute(request);
  CHECK(result.total.count == letters.size());
  CHECK(result.total.overturned == overturned.size());
  CHECK(table_of(result).at({"overturned"}).count == overturned.size());
}

TEST_CASE("periods ascend, with what has no date last") {
  StatisticsRequest request;
  request.trend = TrendPeriod::Year;
  const StatisticsResult result = compute(request);
  REQUIRE(result.rows.size() > 2);
  CHECK(result.is_trend);
  for (std::size_t i = 1; i + 1 < result.rows.size(); ++i) CHECK(result.rows[i - 1].keys < result.rows[i].keys);
  CHECK(result.rows.back().keys.front() == "none");
  std::uint64_t sum = 0;
  for (const imr::TableRow& row : result.rows) sum += row.count;
  CHECK(sum == result.total.count);
}

TEST_CASE("a query restricts the table, and an empty match leaves it empty") {
  StatisticsRequest request;
  request.by = {"decision"};
  request.filter.query = query("decision:overturned");
  const StatisticsResult overturned = compute(request);
  REQUIRE(overturned.rows.size() == 1);
  CHECK(overturned.rows.front().keys.front() == "overturned");
  CHECK(*overturned.total.rate == 1);
  request.filter.query = query("zzyzx");
  CHECK(compute(request).rows.empty());
  CHECK(compute(request).total.count == 0);
}

TEST_CASE("numbers of a letter are summarized once a letter") {
  StatisticsRequest request;
  request.numbers = {"issues", "age", "days"};
  const StatisticsResult result = compute(request);
  REQUIRE(result.summaries.size() == 3);
  std::vector<double> issues, ages;
  for (const ExtractedLetter& letter : sample_index().extracted()) {
    issues.push_back(static_cast<double>(letter.determination.issues.size()));
    for (const imr::NumberValue& number : letter.facets.determination.numbers)
      if (number.field == "age") ages.push_back(number.value);
  }
  CHECK(result.summaries[0].median == imr::summarize(issues).median);
  CHECK(result.summaries[0].count == issues.size());
  CHECK(result.summaries[1].mean == doctest::Approx(imr::summarize(ages).mean));
  CHECK(result.summaries[2].least > 0);
}

TEST_CASE("rows below the floor are marked") {
  StatisticsRequest request;
  request.by = {"category"};
  request.floor = 5;
  for (const imr::TableRow& row : compute(request).rows) CHECK(row.is_small == (row.count < 5));
}

TEST_CASE("every preset can be computed") {
  for (const imr::StatisticsPreset& preset : imr::statistics_presets()) {
    CAPTURE(preset.name);
    StatisticsRequest request;
    request.filter.query = query(std::string(preset.query));
    request.by = preset.by;
    request.numbers = preset.numbers;
    request.trend = preset.trend;
    request.unit = preset.unit;
    CHECK(compute(request).total.count > 0);
  }
}

TEST_CASE("what cannot be tabled is refused") {
  StatisticsRequest request;
  request.by = {"decision", "category", "drug"};
  CHECK_THROWS_AS(compute(request), imr::UsageError);
  request.by = {"color"};
  CHECK_THROWS_AS(compute(request), imr::UsageError);
  request.by = {};
  request.numbers = {"decision"};
  CHECK_THROWS_AS(compute(request), imr::UsageError);
}
