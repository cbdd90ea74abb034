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

namespace {

/// Letters stand before their issues, and requests are split over handles of one revision: neither holds for a list of
/// databases or for one that another machine serves.
void require_one_local_database(const Xapian::Database& database, const std::string& path) {
  try {
    database.get_revision();
  } catch (const Xapian::InvalidOperationError&) {
    throw IndexError(IndexError::Kind::Unsupported,
                     path + ": this is a list of several databases; give --index one of them");
  } catch (const Xapian::UnimplementedError&) {
    throw IndexError(IndexError::Kind::Unsupported, path + ": a database of another machine; run imr there");
  }
}

}  // namespace

IndexReader::IndexReader(const std::string& path, const Schema& schema) : path_(path), schema_(schema) {
  translating_errors(path, [&] {
    database_ = Xapian::Database(path);
    require_one_local_database(database_, path);
    manifest_ = load_manifest(database_, path);
  });
  require_same_schema(manifest_, schema, path);
}

void IndexReader::reopen() {
  if (!database_.reopen()) return;
  manifest_ = load_manifest(database_, path_);
  require_same_schema(manifest_, schema_, path_);
}

std::optional<Xapian::docid> IndexReader::find_document(const std::string& id) const {
  const std::string term = id_term(schema_, "id", id);
  const auto found = database_.postlist_begin(term);
  if (found == database_.postlist_end(term)) return std::nullopt;
  return *found;
}

std::optional<StoredLetter> IndexReader::find_letter(const std::string& id) const {
  const auto document = find_document(id);
  if (!document) return std::nullopt;
  return letter_at(*document);
}

StoredLetter IndexReader::letter_at(Xapian::docid document) const {
  const auto get = [&](const std::string& key) { return database_.get_metadata(key); };
  return parse_stored_letter(unpacker_.unpack(database_.get_document(document).get_data(), get));
}

Xapian::docid IndexReader::letter_document(Xapian::docid issue_document) const {
  const int number = parse_issue_data(database_.get_document(issue_document).get_data());
  return issue_document - static_cast<Xapian::docid>(number);
}

}  // namespace imr::index

namespace imr {

Manifest read_manifest(const std::string& path) {
  return index::translating_errors(path, [&] { return index::load_manifest(Xapian::Database(path), path); });
}

}  // namespace imr
