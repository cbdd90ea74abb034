// An index open for reading: the database, what its manifest says, its letters.
#ifndef IMR_INDEX_INDEX_READER_H
#define IMR_INDEX_INDEX_READER_H

#include <xapian.h>

#include <optional>
#include <string>

#include "imr/index.h"
#include "imr/schema.h"
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
  Xapian::Database& database() { return database_; }
  const Xapian::Database& database() const { return database_; }
  const Schema& schema() const { return schema_; }
  const Manifest& manifest() const { return manifest_; }

  /// Document of a letter by its id (a case number in lower case); nothing when there is none.
  std::optional<Xapian::docid> find_document(const std::string& id) const;
  /// A letter by its id; nothing when there is none.
  /// @throws IndexError (Damaged) when it is not readable
  std::optional<StoredLetter> find_letter(const std::string& id) const;
  /// The letter of a letter's document.
  StoredLetter letter_at(Xapian::docid document) const;
  /// Document of the letter that the document of an issue belongs to: `number` documents before it.
  Xapian::docid letter_document(Xapian::docid issue_document) const;

private:
  std::string path_;
  const Schema& schema_;
  Xapian::Database database_;
  Manifest manifest_;
  mutable LetterUnpacker unpacker_;
};

/// The manifest in a database. @throws IndexError (Missing) when it has none
Manifest load_manifest(const Xapian::Database& database, const std::string& path);

}  // namespace imr::index

#endif
