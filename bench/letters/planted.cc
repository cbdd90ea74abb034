#include "letters/planted.h"

namespace imr::bench {

namespace {

constexpr double kOverturned = 0.25, kOverturnedOfCategory = 0.75, kOften = 0.5, kSeldom = 0.05;

}  // namespace

void shuffle_decisions(LetterFacts& facts, Random& random) {
  for (IssueFacts& issue : facts.issues) issue.is_overturned = random.chance(kOverturned);
}

void plant_differences(LetterFacts& facts, Random& random) {
  for (IssueFacts& issue : facts.issues) {
    issue.is_overturned = random.chance(issue.category == kPlantedCategory ? kOverturnedOfCategory : kOverturned);
    for (const PlantedSentence& planted : kPlantedSentences)
      if (random.chance(planted.is_of_overturned == issue.is_overturned ? kOften : kSeldom))
        issue.remarks.emplace_back(planted.sentence);
  }
}

}  // namespace imr::bench
