// Exact counts of facet values over a set of issues.
#ifndef IMR_SEARCH_FACET_COUNTER_H
#define IMR_SEARCH_FACET_COUNTER_H

#include <optional>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "imr/search.h"
#include "search/doc_set.h"
#include "search/facet_tallies.h"
#include "search/reader_team.h"

namespace imr::search {

/// Reads the packed facets of each issue once and counts issues and determinations of every value, of the
/// values above it, and of "none".
class FacetCounter {
public:
  FacetCounter(ReaderTeam& team, Confidence min_confidence)
      : team_(team), schema_(team.schema()), min_confidence_(min_confidence) {}

  /// Counts of the facets in `facets` (positions in Schema::facets()) over `issues`.
  void count(const DocSet& issues, const std::vector<std::size_t>& facets);

  /// What was counted last, as it was asked for.
  FacetResult result(const FacetRequest& request, const std::vector<std::string>& selected) const;

private:
  std::vector<FacetCount> all_counts(std::size_t facet) const;

  ReaderTeam& team_;
  const Schema& schema_;
  Confidence min_confidence_;
  std::optional<FacetTallies> tallies_;
};

/// Number of determinations that have an issue in the set: letters stand directly before their issues.
std::uint64_t count_determinations(const DocSet& issues, const DocSet& letters);

}  // namespace imr::search

#endif
