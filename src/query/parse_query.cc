// The entry: a query string becomes a tree.
#include "imr/query.h"
#include "query/parser.h"
#include "query/query_text.h"

namespace imr {

Query parse_query(std::string_view text, const Schema& schema, const QueryOptions& options) {
  const query::QueryText query(text);
  return query::Parser(query, schema, options).run();
}

}  // namespace imr
