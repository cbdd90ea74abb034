#include "index/index_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "index/json_bytes.h"
#include "index/terms.h"

namespace imr::index {

namespace {

constexpr const char* kDuplicatesKeyStart = "duplicates:";

Xapian::Document to_xapian(const IndexDocument& document) {
  Xapian::Document result;
  for (const std::string& filter : document.filters) result.add_boolean_term(filter);
  for (const IndexDocument::Word& word : document.words) result.add_term(word.term, word.weight);
  for (const auto& [slot, value] : document.values) result.add_value(static_cast<Xapian::valueno>(slot), value);
  result.set_data(document.data);
  return result;
}

}  // namespace

std::optional<SourceEntry> find_source(const Xapian::Database& database, const std::string& name) {
  const std::string entry = database.get_metadata(source_key(name));
  if (entry.empty()) return std::nullopt;
  return parse_source_entry(entry);
}

IndexWriter::IndexWriter(const std::string& path, const Schema& schema, std::uint64_t batch_bytes, Open open)
    : schema_(schema),
      builder_(schema),
      database_(path, open == Open::Existing ? Xapian::DB_OPEN : Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS),
      batch_bytes_(batch_bytes) {
  const std::string manifest = database_.get_metadata(kManifestKey);
  if (!manifest.empty()) {
    counts_ = parse_counts(database_.get_metadata(kCountsKey));
    manifest_ = parse_manifest(manifest, counts_);
    require_same_format(manifest_, path);
    load_dictionary();
  }
  columns_.emplace(database_);
  if (!manifest.empty()) return;
  write_manifest(make_manifest(schema));
  commit();
}

/// Any of them will do.
void IndexWriter::load_dictionary() {
  const auto key = database_.metadata_keys_begin(kDictionaryKeyStart);
  if (key != database_.metadata_keys_end(kDictionaryKeyStart)) packer_.use_dictionary(database_.get_metadata(*key));
}

IndexWriter::~IndexWriter() {
  if (!in_batch_) return;
  try {
    database_.cancel_transaction();
  } catch (const Xapian::Error&) {
    // The batch is lost either way, and the database stays as the last one left it.
  }
}

void IndexWriter::begin_if_idle() {
  if (in_batch_) return;
  database_.begin_transaction();
  in_batch_ = true;
}

void IndexWriter::commit_if_full() {
  if (pending_bytes_ >= batch_bytes_) commit();
}

void IndexWriter::commit() {
  if (!in_batch_) return;
  database_.set_metadata(kCountsKey, counts_text(counts_));
  columns_->before_commit();  // knows the counts
  database_.commit_transaction();
  in_batch_ = false;
  pending_bytes_ = 0;
}

void IndexWriter::write_manifest(const Manifest& manifest) {
  begin_if_idle();
  manifest_ = manifest;
  database_.set_metadata(kManifestKey, manifest_text(manifest));
}

/// `sign` is 1 or its negative: the counts wrap around and come out right.
void IndexWriter::count_source(const SourceEntry& entry, std::uint64_t sign) {
  counts_.sources += sign;
  if (entry.status == SourceStatus::Failed) counts_.failures += sign;
  if (entry.status == SourceStatus::Duplicate) counts_.duplicates += sign;
  counts_.digest += sign * content_digest(entry);
}

void IndexWriter::put_source(const SourceEntry& entry) {
  begin_if_idle();
  if (const auto old = find_source(entry.name)) count_source(*old, ~std::uint64_t{0});
  count_source(entry, 1);
  const std::string text = to_json_text(entry);
  database_.set_metadata(source_key(entry.name), text);
}

void IndexWriter::remove_source(const std::string& name) {
  const auto old = find_source(name);
  if (!old) return;
  begin_if_idle();
  count_source(*old, ~std::uint64_t{0});
  database_.set_metadata(source_key(name), "");
}

void IndexWriter::visit_sources(const std::function<void(const SourceEntry&)>& visit) const {
  const std::string start(kSourceKeyStart);
  for (auto key = database_.metadata_keys_begin(start); key != database_.metadata_keys_end(start); ++key)
    visit(parse_source_entry(database_.get_metadata(*key)));
}

std::optional<StoredLetter> IndexWriter::find_letter(const std::string& id) const {
  const std::string term = id_term(schema_, "id", id);
  const auto found = database_.postlist_begin(term);
  if (found == database_.postlist_end(term)) return std::nullopt;
  return letter_at(*found);
}

std::optional<StoredLetter> IndexWriter::letter_at(Xapian::docid document) const try {
  const auto get = [&](const std::string& key) { return database_.get_metadata(key); };
  return parse_stored_letter(
      unpacker_.unpack(database_.get_document(document).get_value(stored_letter_slot(schema_)), get));
} catch (const Xapian::DocNotFoundError&) {
  return std::nullopt;
}

std::vector<Xapian::docid> IndexWriter::letter_documents() const {
  const std::string term = letter_kind_term(schema_);
  return {database_.postlist_begin(term), database_.postlist_end(term)};
}

void IndexWriter::add_letter(const StoredLetter& letter) {
  begin_if_idle();
  std::vector<IndexDocument> documents = builder_.build(letter);
  std::string& stored = documents.front().values.at(stored_letter_slot(schema_));
  stored = packer_.pack(stored,
                        [&](const std::string& key, const std::string& value) { database_.set_metadata(key, value); });
  for (const IndexDocument& document : documents) database_.add_document(to_xapian(document));
  ++counts_.letters;
  counts_.issues += letter.determination.issues.size();
  pending_bytes_ += letter.text.text.size();
}

void IndexWriter::remove_letter(const std::string& id) {
  begin_if_idle();
  const std::string issues = id_term(schema_, "letter", id);
  counts_.issues -= database_.get_termfreq(issues);
  --counts_.letters;
  remove_documents(issues);
  remove_documents(id_term(schema_, "id", id));
}

/// All that have a term.
void IndexWriter::remove_documents(const std::string& term) {
  for (auto it = database_.postlist_begin(term), end = database_.postlist_end(term); it != end; ++it)
    columns_->remove(*it);
  database_.delete_document(term);
}

void IndexWriter::update_columns() {
  if (!columns_->is_behind()) return;
  begin_if_idle();
  columns_->update();
  commit();
}

std::vector<std::string> IndexWriter::duplicates_of(const std::string& letter_id) const {
  std::vector<std::string> names;
  const std::string text = database_.get_metadata(kDuplicatesKeyStart + id_term(schema_, "id", letter_id));
  if (text.empty()) return names;
  for (const auto& name : nlohmann::json::parse(text)) names.push_back(bytes_from_json(name));
  return names;
}

void IndexWriter::set_duplicates(const std::string& letter_id, const std::vector<std::string>& names) {
  begin_if_idle();
  auto list = nlohmann::json::array();
  for (const std::string& name : names) list.push_back(bytes_to_json(name));
  database_.set_metadata(kDuplicatesKeyStart + id_term(schema_, "id", letter_id), names.empty() ? "" : to_text(list));
}

}  // namespace imr::index
