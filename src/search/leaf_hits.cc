#include "search/leaf_hits.h"

#include <algorithm>
#include <limits>
#include <new>

#include "index/cursors.h"

namespace imr::search {

namespace {

/// To look up one issue in a list costs as much as to read this many of its entries.
constexpr std::uint64_t kEntriesOfLookup = 16;

}  // namespace

LeafHits::LeafHits(ReaderTeam& team, const std::vector<ExpandedWord>& words, const DocSet* within, bool is_scored)
    : issues_(team.view().last()) {
  // Pages of zeros that nothing is written to cost nothing.
  if (is_scored) frequencies_.reset(static_cast<std::uint16_t*>(std::calloc(issues_.last() + std::size_t{1}, 2)));
  if (is_scored && !frequencies_) throw std::bad_alloc();
  std::uint64_t postings = 0;
  for (const ExpandedWord& word : words) postings += word.frequency;
  const bool is_small = within != nullptr && within->count() * words.size() * kEntriesOfLookup < postings;
  if (is_small) within_ = *within;
  if (is_small) read_some(team, words);
  else read_all(team, words, postings);
}

bool LeafHits::covers(const DocSet* wanted) const {
  return !within_ || (wanted != nullptr && wanted->is_within(*within_));
}

/// @param is_first_word  no other word of the leaf was met in the issue
void LeafHits::add(DocSet::Doc issue, std::uint32_t frequency, bool is_first_word) {
  // A page of zeros that is read before it is written to is made twice, and all cores wait for that.
  const bool is_known = !is_first_word && issues_.has(issue);
  issues_.add(issue);
  constexpr std::uint32_t kMost = std::numeric_limits<std::uint16_t>::max();
  const std::uint32_t before = is_known ? frequencies_[issue] : 0;
  frequencies_[issue] = static_cast<std::uint16_t>(std::min(kMost, before + frequency));
}

void LeafHits::read_all(ReaderTeam& team, const std::vector<ExpandedWord>& words, std::uint64_t postings) {
  team.work(postings, [&](const ReaderTeam::Part& part) {
    for (const ExpandedWord& word : words) {
      const bool is_first = &word == &words.front();
      const auto add_counted = [&](DocSet::Doc issue, std::uint32_t frequency) { add(issue, frequency, is_first); };
      const auto add_alone = [&](DocSet::Doc issue) { issues_.add(issue); };
      if (frequencies_) part.view.visit_postings(word.term, part.begin, part.end, add_counted);
      else part.view.visit_postings(word.term, part.begin, part.end, add_alone);
    }
  });
}

void LeafHits::read_some(ReaderTeam& team, const std::vector<ExpandedWord>& words) {
  for (const ExpandedWord& word : words) {
    index::PostingCursor posting(team.view(), word.term);
    within_->for_each([&](DocSet::Doc issue) {
      if (!posting.has(issue)) return;
      if (frequencies_) add(issue, posting.frequency(), &word == &words.front());
      else issues_.add(issue);
    });
  }
}

}  // namespace imr::search
