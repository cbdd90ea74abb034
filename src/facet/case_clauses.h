// The clauses of a rationale that speak of this case, apart from what guidelines and studies say.
#ifndef IMR_FACET_CASE_CLAUSES_H
#define IMR_FACET_CASE_CLAUSES_H

#include <string_view>
#include <vector>

#include "imr/span.h"

namespace imr::facet {

struct CaseClause {
  Span clause;    ///< part of the sentence up to "but", "however", ";"
  Span sentence;  ///< as evidence
};

/// Clauses in order. Left out are long quotations, sentences that say what a guideline or a study says, and
/// general rules ("patients should …") unless they turn to this case ("in this case", "the request").
/// @param rationale  bytes of `text`
std::vector<CaseClause> find_case_clauses(std::string_view text, Span rationale);

}  // namespace imr::facet

#endif
