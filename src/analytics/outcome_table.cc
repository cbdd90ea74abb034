#include "analytics/outcome_table.h"

#include <algorithm>

#include "analytics/trend_periods.h"
#include "imr/error.h"
#include "index/terms.h"

namespace imr::analytics {

namespace {

using search::DocSet;
using search::FacetRow;

constexpr std::string_view kDays = "days";
constexpr std::uint32_t kNone = UINT32_MAX;  ///< the code of no value

bool key_before(const std::string& a, const std::string& b, std::uint64_t count_a, std::uint64_t count_b) {
  if ((a == index::kNoValue) != (b == index::kNoValue)) return b == index::kNoValue;
  return count_a != count_b ? count_a > count_b : a < b;
}

/// By the first column, then by the second; a trend in the order of time, values by their counts.
void sort_rows(StatisticsResult& result) {
  std::map<std::string, std::uint64_t> first_counts;
  if (!result.is_trend)
    for (const TableRow& row : result.rows) first_counts[row.keys.front()] += row.count;
  std::sort(result.rows.begin(), result.rows.end(), [&](const TableRow& a, const TableRow& b) {
    const std::string &key_a = a.keys.front(), &key_b = b.keys.front();
    if (key_a != key_b) return key_before(key_a, key_b, first_counts[key_a], first_counts[key_b]);
    return a.keys.size() > 1 && key_before(a.keys[1], b.keys[1], a.count, b.count);
  });
}

}  // namespace

OutcomeTable::OutcomeTable(search::FacetRows rows, const Schema& schema, const StatisticsRequest& request)
    : rows_(std::move(rows)),
      request_(request),
      has_trend_(request.trend != TrendPeriod::None),
      decision_(schema, rows_),
      decided_(rows_.field_position("decided")),
      received_(rows_.field_position("received")) {
  for (const std::string& facet : request.by) facets_.push_back(rows_.facet_position(facet));
  for (const std::string& field : request.numbers) add_number(schema, field);
}

void OutcomeTable::add_number(const Schema& schema, const std::string& name) {
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

void OutcomeTable::add_issues(const DocSet& issues, const DocSet& letters, DocSet::Doc begin, DocSet::Doc end) {
  rows_.for_each(issues, letters, begin, end, [this](const FacetRow& row) { add_row(row); });
}

void OutcomeTable::add_row(const FacetRow& row) {
  const bool is_new_letter = row.letter != letter_;
  letter_ = row.letter;
  issues_ += 1;
  determinations_ += is_new_letter;
  const Decision decision = decision_.of(row);
  total_.add(request_.unit, row.letter, decision);
  if (columns() > 0)
    for (const std::uint32_t first : codes_of(row, 0))
      for (const std::uint32_t second : codes_of(row, 1))
        tallies_[{first, second}].add(request_.unit, row.letter, decision);
  for (SummarizedNumber& number : numbers_)
    if (is_new_letter || number.unit == CountUnit::Issue) add_to(number, row);
}

void OutcomeTable::add_to(SummarizedNumber& number, const FacetRow& row) const {
  if (number.field == kDays) {
    const std::uint64_t from = row.dates[received_], to = row.dates[decided_];
    if (from != 0 && to >= from) number.numbers.push_back(static_cast<double>(to - from));
  } else if (const auto value = row.numbers[number.position]) {
    number.numbers.push_back(*value);
  }
}

/// The row's values in a column; kNone where it has none, and for a column that the table lacks.
std::vector<std::uint32_t> OutcomeTable::codes_of(const FacetRow& row, std::size_t column) const {
  if (column >= columns()) return {kNone};
  if (has_trend_ && column == 0) {
    const std::uint64_t decided = row.dates[decided_];
    return {decided == 0 ? kNone : period_number(decided, request_.trend)};
  }
  const auto& codes = row.codes[facets_[column - has_trend_]];
  return codes.empty() ? std::vector<std::uint32_t>{kNone} : codes;
}

std::string OutcomeTable::name_of(std::uint32_t code, std::size_t column) {
  if (code == kNone) return std::string(index::kNoValue);
  if (has_trend_ && column == 0) return period_name(code, request_.trend);
  return rows_.value_name(facets_[column - has_trend_], code);
}

void OutcomeTable::add(const OutcomeTable& other) {
  issues_ += other.issues_;
  determinations_ += other.determinations_;
  total_.add(other.total_);
  for (const auto& [key, tally] : other.tallies_) tallies_[key].add(tally);
  for (std::size_t i = 0; i < numbers_.size(); ++i)
    numbers_[i].numbers.insert(numbers_[i].numbers.end(), other.numbers_[i].numbers.begin(),
                               other.numbers_[i].numbers.end());
}

StatisticsResult OutcomeTable::result() {
  StatisticsResult result;
  result.unit = request_.unit;
  result.issues = issues_;
  result.determinations = determinations_;
  result.floor = request_.floor;
  result.is_trend = has_trend_;
  result.total = total_.row(total_.count(), request_.floor);
  for (const auto& [key, tally] : tallies_) {
    TableRow& row = result.rows.emplace_back(tally.row(total_.count(), request_.floor));
    for (std::size_t column = 0; column < columns(); ++column) row.keys.push_back(name_of(key[column], column));
  }
  sort_rows(result);
  for (SummarizedNumber& number : numbers_) {
    NumberSummary& summary = result.summaries.emplace_back(summarize(std::move(number.numbers)));
    summary.field = number.field;
    summary.unit = number.unit;
  }
  return result;
}

}  // namespace imr::analytics
