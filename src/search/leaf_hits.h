// The issues that hold a leaf of the query, and how often.
#ifndef IMR_SEARCH_LEAF_HITS_H
#define IMR_SEARCH_LEAF_HITS_H

#include <cstdint>
#include <optional>
#include <vector>

#include "search/doc_set.h"
#include "search/reader_team.h"
#include "search/word_expansion.h"
#include "search/zeroed_bytes.h"

namespace imr::search {

/// Read once for matching and for scores. The team must outlive it.
class LeafHits {
public:
  /// @param words        terms of the leaf
  /// @param within       only issues of this set are wanted; null for all
  /// @param is_scored    keep frequencies
  LeafHits(ReaderTeam& team, std::vector<ExpandedWord> words, const DocSet* within, bool is_scored);
  ~LeafHits();
  LeafHits(const LeafHits&) = delete;
  LeafHits& operator=(const LeafHits&) = delete;

  const DocSet& issues() const { return issues_; }
  /// True if the hits are known for every issue of the set.
  bool covers(const DocSet* wanted) const;
  /// By issue, how often the words stand in it, weighted by section, kMaxFrequency at most; null where that was not
  /// kept.
  const std::uint8_t* frequencies() const { return frequencies_.get(); }

private:
  DocSet issues_;
  std::optional<DocSet> within_;  ///< nothing where the hits are complete
  ZeroedBytes frequencies_;
  ZeroedBytesPool* pool_ = nullptr;  ///< that the frequencies go back to
};

}  // namespace imr::search

#endif
