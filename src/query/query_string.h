// Trees back to query strings, every bracket written.
#ifndef IMR_QUERY_QUERY_STRING_H
#define IMR_QUERY_QUERY_STRING_H

#include <string>

#include "imr/query.h"
#include "imr/schema.h"

namespace imr::query {

/// A query string that parses to `node` again (with synonyms as the node has them); shows users how a query was
/// understood. Only joins of the root stand without brackets.
std::string to_query_string(const QueryNode& node, const Schema& schema);

}  // namespace imr::query

#endif
