// A letter made ready for the facet rules: tokens and vocabulary names, found once.
#ifndef IMR_FACET_LETTER_CONTEXT_H
#define IMR_FACET_LETTER_CONTEXT_H

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/schema.h"
#include "schema/phrase_finder.h"
#include "text/tokenizer.h"

namespace imr::facet {

/// Read only once made. Spans are bytes of the normalized text.
struct LetterContext {
  LetterContext(const Determination& letter, std::string_view normalized, const Schema& index_schema);

  const Determination& determination;
  std::string_view text;
  const Schema& schema;
  text::TokenList tokens;

  /// Matches of a vocabulary (or "name/column") inside a span, in order.
  std::span<const schema::PhraseMatch> find(std::string_view vocabulary, Span within) const;
  const VocabularyValue& value(std::string_view vocabulary, const schema::PhraseMatch& match) const;
  /// Positions [first, last) of the tokens that lie in a span.
  std::pair<std::size_t, std::size_t> tokens_in(Span within) const;
  std::string_view term(std::size_t token) const { return tokens.term(tokens.tokens[token]); }

private:
  std::vector<std::vector<schema::PhraseMatch>> matches_;  // by PhraseFinder::vocabulary_id
};

/// Adds a value; a value that is there keeps the higher confidence.
void add_value(FacetSet& set, std::string_view facet, std::string_view value, Confidence confidence, const char* rule,
               Span evidence);
bool has_value(const FacetSet& set, std::string_view facet);
bool has_value(const FacetSet& set, std::string_view facet, std::string_view value);

/// Removes every value of a facet that `is_dropped` names.
void drop_value(FacetSet& set, std::string_view facet, std::string_view value);

}  // namespace imr::facet

#endif
