#include "index/cursors.h"

#include <algorithm>

#include "index/packed_facets.h"

namespace imr::index {

namespace {

/// A step to a document this near reads on; a farther one looks the document up.
constexpr Doc kNearDocuments = 4;

/// Of a shard on another machine, one part in this many of the documents are asked for one by one.
constexpr std::uint64_t kAllAtOnce = 50;

}  // namespace

std::string ValueCursor::at(Doc doc) {
  if (shard_ == nullptr || doc > shard_->last()) enter_shard(doc);
  if (shard_->place().is_remote()) return remote_at(doc);
  const Doc wanted = doc - shard_->before();
  while (value_ != end_ && value_.get_docid() < wanted)
    if (wanted - value_.get_docid() <= kNearDocuments) ++value_;
    else value_.skip_to(wanted);
  return value_ != end_ && value_.get_docid() == wanted ? *value_ : std::string();
}

void ValueCursor::enter_shard(Doc doc) {
  shard_ = &view_->shard_of(doc);
  if (shard_->place().is_remote()) return;
  value_ = shard_->database().valuestream_begin(slot_);
  end_ = shard_->database().valuestream_end(slot_);
}

std::string ValueCursor::remote_at(Doc doc) {
  expected_ = std::max(expected_, ++asked_);
  if (expected_ * kAllAtOnce > shard_->last() - shard_->before()) return shard_->column(slot_)[doc - shard_->before()];
  return shard_->document(doc).get_value(slot_);
}

/// The engine has the lengths of many documents in one block, and many of the packed facets would have to be read.
std::uint64_t LengthCursor::at(Doc doc) {
  if (shard_ == nullptr || doc > shard_->last()) shard_ = &view_->shard_of(doc);
  if (shard_->place().is_remote()) return PackedFacetsReader(packed_.at(doc)).length();
  return shard_->database().get_doclength(doc - shard_->before());
}

bool PostingCursor::has(Doc doc) {
  if (shard_ == nullptr || doc > shard_->last()) {
    shard_ = &view_->shard_of(doc);
    posting_ = shard_->database().postlist_begin(term_);
    end_ = shard_->database().postlist_end(term_);
  }
  const Xapian::docid wanted = doc - shard_->before();
  if (posting_ != end_ && *posting_ < wanted) posting_.skip_to(wanted);
  return posting_ != end_ && *posting_ == wanted;
}

}  // namespace imr::index
