#include "index/index_reader.h"

#include "imr/error.h"
#include "index/documents.h"
#include "index/manifest.h"
#include "index/terms.h"
#include "index/xapian_errors.h"

namespace imr::index {

Manifest load_manifest(const Xapian::Database& database, const std::string& path) {
  const std::string manifest = database.get_metadata(kManifestKey);
  if (manifest.empty()) throw IndexError(IndexError::Kind::Missing, path + ": this is no index of letters");
  return parse_manifest(manifest, parse_counts(database.get_metadata(kCountsKey)));
}

std::vector<Manifest> load_manifests(const IndexView& view) {
  std::vector<Manifest> manifests;
  for (const auto& shard : view.shards()) manifests.push_back(load_manifest(shard->database(), shard->place().name()));
  return manifests;
}

IndexReader::IndexReader(const std::string& path, const Schema& schema) : path_(path), schema_(schema) {
  translating_errors(path, [&] { open(); });
}

void IndexReader::open() {
  unpackers_.clear();
  view_.emplace(shard_places(path_));
  const std::vector<Manifest> manifests = load_manifests(*view_);
  for (std::size_t i = 0; i < manifests.size(); ++i)
    require_same_schema(manifests[i], schema_, view_->shards()[i]->place().name());
  manifest_ = sum_of(manifests);
}

void IndexReader::reopen() { open(); }

std::optional<Doc> IndexReader::find_document(const std::string& id) const {
  const std::string term = id_term(schema_, "id", id);
  for (const auto& shard : view_->shards()) {
    const auto found = shard->database().postlist_begin(term);
    if (found != shard->database().postlist_end(term)) return shard->before() + *found;
  }
  return std::nullopt;
}

std::optional<StoredLetter> IndexReader::find_letter(const std::string& id) const {
  const auto document = find_document(id);
  if (!document) return std::nullopt;
  return letter_at(*document);
}

std::string IndexReader::letter_json(Doc document) const {
  const Shard& shard = view_->shard_of(document);
  const auto get = [&](const std::string& key) { return shard.database().get_metadata(key); };
  // Whether there is such a document need not be asked: its number comes from the index.
  const Xapian::Document letter = shard.database().get_document(document - shard.before(), Xapian::DOC_ASSUME_VALID);
  return unpackers_[&shard].unpack(letter.get_value(static_cast<Xapian::valueno>(stored_letter_slot(schema_))), get);
}

StoredLetter IndexReader::letter_at(Doc document) const { return parse_stored_letter(letter_json(document)); }

Determination IndexReader::determination_at(Doc document) const {
  return parse_stored_determination(letter_json(document));
}

StoredLetter IndexReader::hit_letter_at(Doc document) const { return parse_hit_letter(letter_json(document)); }

Doc IndexReader::letter_document(Doc issue_document) const {
  const Shard& shard = view_->shard_of(issue_document);
  const std::string data = shard.database().get_document(issue_document - shard.before()).get_data();
  return issue_document - static_cast<Doc>(parse_issue_data(data));
}

}  // namespace imr::index

namespace imr {

Manifest read_manifest(const std::string& path) {
  return index::translating_errors(
      path, [&] { return index::sum_of(index::load_manifests(index::IndexView(index::shard_places(path)))); });
}

}  // namespace imr
