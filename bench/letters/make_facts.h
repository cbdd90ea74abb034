// Draws what is true of a letter.
#ifndef IMR_BENCH_LETTERS_MAKE_FACTS_H
#define IMR_BENCH_LETTERS_MAKE_FACTS_H

#include "letters/catalogue.h"
#include "letters/facts.h"

namespace imr::bench {

/// @param number  of the letter, from 1: its case number follows from it
LetterFacts make_facts(const Catalogue& catalogue, std::size_t number, Random& random);

}  // namespace imr::bench

#endif
