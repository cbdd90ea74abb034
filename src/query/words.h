// Words and phrases of a query as the tokenizer sees them, with their wildcards.
#ifndef IMR_QUERY_WORDS_H
#define IMR_QUERY_WORDS_H

#include "imr/query.h"
#include "query/lexer.h"
#include "query/query_text.h"

namespace imr::query {

/// The node of an unquoted word: Word, or Phrase when the tokenizer makes several of it ("10mg").
/// @throws QueryError for a sign that cannot start a word, a bad wildcard, a word without letter and digit
QueryNode read_word(const QueryText& query, Span place, bool synonyms);

/// The node of a quoted lexeme: Phrase, or Word when it holds only one.
/// @throws QueryError for an empty phrase and for bad wildcards
QueryNode read_phrase(const QueryText& query, const Lexeme& quoted);

}  // namespace imr::query

#endif
