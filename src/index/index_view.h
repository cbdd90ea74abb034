// The databases of an index as one row of documents.
#ifndef IMR_INDEX_INDEX_VIEW_H
#define IMR_INDEX_INDEX_VIEW_H

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "index/stub_file.h"

namespace imr::index {

/// Number of a document in the whole index: those of a shard stand side by side, behind those of the shards before it.
using Doc = std::uint32_t;

/// One database at one revision. For one thread at a time.
class Shard {
public:
  /// @param before  documents of the shards before it
  Shard(ShardPlace place, Doc before);

  /// A further handle of the same revision for another thread.
  /// @throws Xapian::DatabaseModifiedError when the database was written meanwhile
  std::shared_ptr<Shard> another() const;

  const ShardPlace& place() const { return place_; }
  const Xapian::Database& database() const { return database_; }
  Doc before() const { return before_; }
  Doc last() const { return last_; }

  /// Values of a slot by document, for a shard that another machine serves: each is a journey, all are one.
  const std::vector<std::string>& column(Xapian::valueno slot) const;
  /// A document of such a shard; the last one asked for is kept.
  const Xapian::Document& document(Doc doc) const;

private:
  ShardPlace place_;
  Doc before_;
  Xapian::Database database_;
  Doc last_;
  mutable std::unordered_map<Xapian::valueno, std::vector<std::string>> columns_;
  mutable Doc kept_ = 0;
  mutable Xapian::Document document_;
};

/// Handles of all shards for one thread.
class IndexView {
public:
  /// The newest revision of all.
  explicit IndexView(const std::vector<ShardPlace>& places);

  /// The same revisions for another thread. Handles of other machines are shared: no two threads may work on documents
  /// of one such shard at once.
  /// @throws Xapian::DatabaseModifiedError when a database was written meanwhile
  IndexView another() const;

  const std::vector<std::shared_ptr<Shard>>& shards() const { return shards_; }
  const Shard& shard_of(Doc doc) const;
  Doc last() const { return shards_.back()->last(); }

  /// Words and their frequencies over all shards; its numbers of documents are not those of this view.
  const Xapian::Database& vocabulary() const { return vocabulary_; }

  /// Calls visit(doc), or visit(doc, frequency), for the documents from `begin` to `end` that have a term, ascending.
  template <typename Visit>
  void visit_postings(const std::string& term, Doc begin, Doc end, Visit&& visit) const {
    for (const auto& shard : shards_) {
      const Doc before = shard->before();
      if (shard->last() < begin || before >= end) continue;
      auto posting = shard->database().postlist_begin(term);
      const auto postings_end = shard->database().postlist_end(term);
      if (begin > before + 1 && posting != postings_end) posting.skip_to(begin - before);
      for (; posting != postings_end; ++posting) {
        const Doc doc = before + *posting;
        if (doc > end) break;
        if constexpr (std::is_invocable_v<Visit, Doc>) visit(doc);
        else visit(doc, posting.get_wdf());
      }
    }
  }

private:
  IndexView() = default;

  std::vector<std::shared_ptr<Shard>> shards_;
  Xapian::Database vocabulary_;
};

}  // namespace imr::index

#endif
