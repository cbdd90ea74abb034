// Which of many features set two sets apart, beyond chance and without saying the same thing twice.
#ifndef IMR_ANALYTICS_CHOOSE_FINDINGS_H
#define IMR_ANALYTICS_CHOOSE_FINDINGS_H

#include <array>
#include <cstdint>
#include <vector>

#include "analytics/association.h"
#include "analytics/feature_table.h"

namespace imr::analytics {

/// Members of the two sets, for the features of issues (near-identical rationales once) and of determinations.
struct SetSizes {
  std::array<std::uint64_t, 2> wordings{}, determinations{};
  std::array<std::uint64_t, 2> worded_letters{};  ///< with the first of some near-identical rationales
};

struct ChosenFeature {
  std::size_t feature = 0;  ///< position in the table
  FeatureCounts counts;
  double g2 = 0, probability = 1;
};

struct ChosenFeatures {
  std::vector<ChosenFeature> more_in_a, more_in_b;  ///< by G², largest first
  std::uint64_t comparisons = 1;
};

FeatureCounts counts_of(const Feature& feature, const SetSizes& sizes);

/// The probability of a feature is the larger of two: by issues, and by determinations in which a letter counts once in
/// each set, because issues of a letter resemble each other. Features whose corrected probability is at most
/// `significance` are chosen; of words and phrases with a word in common, and of values of a facet with the same
/// counts, the one with most evidence.
ChosenFeatures choose_features(const std::vector<Feature>& features, const SetSizes& sizes, double significance);

}  // namespace imr::analytics

#endif
