// Phrases and word distances that the engine itself matches exactly.
#ifndef IMR_SEARCH_ENGINE_PHRASES_H
#define IMR_SEARCH_ENGINE_PHRASES_H

#include <optional>

#include "search/match_set.h"

namespace imr::search {

/// Xapian's matcher keeps a cursor for each position list; the public iterators open one for every list of every
/// document and cost several times more.
/// @return the members of `possible` in which the node holds; nothing for nodes that mean more than the engine's
/// phrases
std::optional<DocSet> match_by_engine(const Xapian::Database& database, const Plan& plan, const QueryNode& node,
                                      const DocSet& possible);

}  // namespace imr::search

#endif
