#include "search/facet_tallies.h"

#include <algorithm>

#include "index/packed_facets.h"
#include "search/facet_rows.h"

namespace imr::search {

/// Grows when half of the places are used.
Tally& OpenTallies::insert(std::uint32_t code, std::size_t place) {
  if (2 * ++used_ <= places_.size()) {
    places_[place] = {{}, code, true};
    return places_[place].tally;
  }
  std::vector<Place> old(places_.size() * 2);
  old.swap(places_);
  used_ = 0;
  for (const Place& moved : old)
    if (moved.is_used) (*this)[moved.code] = moved.tally;
  return (*this)[code];
}

FacetTallies::FacetTallies(const Schema& schema, Confidence min_confidence, const std::vector<std::size_t>& facets)
    : schema_(&schema), min_confidence_(min_confidence), counted_(schema.facets().size()), above_(1) {
  for (const std::size_t facet : facets) {
    counted_[facet].is_wanted = true;
    counted_end_ = std::max(counted_end_, facet + 1);
  }
  std::uint32_t size = 0;
  for (std::size_t facet = 0; facet < counted_.size(); ++facet) {
    Counted& counted = counted_[facet];
    const std::string& vocabulary = schema.facets()[facet].vocabulary;
    counted.is_open = vocabulary.empty();
    counted.begin = size;
    if (counted.is_wanted && !counted.is_open)
      counted.size = static_cast<std::uint32_t>(schema.vocabulary(vocabulary).values.size());
    size += counted.size;
  }
  tallies_.resize(size);
  above_begin_.resize(size);
}

void FacetTallies::count_issue(std::string_view packed, std::uint32_t issue, std::uint32_t letter) {
  index::PackedFacetsReader reader(packed);
  for (std::size_t facet = 0; facet < counted_end_; ++facet) {
    Counted& counted = counted_[facet];
    if (!counted.is_wanted) {
      reader.visit_facet([](std::uint32_t, Confidence) {});
      continue;
    }
    bool has_value = false;
    reader.visit_facet([&](std::uint32_t code, Confidence confidence) {
      if (confidence < min_confidence_) return;
      has_value = true;
      if (counted.is_open) counted.open[code].add(issue, letter);
      else if (code < counted.size) count_with_above(counted, facet, code, issue, letter);
    });
    if (!has_value) counted.none.add(issue, letter);
  }
}

/// A value above two values of one issue counts once.
inline void FacetTallies::count_with_above(Counted& counted, std::size_t facet, std::uint32_t code, std::uint32_t issue,
                                           std::uint32_t letter) {
  const std::uint32_t place = counted.begin + code;
  if (tallies_[place].last_issue != issue) tallies_[place].add(issue, letter);
  std::uint32_t above = above_begin_[place];
  if (above == 0) above = find_ancestors(facet, code);
  for (std::uint32_t left = above_[above]; left > 0; --left) {
    Tally& tally = tallies_[above_[++above]];
    if (tally.last_issue != issue) tally.add(issue, letter);
  }
}

/// Looked up when a value is first met: most of a large vocabulary never is.
std::uint32_t FacetTallies::find_ancestors(std::size_t facet, std::uint32_t code) {
  const auto begin = static_cast<std::uint32_t>(above_.size());
  const std::vector<std::uint32_t> ancestors = ancestors_of(*schema_, schema_->facets()[facet], code);
  above_.push_back(static_cast<std::uint32_t>(ancestors.size()));
  for (const std::uint32_t ancestor : ancestors) above_.push_back(counted_[facet].begin + ancestor);
  return above_begin_[counted_[facet].begin + code] = begin;
}

void FacetTallies::add(const FacetTallies& other) {
  for (std::size_t i = 0; i < tallies_.size(); ++i) tallies_[i].add(other.tallies_[i]);
  for (std::size_t facet = 0; facet < counted_.size(); ++facet) {
    counted_[facet].none.add(other.counted_[facet].none);
    other.counted_[facet].open.for_each(
        [&](std::uint32_t code, const Tally& tally) { counted_[facet].open[code].add(tally); });
  }
}

std::vector<Tally> FacetTallies::of_values(std::size_t facet) const {
  const auto begin = tallies_.begin() + counted_[facet].begin;
  return {begin, begin + counted_[facet].size};
}

}  // namespace imr::search
