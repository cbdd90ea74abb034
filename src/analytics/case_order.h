// Issues in the order of their case numbers: the order of documents depends on how many cores wrote the index.
#ifndef IMR_ANALYTICS_CASE_ORDER_H
#define IMR_ANALYTICS_CASE_ORDER_H

#include <string>
#include <vector>

#include "index/index_reader.h"
#include "search/doc_set.h"

namespace imr::analytics {

/// Place of each issue in the order of case numbers (of ids, where there is none), then of numbers.
class CaseOrder {
public:
  CaseOrder(const index::IndexReader& reader, const search::DocSet& issues);
  /// @param issue  one of the set
  std::uint32_t place(search::DocSet::Doc issue) const;

private:
  std::vector<search::DocSet::Doc> issues_;  ///< ascending
  std::vector<std::uint32_t> places_;        ///< by position in issues_
};

}  // namespace imr::analytics

#endif
