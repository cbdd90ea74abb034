// The words of one issue after another, read from the position lists of the index.
#ifndef IMR_SEARCH_INDEX_WORDS_H
#define IMR_SEARCH_INDEX_WORDS_H

#include <xapian.h>

#include <string>
#include <vector>

#include "imr/schema.h"
#include "search/issue_matcher.h"

namespace imr::search {

/// Reads the words of a batch of issues, list by list and only those that the matcher asks for: neighbours in a
/// list share the blocks of the index, so that a batch costs a fraction of as many single reads.
class IndexWords : public IssueWords {
public:
  /// @param leaf_terms  terms of each leaf, by its number
  IndexWords(const Xapian::Database& database, const Schema& schema,
             const std::vector<std::vector<std::string>>& leaf_terms);

  /// The issues that come next, ascending and above all that came before.
  void set_batch(std::vector<Xapian::docid> documents);
  /// Makes issue `place` of the batch the current one; ascending.
  void move_to(std::size_t place) { place_ = place; }

  const Positions& positions(std::size_t leaf) override { return read(leaves_[leaf]); }
  const Positions& sentence_starts() override { return read(sentences_); }
  const Positions& paragraph_starts() override { return read(paragraphs_); }
  const Positions& section_starts() override { return read(sections_); }

private:
  struct List {
    std::vector<std::string> terms;
    std::vector<Xapian::PostingIterator> postings;
    bool is_open = false;
    std::size_t batch = 0;             ///< that `positions` belongs to
    std::vector<Positions> positions;  ///< by place in the batch
  };

  List make_list(const Schema& schema, const char* marker) const;
  const Positions& read(List& list) {
    if (list.batch != batch_) read_batch(list);
    return list.positions[place_];
  }
  void read_batch(List& list);
  void read_term(Xapian::PostingIterator& posting, List& list);

  const Xapian::Database& database_;
  std::vector<Xapian::docid> documents_;
  std::size_t batch_ = 0, place_ = 0;
  std::vector<List> leaves_;
  List sentences_, paragraphs_, sections_;
};

}  // namespace imr::search

#endif
