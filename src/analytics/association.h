// How sure it is that two sets have something unlike often.
#ifndef IMR_ANALYTICS_ASSOCIATION_H
#define IMR_ANALYTICS_ASSOCIATION_H

#include <cstdint>
#include <vector>

namespace imr::analytics {

/// Of two sets, how many have a feature.
struct FeatureCounts {
  std::uint64_t in_a = 0, a_total = 0, in_b = 0, b_total = 0;
};

/// G², the log-likelihood ratio of T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
/// Computational Linguistics 19 (1993); 0 when both sets have it equally often.
double log_likelihood_ratio(const FeatureCounts& counts);

/// Probability of counts at least so unlike when the feature falls on the members by chance: Fisher's exact test, the
/// smaller tail doubled, at most 1.
double fisher_exact(const FeatureCounts& counts);

/// The least probability that fisher_exact can give for a feature of so many members.
double least_fisher_exact(std::uint64_t members, std::uint64_t a_total, std::uint64_t b_total);

/// Number of comparisons to correct for: features that are too rare or too frequent to be found at all do not count
/// (R. E. Tarone, "A modified Bonferroni method for discrete data", Biometrics 46, 1990). At least 1.
/// @param least  the least probability of each feature, any order
std::uint64_t count_comparisons(std::vector<double> least, double significance);

}  // namespace imr::analytics

#endif
