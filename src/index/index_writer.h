// The one place that writes the database: letters and what is remembered of sources, in batches.
#ifndef IMR_INDEX_INDEX_WRITER_H
#define IMR_INDEX_INDEX_WRITER_H

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "index/documents.h"
#include "index/manifest.h"
#include "index/packed_letter.h"
#include "index/source_entry.h"
#include "index/stored_letter.h"
#include "index/term_columns_writer.h"

namespace imr::index {

/// What a database knows of a source.
std::optional<SourceEntry> find_source(const Xapian::Database& database, const std::string& name);

/// Opens or makes the database at a path and holds its lock. Changes come in batches, each one transaction:
/// after a kill the database is as the last batch left it. Functions may throw Xapian::Error; the public
/// functions of this layer translate it. Not thread-safe.
class IndexWriter {
public:
  enum class Open { Existing, CreateOrContinue };
  /// @param batch_bytes  text after which commit_if_full() writes a batch
  /// @throws IndexError Unsupported when the database has another format: nothing was written
  IndexWriter(const std::string& path, const Schema& schema, std::uint64_t batch_bytes, Open open);
  ~IndexWriter();  ///< drops the batch that was not committed
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  const Manifest& manifest() const { return manifest_; }
  void write_manifest(const Manifest& manifest);

  std::optional<SourceEntry> find_source(const std::string& name) const { return index::find_source(database_, name); }
  void put_source(const SourceEntry& entry);
  void remove_source(const std::string& name);
  /// Calls visit for every source in byte order of the keys; visit must not change the index.
  void visit_sources(const std::function<void(const SourceEntry&)>& visit) const;

  std::optional<StoredLetter> find_letter(const std::string& id) const;
  /// Adds a letter that is not there: its document and those of its issues, side by side.
  void add_letter(const StoredLetter& letter);
  void remove_letter(const std::string& id);
  /// Ids of the documents of all letters.
  std::vector<Xapian::docid> letter_documents() const;
  /// Nothing when the document is gone.
  std::optional<StoredLetter> letter_at(Xapian::docid document) const;

  /// Names of sources that gave a determination which another source gives now.
  std::vector<std::string> duplicates_of(const std::string& letter_id) const;
  void set_duplicates(const std::string& letter_id, const std::vector<std::string>& names);

  /// Makes the columns of frequent terms that are due, as a batch of its own.
  void update_columns();

  const IndexCounts& counts() const { return counts_; }
  /// Ends the batch: what was changed so far survives a kill.
  void commit();
  /// To be called where letters and entries agree: between two sources.
  void commit_if_full();

private:
  void begin_if_idle();
  void load_dictionary();
  void remove_documents(const std::string& term);
  void count_source(const SourceEntry& entry, std::uint64_t sign);

  const Schema& schema_;
  DocumentBuilder builder_;
  Xapian::WritableDatabase database_;
  std::optional<TermColumnsWriter> columns_;  ///< there once the format is known
  LetterPacker packer_;
  mutable LetterUnpacker unpacker_;
  std::uint64_t batch_bytes_;
  std::uint64_t pending_bytes_ = 0;
  bool in_batch_ = false;
  Manifest manifest_;
  IndexCounts counts_;
};

}  // namespace imr::index

#endif
