// Letters in which decisions tell nothing, or only what was planted.
#ifndef IMR_BENCH_LETTERS_PLANTED_H
#define IMR_BENCH_LETTERS_PLANTED_H

#include <array>
#include <string_view>

#include "letters/facts.h"
#include "letters/random.h"

namespace imr::bench {

/// A sentence that rationales of one decision have far more often.
struct PlantedSentence {
  std::string_view phrase;    ///< two words that stand nowhere else
  std::string_view sentence;  ///< with the phrase
  bool is_of_overturned = false;
};

inline constexpr std::array<PlantedSentence, 4> kPlantedSentences = {
    {{"treadmill tolerance", "A chart of treadmill tolerance is enclosed.", true},
     {"splint diary", "The splint diary was kept every day.", true},
     {"illegible signature", "Page two bears an illegible signature.", false},
     {"expired referral", "An expired referral came with the file.", false}}};

/// Requests of this category are overturned far more often than others where differences are planted.
inline constexpr std::string_view kPlantedCategory = "Injection";

/// Draws all decisions anew, one in four overturned, after everything else was made: the reasons keep arguing for the
/// decision before, and say nothing of this one.
void shuffle_decisions(LetterFacts& facts, Random& random);

/// The same, but with the planted sentences in the rationales (half of one decision, one in twenty of the other), and
/// with three in four issues of the planted category overturned.
void plant_differences(LetterFacts& facts, Random& random);

}  // namespace imr::bench

#endif
