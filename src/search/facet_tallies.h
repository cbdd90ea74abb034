// Counts of facet values, issue by issue.
#ifndef IMR_SEARCH_FACET_TALLIES_H
#define IMR_SEARCH_FACET_TALLIES_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "imr/facets.h"
#include "imr/schema.h"

namespace imr::search {

/// Issues and determinations that have a value. Issues are added in the order of documents.
struct Tally {
  std::uint32_t issues = 0, determinations = 0;
  std::uint32_t last_issue = 0;  ///< document that was counted last

  /// @param letter  document of the issue's letter, which stands before it and behind all other letters' issues so far
  void add(std::uint32_t issue, std::uint32_t letter) {
    ++issues;
    determinations += last_issue < letter;
    last_issue = issue;
  }
  void add(const Tally& other) {
    issues += other.issues;
    determinations += other.determinations;
  }
};

/// Tallies by code of a facet without a vocabulary: an open hash table, as codes are hashes.
class OpenTallies {
public:
  OpenTallies() : places_(kFirstPlaces) {}

  Tally& operator[](std::uint32_t code) {
    std::size_t place = code & (places_.size() - 1);
    while (places_[place].is_used && places_[place].code != code) place = (place + 1) & (places_.size() - 1);
    if (!places_[place].is_used) return insert(code, place);
    return places_[place].tally;
  }

  /// Calls visit(code, tally) for each code, in no particular order.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (const Place& place : places_)
      if (place.is_used) visit(place.code, place.tally);
  }

private:
  static constexpr std::size_t kFirstPlaces = 64;  ///< a power of two, as all sizes are

  struct Place {
    Tally tally;
    std::uint32_t code = 0;
    bool is_used = false;
  };
  Tally& insert(std::uint32_t code, std::size_t place);

  std::vector<Place> places_;
  std::size_t used_ = 0;
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
  /// Of a facet without a vocabulary.
  const OpenTallies& of_open_values(std::size_t facet) const { return counted_[facet].open; }
  const Tally& of_none(std::size_t facet) const { return counted_[facet].none; }

private:
  struct Counted {
    bool is_wanted = false, is_open = false;
    std::uint32_t begin = 0, size = 0;  ///< in tallies_
    OpenTallies open;
    Tally none;
  };

  void count_with_above(Counted& counted, std::size_t facet, std::uint32_t code, std::uint32_t issue,
                        std::uint32_t letter);
  std::uint32_t find_ancestors(std::size_t facet, std::uint32_t code);

  const Schema* schema_;
  Confidence min_confidence_;
  std::size_t counted_end_ = 0;             ///< behind the last facet that is wanted
  std::vector<Counted> counted_;            ///< by position in Schema::facets()
  std::vector<Tally> tallies_;              ///< of all closed facets, one after another
  std::vector<std::uint32_t> above_;        ///< number and places in tallies_ of the values above one
  std::vector<std::uint32_t> above_begin_;  ///< in above_, by place in tallies_; 0 where they were not looked up yet
};

}  // namespace imr::search

#endif
