// Outcome tables over any query: counts, rates with intervals, trends, summaries of numbers.
//
//   imr::StatisticsRequest request;
//   request.by = {"category"};
//   const imr::StatisticsResult table = imr::compute_statistics("letters.index", request);
#ifndef IMR_STATISTICS_H
#define IMR_STATISTICS_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "imr/search.h"

namespace imr {

/// A share of successes lies between these with the stated confidence; both from 0 to 1.
struct Interval {
  double low = 0, high = 1;
};

/// Standard normal quantile of a two-sided confidence of 95 %.
inline constexpr double kZ95 = 1.959964;

/// The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// JASA 22 (1927). With no trials it is [0, 1].
Interval wilson_interval(std::uint64_t successes, std::uint64_t trials, double z = kZ95);

/// What is counted. Determination: a letter counts once in each row; it is overturned there if any of its
/// issues in the row is.
enum class CountUnit { Issue, Determination };
std::string to_string(CountUnit unit);  ///< "issue", "determination"

/// By the date of the decision.
enum class TrendPeriod { None, Year, Quarter, Month };

struct StatisticsRequest {
  SearchRequest filter;                   ///< query, selections, ranges and min_confidence count; the rest is ignored
  TrendPeriod trend = TrendPeriod::None;  ///< makes a first column of periods
  std::vector<std::string> by;            ///< facets, canonical names or aliases; with the trend at most two columns
  CountUnit unit = CountUnit::Issue;
  std::vector<std::string> numbers;  ///< to summarize: number fields, or "days" from receipt to decision
  std::uint64_t floor = 10;          ///< rows that count fewer are marked
};

struct TableRow {
  std::vector<std::string> keys;  ///< one a column; "none" where there is no value
  std::uint64_t count = 0, upheld = 0, overturned = 0;
  double share = 0;            ///< of the total; rows of a facet with several values add up to more than 1
  std::optional<double> rate;  ///< overturned of those with a decision
  Interval interval;           ///< of the rate
  bool is_small = false;       ///< count is below the floor
};

/// Quartiles by linear interpolation between order statistics (type 7 of Hyndman & Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50, 1996).
struct NumberSummary {
  std::string field;
  CountUnit unit = CountUnit::Issue;  ///< what has the number
  std::uint64_t count = 0;            ///< with a number
  double least = 0, lower_quartile = 0, median = 0, upper_quartile = 0, greatest = 0, mean = 0;
};

struct StatisticsResult {
  CountUnit unit = CountUnit::Issue;
  std::uint64_t issues = 0, determinations = 0, floor = 0;
  bool is_trend = false;             ///< the first column is a period
  std::vector<std::string> columns;  ///< labels
  std::vector<TableRow> rows;        ///< periods ascending; else by count; "none" last
  TableRow total;
  std::vector<NumberSummary> summaries;
  std::vector<QueryNote> notes;
};

/// @throws IndexError; QueryError; UsageError on unknown facets or numbers and on more than two columns
StatisticsResult compute_statistics(const std::string& index_path, const StatisticsRequest& request,
                                    const Schema& schema = Schema::embedded());

/// Summary of numbers in any order; all zero without numbers.
NumberSummary summarize(std::vector<double> numbers);

/// A table that researchers publish.
struct StatisticsPreset {
  std::string_view name;
  std::string_view meaning;
  std::string_view query;
  std::vector<std::string> by, numbers;
  TrendPeriod trend = TrendPeriod::None;
  CountUnit unit = CountUnit::Issue;
};
const std::vector<StatisticsPreset>& statistics_presets();

}  // namespace imr

#endif
