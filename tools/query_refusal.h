// A query or an option that is not understood, as the user sees it.
#ifndef IMR_TOOLS_QUERY_REFUSAL_H
#define IMR_TOOLS_QUERY_REFUSAL_H

#include <iosfwd>
#include <string>

#include "imr/error.h"

namespace imr::tools {

/// A refused query with its text, so that the place can be shown. Exit status 3.
class QueryRefused : public QueryError {
public:
  QueryRefused(std::string query, const QueryError& error)
      : QueryError(error.what(), error.column(), error.nearest()), query_(std::move(query)) {}
  const std::string& query() const { return query_; }

private:
  std::string query_;
};

/// A value of an option that is refused; the reason names the option, and there is no place to show.
class OptionRefused : public QueryError {
public:
  OptionRefused(const std::string& option, const QueryError& error)
      : QueryError(option + ": " + error.what(), 1, error.nearest()) {}
};

/// The reason, the query with a caret under the place, the nearest right forms.
void print_refusal(std::ostream& out, const QueryError& refusal);

}  // namespace imr::tools

#endif
