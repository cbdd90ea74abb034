// The databases of an index as one row of documents.
#ifndef IMR_INDEX_INDEX_VIEW_H
#define IMR_INDEX_INDEX_VIEW_H

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "index/stub_file.h"
#include "index/term_columns.h"

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

  /// Columns of its terms; null where another machine serves it: each block would be a journey.
  TermColumns* columns() const;

  /// Values of a slot by document, for a shard that another machine serves: each is a journey, all are one.
  const std::vector<std::string>& column(Xapian::valueno slot) const;
  /// A document of such a shard; the last two that were asked for are kept: a letter and an issue of it.
  const Xapian::Document& document(Doc doc) const;

private:
  ShardPlace place_;
  Doc before_;
  Xapian::Database database_;
  Doc last_;
  mutable std::unique_ptr<TermColumns> term_columns_;
  mutable std::unordered_map<Xapian::valueno, std::vector<std::string>> columns_;
  struct Kept {
    Doc doc = 0;
    Xapian::Document document;
  };
  mutable std::array<Kept, 2> kept_;  ///< the last first
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

  /// Calls visit(doc), or visit(doc, frequency) with kMaxFrequency at most, for the documents from `begin` to `end`
  /// that have a term, ascending. A visitor that has visit.column(doc, bytes) gets a stretch of a column from `doc` on
  /// at once where the index has one.
  template <typename Visit>
  void visit_postings(const std::string& term, Doc begin, Doc end, Visit&& visit) const {
    visit_shards(begin, end, [&](const Shard& shard, Doc first, Doc last) {
      visit_list(shard, term, visit_columns(shard, term, first, last, visit), last, visit);
    });
  }

  /// True if postings of the term are read from columns, in all shards.
  bool has_column(const std::string& term) const;

  /// Calls visit.column(doc, bytes) for the lengths of the documents from `begin` to `end`, as least_length() reads
  /// them, where the index has them.
  template <typename Visit>
  void visit_lengths(Doc begin, Doc end, Visit&& visit) const {
    visit_shards(begin, end, [&](const Shard& shard, Doc first, Doc last) {
      visit_columns(shard, kLengthColumn, first, last, visit);
    });
  }

private:
  IndexView() = default;

  /// Calls visit(shard, first, last) for each shard that has some of the documents from `begin` to `end`, numbered as
  /// the shard does.
  template <typename Visit>
  void visit_shards(Doc begin, Doc end, Visit&& visit) const {
    for (const auto& shard : shards_) {
      const Doc before = shard->before();
      if (shard->last() < begin || before >= end) continue;
      visit(*shard, begin > before ? begin - before : 1, std::min(end, shard->last()) - before);
    }
  }

  template <typename Visit>
  static void visit_list(const Shard& shard, const std::string& term, Doc first, Doc last, Visit& visit) {
    if (first > last) return;
    auto posting = shard.database().postlist_begin(term);
    const auto end = shard.database().postlist_end(term);
    if (first > 1 && posting != end) posting.skip_to(first);
    for (; posting != end && *posting <= last; ++posting) {
      const Doc doc = shard.before() + *posting;
      if constexpr (std::is_invocable_v<Visit, Doc>) visit(doc);
      else visit(doc, std::min<std::uint32_t>(posting.get_wdf(), kMaxFrequency));
    }
  }

  /// @return the first document that was not visited
  template <typename Visit>
  static Doc visit_columns(const Shard& shard, const std::string& term, Doc first, Doc last, Visit& visit) {
    TermColumns* const columns = shard.columns();
    if (columns == nullptr || !columns->has(term)) return first;
    while (first <= last && first < columns->end()) {
      const Doc block = first / TermColumns::kBlockDocuments, begin = block * TermColumns::kBlockDocuments;
      const Doc end = std::min(begin + TermColumns::kBlockDocuments, last + 1);
      const std::span<const std::uint8_t> bytes(columns->block(term, block));
      visit_column(shard.before() + first, bytes.subspan(first - begin, end - first), visit);
      first = end;
    }
    return first;
  }

  template <typename Visit>
  static void visit_column(Doc first, std::span<const std::uint8_t> bytes, Visit& visit) {
    if constexpr (requires { visit.column(first, bytes); }) {
      visit.column(first, bytes);
    } else {
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == 0) continue;
        const Doc doc = first + static_cast<Doc>(i);
        if constexpr (std::is_invocable_v<Visit, Doc>) visit(doc);
        else visit(doc, bytes[i] - 1U);
      }
    }
  }

  std::vector<std::shared_ptr<Shard>> shards_;
  Xapian::Database vocabulary_;
};

}  // namespace imr::index

#endif
