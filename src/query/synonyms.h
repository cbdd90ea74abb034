// Synonyms of the field: a tree in which words may be replaced by what else means the same.
#ifndef IMR_QUERY_SYNONYMS_H
#define IMR_QUERY_SYNONYMS_H

#include "imr/query.h"
#include "imr/schema.h"

namespace imr::query {

/// The tree with an Or over all forms wherever a word that is marked for synonyms, or a run of such words
/// side by side, is a form of a group of synonyms.tsv. Forms of several words become phrases. Plurals do
/// not count. The longest run wins; nothing is replaced twice.
QueryNode expand_synonyms(const QueryNode& tree, const Schema& schema);

}  // namespace imr::query

#endif
