// An index open for reading: its databases, what their manifests say, its letters.
#ifndef IMR_INDEX_INDEX_READER_H
#define IMR_INDEX_INDEX_READER_H

#include <xapian.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "imr/index.h"
#include "imr/schema.h"
#include "index/index_view.h"
#include "index/packed_letter.h"
#include "index/stored_letter.h"

namespace imr::index {

/// Holds one revision of the index until reopen(). When a writer commits twice meanwhile, reads may throw
/// Xapian::DatabaseModifiedError: reopen and do the whole request again. Errors of the engine pass through all
/// functions but the constructor; who answers the user translates them. One reader a thread.
class IndexReader {
public:
  /// @throws IndexError Missing, Damaged, Unsupported, OtherSchema
  explicit IndexReader(const std::string& path, const Schema& schema = Schema::embedded());

  /// The newest revision. @throws IndexError OtherSchema when the index was tagged by another schema meanwhile
  void reopen();

  const std::string& path() const { return path_; }
  const IndexView& view() const { return *view_; }
  const Schema& schema() const { return schema_; }
  /// With the counts of all shards.
  const Manifest& manifest() const { return manifest_; }

  /// Document of a letter by its id (a case number in lower case); nothing when there is none.
  std::optional<Doc> find_document(const std::string& id) const;
  /// A letter by its id; nothing when there is none.
  /// @throws IndexError (Damaged) when it is not readable
  std::optional<StoredLetter> find_letter(const std::string& id) const;
  /// The letter of a letter's document.
  StoredLetter letter_at(Doc document) const;
  /// The determination of that letter.
  Determination determination_at(Doc document) const;
  /// Of that letter what parse_hit_letter() reads.
  StoredLetter hit_letter_at(Doc document) const;
  /// Document of the letter that the document of an issue belongs to: `number` documents before it.
  Doc letter_document(Doc issue_document) const;

private:
  void open();
  std::string letter_json(Doc document) const;

  std::string path_;
  const Schema& schema_;
  std::optional<IndexView> view_;
  Manifest manifest_;
  mutable std::unordered_map<const Shard*, LetterUnpacker> unpackers_;  ///< dictionaries differ
};

/// The manifest in a database. @throws IndexError (Missing) when it has none
Manifest load_manifest(const Xapian::Database& database, const std::string& path);
/// Those of all shards, in their order.
std::vector<Manifest> load_manifests(const IndexView& view);

}  // namespace imr::index

#endif
