#include "search/leaf_hits.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "index/cursors.h"

namespace imr::search {

namespace {

/// To look up one issue in a list costs as much as to read this many of its entries.
constexpr std::uint64_t kEntriesOfLookup = 2;

/// A word of fewer than one document in this many writes fewer bytes of its frequencies than these have pages.
constexpr std::uint64_t kDocumentsOfRare = 4096;

/// Adds what postings are visited for to the issues of a leaf and their frequencies.
class FrequencyAdder {
public:
  /// @param is_first_word  there is nothing yet that frequencies must be added to
  FrequencyAdder(DocSet& issues, std::uint8_t* frequencies, bool is_first_word)
      : issues_(issues), frequencies_(frequencies), is_first_word_(is_first_word) {}

  void operator()(DocSet::Doc issue, std::uint32_t frequency) const {
    const std::uint32_t before = !is_first_word_ && issues_.has(issue) ? frequencies_[issue] : 0;
    issues_.add(issue);
    frequencies_[issue] = static_cast<std::uint8_t>(std::min(before + frequency, index::kMaxFrequency));
  }

  void column(DocSet::Doc first, std::span<const std::uint8_t> bytes) const {
    issues_.add_nonzero(first, bytes);
    std::uint8_t* const sums = frequencies_ + first;
    const auto sum = [&](std::uint32_t before, std::uint8_t byte) {
      return static_cast<std::uint8_t>(std::min(before + byte - (byte != 0), index::kMaxFrequency));
    };
    if (is_first_word_)
      for (std::size_t i = 0; i < bytes.size(); ++i) sums[i] = sum(0, bytes[i]);
    else
      for (std::size_t i = 0; i < bytes.size(); ++i) sums[i] = sum(sums[i], bytes[i]);
  }

private:
  DocSet& issues_;
  std::uint8_t* frequencies_;
  bool is_first_word_;
};

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

LeafHits::LeafHits(ReaderTeam& team, std::vector<ExpandedWord> words, const DocSet* within, bool is_scored)
    : issues_(team.view().last()) {
  // A column comes first: it writes all pages, and one that is read before it is written to is made twice.
  std::ranges::sort(words, std::ranges::greater(), &ExpandedWord::frequency);
  const std::uint64_t cost_of_lookups = within == nullptr ? UINT64_MAX : within->count() * kEntriesOfLookup;
  const std::uint64_t cost_of_column = issues_.last() / index::kDocumentsOfPosting;
  const auto is_looked_up = [&](const ExpandedWord& word) {
    if (cost_of_lookups >= word.frequency) return false;
    return cost_of_lookups < cost_of_column || !team.view().has_column(word.term);
  };
  // Decided once, and here: the handles of the view that is asked are this thread's.
  std::vector<bool> looked_up;
  for (const ExpandedWord& word : words) looked_up.push_back(is_looked_up(word));
  if (std::ranges::count(looked_up, true) > 0) within_ = *within;
  std::uint64_t effort = 0;
  for (const ExpandedWord& word : words) effort += std::min<std::uint64_t>(word.frequency, cost_of_lookups);
  if (is_scored && effort * kDocumentsOfRare < issues_.last()) pool_ = &team.zeroed_bytes();
  const std::size_t bytes = issues_.last() + std::size_t{1};
  if (is_scored) frequencies_ = pool_ != nullptr ? pool_->take(bytes) : make_zeroed_bytes(bytes);
  team.work_on_postings(effort, [&](const ReaderTeam::Part& part) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto add_with = [&](auto&& adder) {
        if (looked_up[i]) look_up(part, words[i].term, *within_, adder);
        else part.view.visit_postings(words[i].term, part.begin, part.end, adder);
      };
      if (frequencies_) add_with(FrequencyAdder(issues_, frequencies_.get(), i == 0));
      else add_with(SetAdder(issues_));
    }
  });
}

LeafHits::~LeafHits() {
  if (pool_ != nullptr) pool_->give_back(std::move(frequencies_), issues_);
}

bool LeafHits::covers(const DocSet* wanted) const {
  return !within_ || (wanted != nullptr && wanted->is_within(*within_));
}

}  // namespace imr::search
