// Facet counts without hits.
#include "output/csv.h"
#include "output/json_values.h"
#include "output/result_writers.h"

namespace imr {

namespace {

void write_csv(std::ostream& out, const SearchResult& result) {
  output::write_csv_row(out, {"facet", "value", "issue_count", "determination_count", "selected"});
  const auto write = [&](const std::string& facet, const FacetCount& count) {
    output::write_csv_row(out, {facet, count.value, std::to_string(count.issues), std::to_string(count.determinations),
                                count.is_selected ? "yes" : ""});
  };
  for (const FacetResult& facet : result.facets)
    for (const FacetCount& count : facet.counts) write(facet.facet, count);
  for (const Histogram& histogram : result.histograms)
    for (const FacetCount& count : histogram.counts) write(histogram.field, count);
}

}  // namespace

void write_counts(std::ostream& out, CountFormat format, const SearchResult& result) {
  if (format == CountFormat::Csv) return write_csv(out, result);
  if (format == CountFormat::Json) {
    out << output::to_line({{"format_version", kOutputFormatVersion},
                            {"issue_count", result.issues},
                            {"determination_count", result.determinations},
                            {"exact", result.is_exact},
                            {"facets", output::facets_json(result.facets)},
                            {"histograms", output::histograms_json(result.histograms)}})
        << '\n';
    return;
  }
  out << output::total_text(result) << '\n';
  output::write_counts_text(out, result);
}

}  // namespace imr
