#include "analytics/row_decision.h"

namespace imr::analytics {

namespace {

Decision decision_named(const std::string& value) {
  for (const Decision decision : {Decision::Upheld, Decision::Overturned})
    if (to_string(decision) == value) return decision;
  return Decision::None;
}

}  // namespace

RowDecision::RowDecision(const Schema& schema, const search::FacetRows& rows)
    : facet_(rows.facet_position("decision")) {
  for (const VocabularyValue& value : schema.vocabulary(schema.facets()[facet_].vocabulary).values)
    by_code_.push_back(decision_named(value.value));
}

}  // namespace imr::analytics
