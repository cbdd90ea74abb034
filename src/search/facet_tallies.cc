#include "search/facet_tallies.h"

#include "index/packed_facets.h"
#include "search/facet_rows.h"

namespace imr::search {

FacetTallies::FacetTallies(const Schema& schema, Confidence min_confidence, const std::vector<std::size_t>& facets)
    : schema_(&schema), min_confidence_(min_confidence), counted_(schema.facets().size()), above_(1) {
  for (const std::size_t facet : facets) counted_[facet].is_wanted = true;
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
  for (std::size_t facet = 0; facet < counted_.size(); ++facet) {
    Counted& counted = counted_[facet];
    bool has_value = false;
    reader.visit_facet([&](std::uint32_t code, Confidence confidence) {
      if (!counted.is_wanted || confidence < min_confidence_) return;
      has_value = true;
      count_value(counted, facet, code, issue, letter);
    });
    if (counted.is_wanted && !has_value) counted.none.add(issue, letter);
  }
}

void FacetTallies::count_value(Counted& counted, std::size_t facet, std::uint32_t code, std::uint32_t issue,
                               std::uint32_t letter) {
  if (counted.is_open) return counted.by_hash[code].add(issue, letter);
  if (code >= counted.size) return;
  const std::uint32_t place = counted.begin + code;
  tallies_[place].add(issue, letter);
  std::uint32_t above = above_begin_[place];
  if (above == 0) above = find_ancestors(facet, code);
  for (std::uint32_t left = above_[above]; left > 0; --left) tallies_[above_[++above]].add(issue, letter);
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
    for (const auto& [code, tally] : other.counted_[facet].by_hash) counted_[facet].by_hash[code].add(tally);
  }
}

std::vector<Tally> FacetTallies::of_values(std::size_t facet) const {
  const auto begin = tallies_.begin() + counted_[facet].begin;
  return {begin, begin + counted_[facet].size};
}

}  // namespace imr::search
