#include "analytics/neighbours.h"

#include "analytics/outcome_tally.h"

namespace imr::analytics {

namespace {

constexpr double kNearPart = 0.5;  ///< a neighbour scores at least this part of the best

}  // namespace

bool Neighbours::is_near(std::size_t place) {
  if (place >= most_) return false;
  const double best = nearest_.at(0)->score;
  return nearest_.at(place)->score >= kNearPart * best;
}

const RankedIssue* Neighbours::next(std::size_t& place, Decision wanted) {
  for (const RankedIssue* ranked = nearest_.at(place); ranked != nullptr; ranked = nearest_.at(++place)) {
    if (wanted == Decision::None) return ranked;
    if (!is_near(place)) return nullptr;
    if (ranked->decision == wanted) return ranked;
  }
  return nullptr;
}

TableRow Neighbours::outcome() {
  OutcomeTally tally;
  for (std::size_t place = 0; nearest_.at(place) != nullptr && is_near(place); ++place)
    tally.add(CountUnit::Issue, nearest_.at(place)->letter, nearest_.at(place)->decision);
  return tally.row(tally.count(), 0);
}

const index::StoredLetter& Neighbours::letter(const RankedIssue& ranked) {
  const auto found = letters_.find(ranked.letter);
  return found != letters_.end() ? found->second
                                 : letters_.emplace(ranked.letter, reader_.letter_at(ranked.letter)).first->second;
}

const Issue& Neighbours::issue(const RankedIssue& ranked) {
  return letter(ranked).determination.issues[ranked.issue - ranked.letter - 1];
}

}  // namespace imr::analytics
