// Exactly which issues a filter or a range holds for.
#ifndef IMR_SEARCH_RESTRICTION_SETS_H
#define IMR_SEARCH_RESTRICTION_SETS_H

#include <functional>
#include <string>
#include <string_view>

#include "imr/facets.h"
#include "imr/query.h"
#include "imr/search.h"
#include "search/doc_set.h"
#include "search/issues_by_month.h"
#include "search/reader_team.h"

namespace imr::search {

/// Evaluates facet values, dates and numbers on the whole index.
class RestrictionSets {
public:
  /// @param team  must outlive the sets
  RestrictionSets(ReaderTeam& team, Confidence min_confidence) : team_(team), min_confidence_(min_confidence) {}

  DocSet match(const FacetSelection& selection) const;
  /// @throws UsageError for a field that is no date or number
  DocSet match(const RangeSelection& range) const;
  /// @param node  of kind Filter or Range
  DocSet match(const QueryNode& node) const;

private:
  DocSet with_term(const std::string& term) const;
  DocSet with_facet_term(const Field& field, const std::string& term) const;
  DocSet facet_value(const std::string& facet, const std::string& value) const;
  DocSet without_value(const std::string& facet) const;
  DocSet date_range(const Field& field, const RangeSelection& range) const;
  DocSet dated(const Field& field) const;
  DocSet with_day(const Field& field, const DocSet& issues, const DayBounds& days) const;
  DocSet number_range(const Field& field, const RangeSelection& range) const;
  DocSet with_value(unsigned slot, const DocSet& issues, const std::function<bool(std::string_view)>& is_wanted) const;

  ReaderTeam& team_;
  Confidence min_confidence_;
};

}  // namespace imr::search

#endif
