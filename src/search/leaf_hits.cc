#include "search/leaf_hits.h"

#include <algorithm>
#include <limits>
#include <new>
#include <type_traits>

#include "index/cursors.h"

namespace imr::search {

namespace {

/// To look up one issue in a list costs as much as to read this many of its entries.
constexpr std::uint64_t kEntriesOfLookup = 2;

/// Calls add for those of some issues that have a term.
template <typename Add>
void look_up(const ReaderTeam::Part& part, const std::string& term, const DocSet& issues, Add&& add) {
  index::PostingCursor posting(part.view, term);
  issues.for_each(part.begin, part.end, [&](DocSet::Doc issue) {
    if (!posting.has(issue)) return;
    if constexpr (std::is_invocable_v<Add, DocSet::Doc>) add(issue);
    else add(issue, posting.frequency());
  });
}

}  // namespace

LeafHits::LeafHits(ReaderTeam& team, const std::vector<ExpandedWord>& words, const DocSet* within, bool is_scored)
    : issues_(team.view().last()) {
  // Pages of zeros that nothing is written to cost nothing.
  if (is_scored) frequencies_.reset(static_cast<std::uint8_t*>(std::calloc(issues_.last() + std::size_t{1}, 1)));
  if (is_scored && !frequencies_) throw std::bad_alloc();
  const std::uint64_t cost_of_lookups = within == nullptr ? UINT64_MAX : within->count() * kEntriesOfLookup;
  const auto is_looked_up = [&](const ExpandedWord& word) { return cost_of_lookups < word.frequency; };
  if (std::any_of(words.begin(), words.end(), is_looked_up)) within_ = *within;
  std::uint64_t effort = 0;
  for (const ExpandedWord& word : words) effort += std::min<std::uint64_t>(word.frequency, cost_of_lookups);
  team.work(effort, [&](const ReaderTeam::Part& part) {
    for (const ExpandedWord& word : words)
      add_word(&word == &words.front(), [&](auto&& add) {
        if (is_looked_up(word)) look_up(part, word.term, *within_, add);
        else part.view.visit_postings(word.term, part.begin, part.end, add);
      });
  });
}

bool LeafHits::covers(const DocSet* wanted) const {
  return !within_ || (wanted != nullptr && wanted->is_within(*within_));
}

/// @param for_each_posting  calls what it is given with each issue, or with each issue and how often the word is in it
template <typename ForEach>
void LeafHits::add_word(bool is_first_word, ForEach&& for_each_posting) {
  const auto limited = [](std::uint32_t frequency) {
    constexpr std::uint32_t kMost = std::numeric_limits<std::uint8_t>::max();
    return static_cast<std::uint8_t>(std::min(kMost, frequency));
  };
  if (!frequencies_) {
    for_each_posting([&](DocSet::Doc issue) { issues_.add(issue); });
  } else if (is_first_word) {
    // A page of zeros that is read before it is written to is made twice, and all cores wait for that.
    for_each_posting([&](DocSet::Doc issue, std::uint32_t frequency) {
      issues_.add(issue);
      frequencies_[issue] = limited(frequency);
    });
  } else {
    for_each_posting([&](DocSet::Doc issue, std::uint32_t frequency) {
      const std::uint32_t before = issues_.has(issue) ? frequencies_[issue] : 0;
      issues_.add(issue);
      frequencies_[issue] = limited(before + frequency);
    });
  }
}

}  // namespace imr::search
