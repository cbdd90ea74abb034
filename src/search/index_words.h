// The words of one issue after another, read from the position lists of the index.
#ifndef IMR_SEARCH_INDEX_WORDS_H
#define IMR_SEARCH_INDEX_WORDS_H

#include <xapian.h>

#include <string>
#include <vector>

#include "imr/schema.h"
#include "search/issue_matcher.h"

namespace imr::search {

/// Moves forward through the documents of the index; each list is read at most once a document, and only
/// when the matcher asks for it.
class IndexWords : public IssueWords {
public:
  /// @param leaf_terms  terms of each leaf, by its number
  IndexWords(const Xapian::Database& database, const Schema& schema, const std::vector<std::vector<std::string>>& leaf_terms);

  /// Documents must come in ascending order.
  void move_to(Xapian::docid document);

  const Positions& positions(std::size_t leaf) override { return read(leaves_[leaf]); }
  const Positions& sentence_starts() override { return read(sentences_); }
  const Positions& paragraph_starts() override { return read(paragraphs_); }
  const Positions& section_starts() override { return read(sections_); }

private:
  struct List {
    std::vector<std::string> terms;
    std::vector<Xapian::PostingIterator> postings;
    bool is_open = false;
    Xapian::docid read_document = 0;
    Positions positions;
  };

  List make_list(const Schema& schema, const char* marker) const;
  const Positions& read(List& list);

  const Xapian::Database& database_;
  Xapian::docid document_ = 0;
  std::vector<List> leaves_;
  List sentences_, paragraphs_, sections_;
};

}  // namespace imr::search

#endif
