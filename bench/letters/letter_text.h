// The facts of a letter written out in its layout.
#ifndef IMR_BENCH_LETTERS_LETTER_TEXT_H
#define IMR_BENCH_LETTERS_LETTER_TEXT_H

#include <string>

#include "letters/catalogue.h"
#include "letters/facts.h"

namespace imr::bench {

std::string letter_text(const Catalogue& catalogue, const LetterFacts& facts, Random& random);

}  // namespace imr::bench

#endif
