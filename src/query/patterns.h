// Wildcards (inject! inject* wom?n) and words within an edit distance (opiod~2).
#ifndef IMR_QUERY_PATTERNS_H
#define IMR_QUERY_PATTERNS_H

#include <string_view>
#include <vector>

#include "imr/query.h"
#include "query/query_text.h"

namespace imr::query {

/// Whether * ? or ! occurs.
bool has_wildcard(std::string_view piece);

/// The parts of a piece between punctuation; wildcards belong to the parts ("home-base*" is home, base*).
std::vector<Span> split_runs(const QueryText& query, Span piece);

/// A Pattern of a run with wildcards; ! becomes *, its fixed letters are folded as the tokenizer folds.
/// @throws QueryError for a leading wildcard, too few fixed letters, ! not at the end
QueryNode read_pattern(const QueryText& query, Span run);

/// A Fuzzy word: "opiod~" or "opiod~2".
/// @throws QueryError for another number of edits, several words, too few letters
QueryNode read_fuzzy(const QueryText& query, Span piece);

}  // namespace imr::query

#endif
