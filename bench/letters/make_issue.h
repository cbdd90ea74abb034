// Draws one disputed issue.
#ifndef IMR_BENCH_LETTERS_MAKE_ISSUE_H
#define IMR_BENCH_LETTERS_MAKE_ISSUE_H

#include "letters/catalogue.h"
#include "letters/facts.h"
#include "letters/published_shares.h"

namespace imr::bench {

IssueFacts make_issue(const Catalogue& catalogue, const LetterFacts& letter, const YearShares& year, Random& random);

}  // namespace imr::bench

#endif
