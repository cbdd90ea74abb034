// The query string while it is read: slices by place, and errors with a column.
#ifndef IMR_QUERY_QUERY_TEXT_H
#define IMR_QUERY_QUERY_TEXT_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "imr/span.h"

namespace imr::query {

class QueryText {
public:
  /// Keeps a view: `text` must outlive the object.
  /// @throws QueryError when the text is too long, is not UTF-8 or holds control characters
  explicit QueryText(std::string_view text);

  std::string_view text() const { return text_; }
  std::string_view at(Span place) const { return slice(text_, place); }
  /// @throws QueryError with the column of byte `offset`, always
  [[noreturn]] void fail(std::size_t offset, const std::string& reason, std::vector<std::string> nearest = {}) const;

private:
  std::string_view text_;
};

}  // namespace imr::query

#endif
