// A set of documents as a part of an engine's query.
#ifndef IMR_SEARCH_MATCH_SOURCE_H
#define IMR_SEARCH_MATCH_SOURCE_H

#include <xapian.h>

#include "search/doc_set.h"

namespace imr::search {

/// Hands documents that are known exactly to the engine. Refers to the set.
class MatchSource : public Xapian::PostingSource {
public:
  explicit MatchSource(const DocSet& set) : set_(set), size_(static_cast<Xapian::doccount>(set.count())) {}
  void init(const Xapian::Database&) override { at_ = 0; }
  Xapian::doccount get_termfreq_min() const override { return size_; }
  Xapian::doccount get_termfreq_est() const override { return size_; }
  Xapian::doccount get_termfreq_max() const override { return size_; }
  void next(double) override { at_ = set_.next(at_ + 1), is_at_end_ = at_ == 0; }
  void skip_to(Xapian::docid document, double) override {
    if (document > at_) at_ = set_.next(document), is_at_end_ = at_ == 0;
  }
  bool check(Xapian::docid document, double) override {
    at_ = document;
    return set_.has(document);
  }
  bool at_end() const override { return is_at_end_; }
  Xapian::docid get_docid() const override { return at_; }

private:
  const DocSet& set_;
  Xapian::doccount size_;
  Xapian::docid at_ = 0;
  bool is_at_end_ = false;
};

}  // namespace imr::search

#endif
