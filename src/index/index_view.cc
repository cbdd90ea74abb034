#include "index/index_view.h"

#include <algorithm>
#include <utility>

namespace imr::index {

namespace {

Xapian::Database open(const ShardPlace& place) {
  return place.is_remote() ? Xapian::Remote::open(place.host, place.port) : Xapian::Database(place.path);
}

}  // namespace

Shard::Shard(ShardPlace place, Doc before)
    : place_(std::move(place)), before_(before), database_(open(place_)), last_(before + database_.get_lastdocid()) {}

std::shared_ptr<Shard> Shard::another() const {
  auto other = std::make_shared<Shard>(place_, before_);
  if (other->database_.get_revision() != database_.get_revision())
    throw Xapian::DatabaseModifiedError("the index was written while a search began");
  return other;
}

TermColumns* Shard::columns() const {
  if (place_.is_remote()) return nullptr;
  if (term_columns_ == nullptr) term_columns_ = std::make_unique<TermColumns>(database_);
  return term_columns_.get();
}

/// A query for all documents in the order of a slot brings the values along.
const std::vector<std::string>& Shard::column(Xapian::valueno slot) const {
  const auto [found, is_new] = columns_.try_emplace(slot);
  if (!is_new) return found->second;
  Xapian::Enquire enquire(database_);
  enquire.set_query(Xapian::Query::MatchAll);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(slot, false);
  const Xapian::MSet all = enquire.get_mset(0, database_.get_doccount());
  found->second.resize(database_.get_lastdocid() + 1);
  for (auto it = all.begin(); it != all.end(); ++it) found->second[*it] = it.get_sort_key();
  return found->second;
}

const Xapian::Document& Shard::document(Doc doc) const {
  if (kept_[0].doc != doc) std::swap(kept_[0], kept_[1]);
  if (kept_[0].doc != doc) kept_[0] = {doc, database_.get_document(doc - before_)};
  return kept_[0].document;
}

IndexView::IndexView(const std::vector<ShardPlace>& places) {
  Doc before = 0;
  for (const ShardPlace& place : places) {
    shards_.push_back(std::make_shared<Shard>(place, before));
    vocabulary_.add_database(shards_.back()->database());
    // Sets of documents are words of 64: threads that work on different shards share none.
    before = (shards_.back()->last() / 64 + 1) * 64;
  }
}

IndexView IndexView::another() const {
  IndexView other;
  for (const auto& shard : shards_) other.shards_.push_back(shard->place().is_remote() ? shard : shard->another());
  return other;
}

bool IndexView::has_column(const std::string& term) const {
  return std::ranges::all_of(
      shards_, [&](const auto& shard) { return shard->columns() != nullptr && shard->columns()->has(term); });
}

const Shard& IndexView::shard_of(Doc doc) const {
  const auto behind = std::upper_bound(shards_.begin(), shards_.end(), doc,
                                       [](Doc wanted, const auto& shard) { return wanted <= shard->before(); });
  return **(behind == shards_.begin() ? behind : behind - 1);
}

}  // namespace imr::index
