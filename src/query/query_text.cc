// The query string while it is read: slices by place, and errors with a column.
#include "query/query_text.h"

#include <utility>

#include "imr/error.h"
#include "query/characters.h"
#include "query/limits.h"

namespace imr::query {

QueryText::QueryText(std::string_view text) : text_(text) {
  if (text.size() > kMaxQueryBytes)
    throw QueryError("the query is longer than " + std::to_string(kMaxQueryBytes) + " bytes", 1);
  if (const auto bad = find_bad_byte(text)) fail(*bad, "the query holds a control character or is not UTF-8");
}

void QueryText::fail(std::size_t offset, const std::string& reason, std::vector<std::string> nearest) const {
  throw QueryError(reason, count_characters(text_.substr(0, offset)) + 1, std::move(nearest));
}

}  // namespace imr::query
