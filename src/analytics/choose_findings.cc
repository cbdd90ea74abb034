#include "analytics/choose_findings.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/strings.h"

namespace imr::analytics {

namespace {

/// A term that shares a word with a stronger phrase must be this much more frequent to be said too.
constexpr double kSamePart = 0.8;

bool is_more_in_a(const FeatureCounts& counts) {
  return static_cast<double>(counts.in_a) * static_cast<double>(counts.b_total) >
         static_cast<double>(counts.in_b) * static_cast<double>(counts.a_total);
}

/// Least probabilities depend on the number of members alone.
class LeastProbabilities {
public:
  double of(const FeatureCounts& counts) {
    const auto key = std::make_tuple(counts.in_a + counts.in_b, counts.a_total, counts.b_total);
    const auto [entry, is_new] = known_.try_emplace(key, 1.0);
    if (is_new) entry->second = least_fisher_exact(counts.in_a + counts.in_b, counts.a_total, counts.b_total);
    return entry->second;
  }

private:
  std::map<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>, double> known_;
};

bool shares_word(const std::string& a, const std::string& b) {
  const auto words = base::split(a, ' ');
  const auto others = base::split(b, ' ');
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(others.begin(), others.end(), word) != others.end();
  });
}

bool repeats(const Feature& feature, const Feature& listed, std::size_t set) {
  if ((feature.kind == Feature::Kind::Value) != (listed.kind == Feature::Kind::Value)) return false;
  if (feature.kind == Feature::Kind::Value) return feature.facet == listed.facet && feature.counts == listed.counts;
  if (!shares_word(feature.text, listed.text)) return false;
  return listed.kind == Feature::Kind::Word ||
         static_cast<double>(listed.counts[set]) >= kSamePart * static_cast<double>(feature.counts[set]);
}

std::vector<ChosenFeature> without_repeats(const std::vector<ChosenFeature>& found,
                                           const std::vector<Feature>& features, std::size_t set) {
  std::vector<ChosenFeature> listed;
  for (const ChosenFeature& chosen : found) {
    const bool is_repeat = std::any_of(listed.begin(), listed.end(), [&](const ChosenFeature& other) {
      return repeats(features[chosen.feature], features[other.feature], set);
    });
    if (!is_repeat) listed.push_back(chosen);
  }
  return listed;
}

/// Of the letters of each set, those with the feature.
FeatureCounts letter_counts(const Feature& feature, const SetSizes& sizes) {
  const auto& totals = feature.kind == Feature::Kind::Value ? sizes.determinations : sizes.worded_letters;
  return {feature.letters[0], totals[0], feature.letters[1], totals[1]};
}

}  // namespace

FeatureCounts counts_of(const Feature& feature, const SetSizes& sizes) {
  const auto& totals = feature.unit == CountUnit::Issue ? sizes.wordings : sizes.determinations;
  return {feature.counts[0], totals[0], feature.counts[1], totals[1]};
}

ChosenFeatures choose_features(const std::vector<Feature>& features, const SetSizes& sizes, double significance) {
  LeastProbabilities least_probabilities;
  std::vector<double> least;
  least.reserve(features.size());
  for (const Feature& feature : features) least.push_back(least_probabilities.of(counts_of(feature, sizes)));
  ChosenFeatures chosen;
  chosen.comparisons = count_comparisons(least, significance);
  const double corrected = static_cast<double>(chosen.comparisons);
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (least[i] * corrected > significance) continue;
    const FeatureCounts counts = counts_of(features[i], sizes);
    const double chance = std::max(fisher_exact(counts), fisher_exact(letter_counts(features[i], sizes)));
    const double probability = std::min(1.0, chance * corrected);
    if (probability > significance) continue;
    (is_more_in_a(counts) ? chosen.more_in_a : chosen.more_in_b)
        .push_back({i, counts, log_likelihood_ratio(counts), probability});
  }
  const auto has_more_evidence = [&](const ChosenFeature& a, const ChosenFeature& b) {
    if (a.g2 != b.g2) return a.g2 > b.g2;  // of equals a phrase says more
    return features[a.feature].kind == Feature::Kind::Phrase && features[b.feature].kind != Feature::Kind::Phrase;
  };
  std::stable_sort(chosen.more_in_a.begin(), chosen.more_in_a.end(), has_more_evidence);
  std::stable_sort(chosen.more_in_b.begin(), chosen.more_in_b.end(), has_more_evidence);
  chosen.more_in_a = without_repeats(chosen.more_in_a, features, 0);
  chosen.more_in_b = without_repeats(chosen.more_in_b, features, 1);
  return chosen;
}

}  // namespace imr::analytics
