// Guideline citations in the wording of each layout.
#ifndef IMR_BENCH_LETTERS_CITATION_TEXT_H
#define IMR_BENCH_LETTERS_CITATION_TEXT_H

#include <string>
#include <string_view>

#include "letters/facts.h"

namespace imr::bench {

/// The guideline paragraph of the layouts of 2014 and 2016.
std::string citation_sentence(const CitationFacts& citation, Layout layout, std::string_view who);

/// What a letter of 2013 says a decision rests on.
std::string citation_clause(const CitationFacts& citation);

}  // namespace imr::bench

#endif
