// Query strings as the tests compare them: the tree in one line, or the error with column and nearest forms.
#ifndef IMR_TESTS_QUERY_SHOW_QUERY_H
#define IMR_TESTS_QUERY_SHOW_QUERY_H

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "imr/error.h"
#include "imr/query.h"
#include "imr/schema.h"

namespace imr::query {

/// "4: reason | nearest | nearest"
inline std::string show_error(const QueryError& error) {
  std::string text = std::to_string(error.column()) + ": " + error.what();
  for (const std::string& form : error.nearest()) text += " | " + form;
  return text;
}

inline std::string show_query(std::string_view text, const QueryOptions& options = {}) {
  try {
    return to_string(parse_query(text, Schema::embedded(), options).root);
  } catch (const QueryError& error) {
    return show_error(error);
  }
}

/// A query and what show_query() makes of it.
struct QueryRow {
  const char* query;
  const char* expected;
};

inline void check_rows(const std::vector<QueryRow>& rows, const QueryOptions& options = {}) {
  for (const QueryRow& row : rows) {
    CAPTURE(row.query);
    CHECK(show_query(row.query, options) == row.expected);
  }
}

/// The notes of a query, one a line, with the slice of the query that they speak of.
inline std::string show_notes(std::string_view text, const QueryOptions& options = {}) {
  std::string notes;
  for (const QueryNote& note : parse_query(text, Schema::embedded(), options).notes)
    notes += (notes.empty() ? "" : "\n") + note.message + " @ " + std::string(slice(text, note.place));
  return notes;
}

}  // namespace imr::query

#endif
