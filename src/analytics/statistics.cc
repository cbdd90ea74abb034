// One pass over the matching issues into tables and summaries.
#include "imr/statistics.h"

#include <algorithm>
#include <map>

#include "analytics/outcome_tally.h"
#include "analytics/trend_periods.h"
#include "imr/error.h"
#include "index/index_reader.h"
#include "index/terms.h"
#include "search/attempts.h"
#include "search/facet_rows.h"
#include "search/request_matches.h"

namespace imr {

std::string to_string(CountUnit unit) { return unit == CountUnit::Issue ? "issue" : "determination"; }

namespace {

using analytics::OutcomeTally;
using search::FacetRow;

constexpr std::size_t kMaxColumns = 2;
constexpr std::string_view kDays = "days";

Decision decision_named(const std::string& value) {
  for (const Decision decision : {Decision::Upheld, Decision::Overturned})
    if (to_string(decision) == value) return decision;
  return Decision::None;
}

/// A number that is summarized: a field of the schema or the days between two dates.
struct SummarizedNumber {
  std::string field;
  CountUnit unit = CountUnit::Issue;
  std::size_t position = 0;  ///< of the number field
  std::vector<double> numbers;
};

class TableBuilder {
public:
  TableBuilder(search::FacetRows& rows, const Schema& schema, const StatisticsRequest& request)
      : rows_(rows),
        request_(request),
        decision_facet_(rows.facet_position("decision")),
        decided_(rows.field_position("decided")),
        received_(rows.field_position("received")) {
    for (const std::string& facet : request.by) facets_.push_back(rows.facet_position(facet));
    for (const std::string& field : request.numbers) add_number(schema, field);
  }

  void add(const FacetRow& row) {
    const bool is_new_letter = row.letter != letter_;
    letter_ = row.letter;
    issues_ += 1;
    determinations_ += is_new_letter;
    const Decision decision = decision_of(row);
    total_.add(request_.unit, row.letter, decision);
    for (const auto& keys : keys_of(row)) tallies_[keys].add(request_.unit, row.letter, decision);
    for (SummarizedNumber& number : numbers_)
      if (is_new_letter || number.unit == CountUnit::Issue) add_to(number, row);
  }

  StatisticsResult result() {
    StatisticsResult result;
    result.unit = request_.unit;
    result.issues = issues_;
    result.determinations = determinations_;
    result.floor = request_.floor;
    result.is_trend = request_.trend != TrendPeriod::None;
    result.total = total_.row(total_.count(), request_.floor);
    for (const auto& [keys, tally] : tallies_) {
      result.rows.push_back(tally.row(total_.count(), request_.floor));
      result.rows.back().keys = keys;
    }
    sort_rows(result);
    for (SummarizedNumber& number : numbers_) {
      result.summaries.push_back(summarize(std::move(number.numbers)));
      result.summaries.back().field = number.field;
      result.summaries.back().unit = number.unit;
    }
    return result;
  }

private:
  using Keys = std::vector<std::string>;

  void add_number(const Schema& schema, const std::string& name) {
    if (name == kDays) {
      numbers_.push_back({name, CountUnit::Determination, 0, {}});
      return;
    }
    const Field& field = schema.field(name);
    if (field.kind != Field::Kind::Number)
      throw UsageError("\"" + name + "\" is no number; the numbers are those of fields.tsv and days");
    const bool is_of_letter = field.name == "age" || field.name == "issues";
    numbers_.push_back(
        {field.name, is_of_letter ? CountUnit::Determination : CountUnit::Issue, rows_.field_position(name), {}});
  }

  void add_to(SummarizedNumber& number, const FacetRow& row) const {
    if (number.field == kDays) {
      const std::uint64_t from = row.dates[received_], to = row.dates[decided_];
      if (from != 0 && to >= from) number.numbers.push_back(static_cast<double>(to - from));
    } else if (const auto value = row.numbers[number.position]) {
      number.numbers.push_back(*value);
    }
  }

