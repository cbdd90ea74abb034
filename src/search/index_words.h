// The words of one issue after another, read from the packed places of the index.
#ifndef IMR_SEARCH_INDEX_WORDS_H
#define IMR_SEARCH_INDEX_WORDS_H

#include <xapian.h>

#include <string>
#include <vector>

#include "imr/schema.h"
#include "index/packed_places.h"
#include "search/issue_matcher.h"

namespace imr::search {

/// Reads only what the matcher asks for. The places of the summary stand with the letter, those of the other sections
/// with the issue.
class IndexWords : public IssueWords {
public:
  /// @param leaf_terms  terms of each leaf, by its number
  IndexWords(const Xapian::Database& database, const Schema& schema,
             const std::vector<std::vector<std::string>>& leaf_terms);

  /// Makes an issue the current one; ascending.
  void move_to(Xapian::docid issue, Xapian::docid letter);

  const Positions& positions(std::size_t leaf) override;
  const Positions& sentence_starts() override;
  const Positions& paragraph_starts() override;
  const Positions& section_starts() override;

private:
  struct Term {
    std::string term;
    std::uint16_t hash;
    Xapian::PostingIterator posting;
  };
  struct List {
    Xapian::docid issue = 0;  ///< that `positions` belongs to
    Positions positions;
  };
  struct Leaf {
    bool is_open = false;
    std::vector<Term> terms;
    List list;
  };

  std::string value_of(Xapian::docid document);
  void read_leaf(Leaf& leaf);
  bool is_in_issue(Term& term) const;
  template <typename Add>
  const Positions& read(List& list, Add&& add);

  const Xapian::Database& database_;
  Xapian::ValueIterator value_, values_end_;
  Xapian::docid issue_ = 0, letter_ = 0;
  std::string own_bytes_, summary_bytes_;
  index::PackedPlaces own_, summary_;
  std::uint32_t summary_start_ = 0;
  std::vector<Leaf> leaves_;
  List sentences_, paragraphs_, sections_;
};

}  // namespace imr::search

#endif
