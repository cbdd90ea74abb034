// The facts of a letter in the form of the expected extractions.
#ifndef IMR_BENCH_LETTERS_TRUTH_H
#define IMR_BENCH_LETTERS_TRUTH_H

#include <string>

#include "letters/facts.h"

namespace imr::bench {

/// One line of JSON without the line end. What the layout does not show is null.
std::string truth_line(const LetterFacts& facts);

}  // namespace imr::bench

#endif
