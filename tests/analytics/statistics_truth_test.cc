#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "analytics/made_index.h"
#include "imr/statistics.h"

using imr::StatisticsPreset;
using imr::StatisticsRequest;
using imr::StatisticsResult;
using imr::tests::MadeIndex;

namespace {

struct Counts {
  std::uint64_t count = 0, overturned = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};
using Table = std::map<std::string, Counts>;

StatisticsResult compute_preset(const MadeIndex& made, const std::string& name) {
  StatisticsRequest request;
  for (const StatisticsPreset& preset : imr::statistics_presets()) {
    if (preset.name != name) continue;
    request.filter.query = imr::parse_query(preset.query, imr::Schema::embedded());
    request.by = preset.by;
    request.trend = preset.trend;
    request.unit = preset.unit;
  }
  return compute_statistics(made.path(), request);
}

Table table_of(const StatisticsResult& result) {
  Table table;
  for (const imr::TableRow& row : result.rows) table[row.keys.front()] = {row.count, row.overturned};
  return table;
}

template <typename Key>
Table true_table(const MadeIndex& made, Key&& key) {
  Table table;
  for (const auto& letter : made.facts())
    for (const auto& issue : letter.issues) {
      Counts& counts = table[key(letter, issue)];
      ++counts.count;
      counts.overturned += issue.is_overturned;
    }
  return table;
}

}  // namespace

TEST_CASE("the tables that researchers publish equal the truth of generated letters") {
  const MadeIndex made(250, 3);
  const StatisticsResult services = compute_preset(made, "services"), yearly = compute_preset(made, "yearly");
  CHECK(table_of(services) == true_table(made, [](const auto&, const auto& issue) { return issue.category; }));
  CHECK(table_of(yearly) == true_table(made, [](const auto& letter, const auto&) {
          const std::chrono::year_month_day date(letter.decision);
          return std::to_string(static_cast<int>(date.year()));
        }));
  for (const imr::TableRow& row : services.rows) {
    CAPTURE(row.keys.front());
    const auto decided = static_cast<double>(row.upheld + row.overturned);
    REQUIRE(row.rate.has_value());
    CHECK(*row.rate == doctest::Approx(static_cast<double>(row.overturned) / decided));
    CHECK(row.interval.low <= *row.rate);
    CHECK(*row.rate <= row.interval.high);
  }
}
