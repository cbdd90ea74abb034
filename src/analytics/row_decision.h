#ifndef IMR_ANALYTICS_ROW_DECISION_H
#define IMR_ANALYTICS_ROW_DECISION_H

#include <vector>

#include "imr/determination.h"
#include "imr/schema.h"
#include "search/facet_rows.h"

namespace imr::analytics {

/// Reads the decision of rows by its code.
class RowDecision {
public:
  RowDecision(const Schema& schema, const search::FacetRows& rows);

  Decision of(const search::FacetRow& row) const {
    const auto& codes = row.codes[facet_];
    return codes.empty() ? Decision::None : by_code_.at(codes.front());
  }

private:
  std::size_t facet_;
  std::vector<Decision> by_code_;
};

}  // namespace imr::analytics

#endif
