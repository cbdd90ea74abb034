// Which facets and words can tell two sets apart: not those that made the sets.
#ifndef IMR_ANALYTICS_CONTRASTED_FACETS_H
#define IMR_ANALYTICS_CONTRASTED_FACETS_H

#include <set>
#include <string>
#include <vector>

#include "imr/query.h"
#include "imr/schema.h"

namespace imr::analytics {

/// What the queries of the two sets name.
struct NamedInQueries {
  std::set<std::string> fields;  ///< of filters and ranges
  std::set<std::string> words;   ///< as typed, folded
};

void add_names(const QueryNode& node, NamedInQueries& names);

/// True when the sets are made by how issues ended.
bool is_by_decision(const NamedInQueries& names);

/// By position in Schema::facets(). Left out are the facets that are named, those that say nearly the same (a drug with
/// its class and category; the decision with outcome and reasons), and always outcome, flags and layout.
std::vector<bool> contrasted_facets(const Schema& schema, const NamedInQueries& names);

}  // namespace imr::analytics

#endif
