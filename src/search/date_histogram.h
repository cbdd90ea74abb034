// Issues and determinations by year or month of a date.
#ifndef IMR_SEARCH_DATE_HISTOGRAM_H
#define IMR_SEARCH_DATE_HISTOGRAM_H

#include "imr/schema.h"
#include "imr/search.h"
#include "index/index_view.h"
#include "search/doc_set.h"

namespace imr::search {

/// Exact counts over `issues`. @throws UsageError when the field is no date
Histogram count_dates(const index::IndexView& view, const Schema& schema, const DocSet& issues, const DocSet& letters,
                      const HistogramRequest& request);

}  // namespace imr::search

#endif
