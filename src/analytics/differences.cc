#include "analytics/differences.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace imr::analytics {

std::vector<Difference> find_differences(const std::vector<FeatureSet>& overturned,
                                         const std::vector<FeatureSet>& upheld, double least, std::size_t count) {
  if (overturned.empty() || upheld.empty()) return {};
  std::map<std::pair<std::string, std::string>, Difference> by_feature;
  const auto add = [&](const FeatureSet& features, std::uint64_t Difference::*side) {
    for (const auto& feature : features) {
      Difference& difference =
          by_feature.try_emplace(feature, Difference{feature.first, feature.second, 0, 0}).first->second;
      ++(difference.*side);
    }
  };
  for (const FeatureSet& features : overturned) add(features, &Difference::overturned);
  for (const FeatureSet& features : upheld) add(features, &Difference::upheld);
  const auto distance = [&](const Difference& d) {
    return std::abs(static_cast<double>(d.overturned) / static_cast<double>(overturned.size()) -
                    static_cast<double>(d.upheld) / static_cast<double>(upheld.size()));
  };
  std::vector<Difference> differences;
  for (auto& [feature, difference] : by_feature)
    if (distance(difference) >= least) differences.push_back(std::move(difference));
  std::stable_sort(differences.begin(), differences.end(),
                   [&](const auto& a, const auto& b) { return distance(a) > distance(b); });
  if (differences.size() > count) differences.resize(count);
  return differences;
}

}  // namespace imr::analytics