  Decision decision_of(const FacetRow& row) {
    const auto& codes = row.codes[decision_facet_];
    return codes.empty() ? Decision::None : decision_named(rows_.value_name(decision_facet_, codes.front()));
  }

  std::vector<std::string> column_values(const FacetRow& row, std::size_t facet) {
    std::vector<std::string> values;
    for (const std::uint32_t code : row.codes[facet]) values.push_back(rows_.value_name(facet, code));
    if (values.empty()) values.emplace_back(index::kNoValue);
    return values;
  }

  /// Every combination of the row's values, one a column.
  std::vector<Keys> keys_of(const FacetRow& row) {
    std::vector<Keys> keys{{}};
    if (request_.trend != TrendPeriod::None) {
      const std::uint64_t decided = row.dates[decided_];
      keys.front().push_back(decided == 0 ? std::string(index::kNoValue)
                                          : analytics::period_name(decided, request_.trend));
    }
    for (const std::size_t facet : facets_) {
      std::vector<Keys> longer;
      for (const Keys& begun : keys)
        for (const std::string& value : column_values(row, facet)) {
          longer.push_back(begun);
          longer.back().push_back(value);
        }
      keys = std::move(longer);
    }
    return keys.front().empty() ? std::vector<Keys>{} : keys;
  }

  static void sort_rows(StatisticsResult& result) {
    std::map<std::string, std::uint64_t> first_counts;
    for (const TableRow& row : result.rows) first_counts[row.keys.front()] += row.count;
    const auto key_before = [](const std::string& a, const std::string& b, std::uint64_t count_a,
                               std::uint64_t count_b) {
      if ((a == index::kNoValue) != (b == index::kNoValue)) return b == index::kNoValue;
      return count_a != count_b ? count_a > count_b : a < b;
    };
    std::sort(result.rows.begin(), result.rows.end(), [&](const TableRow& a, const TableRow& b) {
      const std::string &key_a = a.keys.front(), &key_b = b.keys.front();
      if (key_a != key_b)
        return result.is_trend ? key_before(key_a, key_b, 0, 0)
                               : key_before(key_a, key_b, first_counts[key_a], first_counts[key_b]);
      return a.keys.size() > 1 && key_before(a.keys[1], b.keys[1], a.count, b.count);
    });
  }

  search::FacetRows& rows_;
  const StatisticsRequest& request_;
  std::size_t decision_facet_, decided_, received_;
  std::vector<std::size_t> facets_;
  std::vector<SummarizedNumber> numbers_;
  std::map<Keys, OutcomeTally> tallies_;
  OutcomeTally total_;
  std::uint64_t issues_ = 0, determinations_ = 0;
  std::uint32_t letter_ = 0;
};

std::string trend_label(TrendPeriod period) {
  return period == TrendPeriod::Year      ? "Year decided"
         : period == TrendPeriod::Quarter ? "Quarter decided"
                                          : "Month decided";
}

}  // namespace

StatisticsResult compute_statistics(const std::string& index_path, const StatisticsRequest& request,
                                    const Schema& schema) {
  const bool has_trend = request.trend != TrendPeriod::None;
  if (request.by.size() + has_trend > kMaxColumns)
    throw UsageError("a table has at most two columns of facets; a trend is one of them");
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] {
    search::ReaderTeam team(reader);
    search::MatchSets sets(team, request.filter.min_confidence);
    const search::DocSet matches = search::match_request(team, sets, request.filter);
    search::FacetRows rows(reader.view(), schema, request.filter.min_confidence);
    TableBuilder table(rows, schema, request);
    rows.for_each(matches, sets.all_letters(), [&](const FacetRow& row) { table.add(row); });
    StatisticsResult result = table.result();
    if (has_trend) result.columns.push_back(trend_label(request.trend));
    for (const std::string& facet : request.by) result.columns.push_back(schema.facet(facet).label);
    result.notes = request.filter.query.notes;
    return result;
  });
}

}  // namespace imr
