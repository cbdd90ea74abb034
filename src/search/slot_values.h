// Values of one slot for a set of documents.
#ifndef IMR_SEARCH_SLOT_VALUES_H
#define IMR_SEARCH_SLOT_VALUES_H

#include <string>
#include <vector>

#include "index/index_view.h"
#include "search/doc_set.h"

namespace imr::search {

/// One for each member of the set, in the order of documents; empty where it has none.
std::vector<std::string> slot_values(const index::IndexView& view, unsigned slot, const DocSet& set);

}  // namespace imr::search

#endif
