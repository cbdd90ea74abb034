// Reading of values and postings for one document after another.
#ifndef IMR_INDEX_CURSORS_H
#define IMR_INDEX_CURSORS_H

#include <xapian.h>

#include <string>

#include "index/index_view.h"

namespace imr::index {

/// Values of one slot. Refers to the view.
class ValueCursor {
public:
  /// @param expected  about how many documents will be asked for: decides how another machine is asked. More is no
  /// error
  ValueCursor(const IndexView& view, Xapian::valueno slot, std::uint64_t expected)
      : view_(&view), slot_(slot), expected_(expected) {}

  /// @param doc  not smaller than at the last call
  /// @return empty where the document has none
  std::string at(Doc doc);

private:
  void enter_shard(Doc doc);
  std::string remote_at(Doc doc);

  const IndexView* view_;
  Xapian::valueno slot_;
  std::uint64_t expected_, asked_ = 0;
  const Shard* shard_ = nullptr;
  Xapian::ValueIterator value_, end_;
};

/// Lengths of issues: all words, weighted by section. Refers to the view.
class LengthCursor {
public:
  /// @param packed    slot of the packed facets, which hold the length for shards on other machines
  /// @param expected  as for ValueCursor
  LengthCursor(const IndexView& view, Xapian::valueno packed, std::uint64_t expected)
      : view_(&view), packed_(view, packed, expected) {}

  /// @param doc  an issue, not smaller than at the last call
  std::uint64_t at(Doc doc);

private:
  const IndexView* view_;
  ValueCursor packed_;
  const Shard* shard_ = nullptr;
};

/// Documents that have one term. Refers to the view.
class PostingCursor {
public:
  PostingCursor(const IndexView& view, std::string term) : view_(&view), term_(std::move(term)) {}

  /// @param doc  not smaller than at the last call
  bool has(Doc doc);
  /// Of the document that has() just found.
  std::uint32_t frequency() const { return posting_.get_wdf(); }

private:
  const IndexView* view_;
  std::string term_;
  const Shard* shard_ = nullptr;
  Xapian::PostingIterator posting_, end_;
};

}  // namespace imr::index

#endif
