// Operands joined by distance connectors without brackets: the tightest connector joins first.
#ifndef IMR_QUERY_NEAR_CHAIN_H
#define IMR_QUERY_NEAR_CHAIN_H

#include <vector>

#include "imr/query.h"
#include "query/connectors.h"
#include "query/query_text.h"

namespace imr::query {

class NearChain {
public:
  NearChain(const QueryText& query, QueryNode first) : query_(query) { operands_.push_back(std::move(first)); }
  /// @throws QueryError when the chain is longer than kMaxNesting
  void add(std::size_t offset, const Connector& connector, QueryNode operand);
  /// The whole chain as one node; of equal connectors the left one joins first.
  QueryNode join();

private:
  struct Link {
    std::size_t offset = 0;
    Connector connector;
  };
  const QueryText& query_;
  std::vector<QueryNode> operands_;
  std::vector<Link> links_;
};

}  // namespace imr::query

#endif
