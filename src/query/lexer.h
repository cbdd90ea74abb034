// Splits a query string into lexemes; knows which signs are operators, not what they mean together.
#ifndef IMR_QUERY_LEXER_H
#define IMR_QUERY_LEXER_H

#include <vector>

#include "imr/span.h"
#include "query/connectors.h"
#include "query/query_text.h"

namespace imr::query {

struct Lexeme {
  enum class Kind {
    Word,       ///< a piece without white space; also the value behind `field:`
    Quoted,     ///< "…" or ="…"; `content` lies between the quotes
    Open,       ///< (
    Close,      ///< )
    And,        ///< AND &
    Or,         ///< OR |
    Not,        ///< NOT %
    Minus,      ///< - at a word's start
    Connector,  ///< w/5 and the like
    Field,      ///< name: ; `content` is the name
    AtLeast,    ///< atleastN before a bracket
    End
  };
  Kind kind = Kind::End;
  Span place;
  Span content;          ///< the same as `place` except where said
  bool literal = false;  ///< Quoted with =
  Connector connector;
  int minimum = 0;  ///< AtLeast
};

/// The lexemes in order; the last is End.
/// @throws QueryError for an open quote, a bad connector, a lone -, a field without value and the like
std::vector<Lexeme> split_query(const QueryText& query);

}  // namespace imr::query

#endif
