#include "analytics/case_order.h"

#include <algorithm>
#include <numeric>

#include "search/slot_values.h"

namespace imr::analytics {

CaseOrder::CaseOrder(const index::IndexReader& reader, const search::DocSet& issues) {
  const auto slot = static_cast<unsigned>(reader.schema().slot("case_number"));
  const std::vector<std::string> keys = search::slot_values(reader.view(), slot, issues);
  issues.for_each([&](search::DocSet::Doc issue) { issues_.push_back(issue); });
  std::vector<std::uint32_t> order(issues_.size());
  std::iota(order.begin(), order.end(), 0);
  // Issues of a letter are documents side by side.
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  places_.resize(order.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) places_[order[place]] = place;
}

std::uint32_t CaseOrder::place(search::DocSet::Doc issue) const {
  return places_[static_cast<std::size_t>(std::lower_bound(issues_.begin(), issues_.end(), issue) - issues_.begin())];
}

}  // namespace imr::analytics
