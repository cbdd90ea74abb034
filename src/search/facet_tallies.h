// Counts of facet values, issue by issue.
#ifndef IMR_SEARCH_FACET_TALLIES_H
#define IMR_SEARCH_FACET_TALLIES_H

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "imr/facets.h"
#include "imr/schema.h"

namespace imr::search {

/// Issues and determinations that have a value.
struct Tally {
  std::uint32_t issues = 0, determinations = 0;
  std::uint32_t last_issue = 0, last_letter = 0;  ///< documents that were counted last

  void add(std::uint32_t issue, std::uint32_t letter) {
    if (last_issue == issue) return;  // a value above two values of one issue counts once
    last_issue = issue;
    ++issues;
    determinations += last_letter != letter;
    last_letter = letter;
  }
  void add(const Tally& other) {
    issues += other.issues;
    determinations += other.determinations;
  }
};

/// Tallies of some facets over issues whose packed facets are handed to it, letter by letter. One thread each; those of
/// different letters can be added up.
class FacetTallies {
public:
  /// @param facets  positions in Schema::facets()
  FacetTallies(const Schema& schema, Confidence min_confidence, const std::vector<std::size_t>& facets);

  void count_issue(std::string_view packed, std::uint32_t issue, std::uint32_t letter);
  void add(const FacetTallies& other);

  /// By code; empty for open facets.
  std::vector<Tally> of_values(std::size_t facet) const;
  /// By code; empty for facets with a vocabulary.
  const std::map<std::uint32_t, Tally>& of_open_values(std::size_t facet) const { return counted_[facet].by_hash; }
  const Tally& of_none(std::size_t facet) const { return counted_[facet].none; }

private:
  struct Counted {
    bool is_wanted = false, is_open = false;
    std::uint32_t begin = 0, size = 0;  ///< in tallies_
    std::map<std::uint32_t, Tally> by_hash;
    Tally none;
  };

  void count_value(Counted& counted, std::size_t facet, std::uint32_t code, std::uint32_t issue, std::uint32_t letter);
  std::uint32_t find_ancestors(std::size_t facet, std::uint32_t code);

  const Schema* schema_;
  Confidence min_confidence_;
  std::vector<Counted> counted_;            ///< by position in Schema::facets()
  std::vector<Tally> tallies_;              ///< of all closed facets, one after another
  std::vector<std::uint32_t> above_;        ///< number and places in tallies_ of the values above one
  std::vector<std::uint32_t> above_begin_;  ///< in above_, by place in tallies_; 0 where they were not looked up yet
};

}  // namespace imr::search

#endif
