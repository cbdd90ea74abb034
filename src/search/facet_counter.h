// Exact counts of facet values over a set of issues.
#ifndef IMR_SEARCH_FACET_COUNTER_H
#define IMR_SEARCH_FACET_COUNTER_H

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "imr/search.h"
#include "search/doc_set.h"

namespace imr::search {

/// Reads the packed facets of each issue once and counts issues and determinations of every value, of the
/// values above it, and of "none".
class FacetCounter {
public:
  FacetCounter(const Xapian::Database& database, const Schema& schema, const DocSet& letters, Confidence min_confidence);

  /// Counts of the facets in `facets` (positions in Schema::facets()) over `issues`.
  void count(const DocSet& issues, const std::vector<std::size_t>& facets);

  /// What was counted, as it was asked for.
  FacetResult result(const FacetRequest& request, const std::vector<std::string>& selected) const;

private:
  struct Tally {
    std::uint64_t issues = 0, determinations = 0;
    std::uint32_t last_issue = 0, last_letter = 0;  ///< documents that were counted last
  };
  struct FacetTally {
    std::vector<Tally> by_code;                        ///< closed facets
    std::map<std::uint32_t, Tally> by_hash;            ///< open facets
    std::vector<std::optional<std::vector<std::uint32_t>>> ancestors;  ///< of each code that was met
    Tally none;
    bool is_wanted = false, is_open = false, has_value = false;
  };

  void prepare(std::size_t facet);
  const std::vector<std::uint32_t>& ancestors_of(std::size_t facet, std::uint32_t code);
  static void add(Tally& tally, std::uint32_t issue, std::uint32_t letter);
  void count_issue(std::string_view packed, std::uint32_t issue, std::uint32_t letter);
  std::vector<FacetCount> all_counts(std::size_t facet) const;

  const Xapian::Database& database_;
  const Schema& schema_;
  const DocSet& letters_;
  Confidence min_confidence_;
  std::vector<FacetTally> tallies_;
};

/// Number of determinations that have an issue in the set: letters stand directly before their issues.
std::uint64_t count_determinations(const DocSet& issues, const DocSet& letters);

}  // namespace imr::search

#endif
