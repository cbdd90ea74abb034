// Outcome tables of the issues that a query finds.
#include "imr/statistics.h"

#include <optional>

#include "analytics/outcome_table.h"
#include "imr/error.h"
#include "index/index_reader.h"
#include "search/attempts.h"
#include "search/request_matches.h"

namespace imr {

std::string to_string(CountUnit unit) { return unit == CountUnit::Issue ? "issue" : "determination"; }

namespace {

using analytics::OutcomeTable;
using search::DocSet;

std::string trend_label(TrendPeriod period) {
  return period == TrendPeriod::Year      ? "Year decided"
         : period == TrendPeriod::Quarter ? "Quarter decided"
                                          : "Month decided";
}

/// Each worker fills a table of its own.
OutcomeTable fill_table(search::ReaderTeam& team, const DocSet& matches, const StatisticsRequest& request) {
  const auto empty_table = [&](const index::IndexView& view) {
    return OutcomeTable({view, team.schema(), request.filter.min_confidence}, team.schema(), request);
  };
  const DocSet& letters = team.letters();
  std::vector<std::optional<OutcomeTable>> tables(team.workers());
  team.work(matches.count(), [&](const search::ReaderTeam::Part& part) {
    std::optional<OutcomeTable>& table = tables[part.worker];
    if (!table) table.emplace(empty_table(part.view));
    table->add_issues(matches, letters, part.begin, part.end);
  });
  OutcomeTable total = empty_table(team.view());
  for (const std::optional<OutcomeTable>& table : tables)
    if (table) total.add(*table);
  return total;
}

}  // namespace

StatisticsResult compute_statistics(const std::string& index_path, const StatisticsRequest& request,
                                    const Schema& schema) {
  const bool has_trend = request.trend != TrendPeriod::None;
  if (request.by.size() + has_trend > OutcomeTable::kMaxColumns)
    throw UsageError("a table has at most two columns of facets; a trend is one of them");
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] {
    search::ReaderTeam team(reader);
    search::MatchSets sets(team, request.filter.min_confidence);
    StatisticsResult result = fill_table(team, search::match_request(team, sets, request.filter), request).result();
    if (has_trend) result.columns.push_back(trend_label(request.trend));
    for (const std::string& facet : request.by) result.columns.push_back(schema.facet(facet).label);
    result.notes = request.filter.query.notes;
    return result;
  });
}

}  // namespace imr
