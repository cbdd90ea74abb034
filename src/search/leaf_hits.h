// The issues that hold a leaf of the query, and how often.
#ifndef IMR_SEARCH_LEAF_HITS_H
#define IMR_SEARCH_LEAF_HITS_H

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "search/doc_set.h"
#include "search/reader_team.h"
#include "search/word_expansion.h"

namespace imr::search {

/// Read once for matching and for scores.
class LeafHits {
public:
  /// @param words        terms of the leaf
  /// @param within       only issues of this set are wanted; null for all
  /// @param is_scored    keep frequencies
  LeafHits(ReaderTeam& team, const std::vector<ExpandedWord>& words, const DocSet* within, bool is_scored);

  const DocSet& issues() const { return issues_; }
  /// True if the hits are known for every issue of the set.
  bool covers(const DocSet* wanted) const;
  /// How often the words stand in an issue, weighted by section, 255 at most; 0 where frequencies were not kept.
  std::uint32_t frequency(DocSet::Doc issue) const { return frequencies_ ? frequencies_[issue] : 0; }

private:
  struct Free {
    void operator()(std::uint8_t* numbers) const { std::free(numbers); }  // NOLINT: pairs with calloc
  };

  template <typename ForEach>
  void add_word(bool is_first_word, ForEach&& for_each_posting);

  DocSet issues_;
  std::optional<DocSet> within_;  ///< nothing where the hits are complete
  std::unique_ptr<std::uint8_t[], Free> frequencies_;
};

}  // namespace imr::search

#endif
