// The words of one issue after another, read from the packed places of the index.
#ifndef IMR_SEARCH_INDEX_WORDS_H
#define IMR_SEARCH_INDEX_WORDS_H

#include <string>
#include <vector>

#include "imr/schema.h"
#include "index/cursors.h"
#include "index/packed_places.h"
#include "search/issue_matcher.h"
#include "search/letter_value.h"
#include "search/match_set.h"

namespace imr::search {

/// Reads only what the matcher asks for: of the places of words, the groups that its words lie in. The places of the
/// summary stand with the letter, those of the other sections with the issue.
class IndexWords : public IssueWords {
public:
  /// @param plan      leaves whose hits are read save a look into posting lists
  /// @param issues    those that will be looked at
  /// @param count     how many they are
  IndexWords(const index::IndexView& view, const Schema& schema, const Plan& plan, const DocSet& issues,
             std::uint64_t count);

  /// Makes an issue the current one; ascending.
  void move_to(index::Doc issue, index::Doc letter) {
    issue_ = issue;
    letter_ = letter;
  }

  const Positions& positions(std::size_t leaf) override;
  const Positions& sentence_starts() override;
  const Positions& paragraph_starts() override;
  const Positions& section_starts() override;

private:
  struct Term {
    std::string term;
    index::PlaceHash hash;
    index::PostingCursor posting;
  };
  struct List {
    index::Doc issue = 0;  ///< that `positions` belongs to
    Positions positions;
  };
  struct Leaf {
    std::vector<Term> terms;
    const DocSet* issues = nullptr;  ///< that hold its only term; null where that is not known
    List list;
  };

  void read_leaf(Leaf& leaf);
  bool is_in_issue(const Leaf& leaf, Term& term) const;
  using AddStarts = void (index::PackedStarts::*)(std::uint32_t start, Positions& positions) const;
  const Positions& read_starts(List& list, AddStarts add);

  LetterValue<index::PackedStarts> starts_;
  std::vector<LetterValue<index::PackedWords>> groups_;
  index::Doc issue_ = 0, letter_ = 0;
  std::vector<Leaf> leaves_;
  List sentences_, paragraphs_, sections_;
};

}  // namespace imr::search

#endif
