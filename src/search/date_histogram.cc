#include "search/date_histogram.h"

#include <map>

#include "imr/error.h"
#include "index/terms.h"
#include "search/facet_rows.h"

namespace imr::search {

namespace {

/// "20161109" as "2016" or "2016-11"; empty for no date.
std::string period_of(const std::string& day, DatePeriod period) {
  if (day.size() < 6) return {};
  return period == DatePeriod::Year ? day.substr(0, 4) : day.substr(0, 4) + '-' + day.substr(4, 2);
}

}  // namespace

Histogram count_dates(const index::IndexView& view, const Schema& schema, const DocSet& issues, const DocSet& letters,
                      const HistogramRequest& request) {
  const Field* field = schema.find_field(request.field);
  if (field == nullptr || field->kind != Field::Kind::Date)
    throw UsageError("\"" + request.field + "\" is no date field");
  std::map<std::string, FacetCount> counts;
  index::ValueCursor value(view, static_cast<unsigned>(field->slot), issues.count());
  DocSet::Doc last_letter = 0;
  for_each_issue(issues, letters, [&](DocSet::Doc issue, DocSet::Doc letter) {
    FacetCount& count = counts[period_of(value.at(issue), request.period)];
    ++count.issues;
    count.determinations += letter != last_letter;  // all issues of a letter have its dates
    last_letter = letter;
  });
  Histogram histogram{field->name, request.period, {}};
  for (auto& [period, count] : counts) {
    count.value = period.empty() ? std::string(index::kNoValue) : period;
    if (!period.empty()) histogram.counts.push_back(count);
  }
  if (const auto none = counts.find({}); none != counts.end()) histogram.counts.push_back(none->second);
  return histogram;
}

}  // namespace imr::search
