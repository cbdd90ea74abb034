// Operands joined by distance connectors without brackets: the tightest connector joins first.
#include "query/near_chain.h"

#include <algorithm>
#include <string>

#include "query/distances.h"
#include "query/limits.h"

namespace imr::query {

void NearChain::add(std::size_t offset, const Connector& connector, QueryNode operand) {
  if (links_.size() == kMaxNesting)
    query_.fail(offset, "more than " + std::to_string(kMaxNesting) + " distance connectors in a row");
  links_.push_back({offset, connector});
  operands_.push_back(std::move(operand));
}

QueryNode NearChain::join() {
  while (!links_.empty()) {
    const auto tightest = std::min_element(links_.begin(), links_.end(), [](const Link& a, const Link& b) {
      return binds_tighter(a.connector, b.connector);
    });
    const auto left = operands_.begin() + (tightest - links_.begin());
    *left = make_distance(query_, tightest->offset, tightest->connector, std::move(*left), std::move(*(left + 1)));
    operands_.erase(left + 1);
    links_.erase(tightest);
  }
  return std::move(operands_.front());
}

}  // namespace imr::query
