#include "analytics/feature_table.h"

#include <algorithm>

namespace imr::analytics {

void FeatureTable::add(std::size_t set, std::uint32_t feature, const IssuePlace& place) {
  std::uint32_t& first = features_[feature].first_issue[set];
  if (first == 0) first = place.issue;
  last_letters_.resize(features_.size());
  if (last_letters_[feature] == place.letter) return;
  last_letters_[feature] = place.letter;
  ++features_[feature].letters[set];
}

void FeatureTable::add_term(std::size_t set, const std::string& stems, bool is_phrase, const IssuePlace& place) {
  const auto [entry, is_new] = by_stems_.try_emplace(stems, static_cast<std::uint32_t>(features_.size()));
  if (is_new) {
    Feature& feature = features_.emplace_back();
    feature.kind = is_phrase ? Feature::Kind::Phrase : Feature::Kind::Word;
    feature.text = stems;
  }
  add(set, entry->second, place);
  ++features_[entry->second].counts[set];
}

std::uint32_t FeatureTable::value_number(std::size_t facet, std::uint32_t code, CountUnit unit) {
  const auto [entry, is_new] =
      by_value_.try_emplace(std::uint64_t{facet} << 32 | code, static_cast<std::uint32_t>(features_.size()));
  if (is_new) {
    Feature& feature = features_.emplace_back();
    feature.kind = Feature::Kind::Value;
    feature.facet = facet;
    feature.code = code;
    feature.unit = unit;
  }
  return entry->second;
}

void FeatureTable::add_issue_value(std::size_t set, std::size_t facet, std::uint32_t code, const IssuePlace& place) {
  const std::uint32_t feature = value_number(facet, code, CountUnit::Issue);
  add(set, feature, place);
  of_groups_.push_back(std::uint64_t{feature} << 32 | place.group);
}

void FeatureTable::add_letter_value(std::size_t set, std::size_t facet, std::uint32_t code, const IssuePlace& place) {
  const std::uint32_t feature = value_number(facet, code, CountUnit::Determination);
  add(set, feature, place);
  ++features_[feature].counts[set];
}

void FeatureTable::end_set(std::size_t set) {
  std::sort(of_groups_.begin(), of_groups_.end());
  of_groups_.erase(std::unique(of_groups_.begin(), of_groups_.end()), of_groups_.end());
  for (const std::uint64_t pair : of_groups_) ++features_[pair >> 32].counts[set];
  of_groups_.clear();
  std::fill(last_letters_.begin(), last_letters_.end(), 0);  // a letter may have issues in both sets
}

}  // namespace imr::analytics
