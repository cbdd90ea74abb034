// Invented names for the long tail of the vocabulary.
#ifndef IMR_BENCH_LETTERS_LEXICON_H
#define IMR_BENCH_LETTERS_LEXICON_H

#include <string>
#include <string_view>

#include "letters/random.h"

namespace imr::bench {

/// The word of a rank: pronounceable, the same for ever, different for nearly every rank.
std::string invented_word(std::size_t rank);

/// A name drawn by Zipf's law from half a million, with a capital.
std::string invented_name(Random& random);

/// The word with a letter dropped, doubled or exchanged with the next.
std::string with_typing_error(std::string_view word, Random& random);

}  // namespace imr::bench

#endif
