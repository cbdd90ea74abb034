// Notes on words of a query that may not have been meant as they are read.
#ifndef IMR_QUERY_WORD_NOTES_H
#define IMR_QUERY_WORD_NOTES_H

#include <string>
#include <vector>

#include "imr/schema.h"
#include "query/query_text.h"

namespace imr::query {

/// A word outside quotes and its neighbours; these are empty where something else stands, or nothing.
struct WordPlace {
  Span before, word, after;
};

/// What another engine, or a reader, would take the word for: an operator, a connector, a decision, a date, a quantity.
std::vector<std::string> notes_on_word(const QueryText& query, const Schema& schema, const WordPlace& place);

/// That a ? at the end of a word or phrase is a wildcard, and the query without it; empty when there is none.
std::string note_on_question_mark(const QueryText& query, Span words);

}  // namespace imr::query

#endif
