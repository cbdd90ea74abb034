// Where the letters of a run go.
#ifndef IMR_INDEX_LETTER_STORE_H
#define IMR_INDEX_LETTER_STORE_H

#include <functional>
#include <future>
#include <optional>
#include <set>
#include <string>

#include "index/index_writer.h"
#include "index/letter_update.h"

namespace imr::index {

/// The writing end of an index. For one thread, whatever threads work behind it. Errors of the engine pass through.
class LetterStore {
public:
  virtual ~LetterStore() = default;

  /// What is known of a source, with all that was put before.
  virtual std::optional<SourceEntry> find_source(const std::string& name) = 0;
  /// Letters are put in the order of the calls; the result may come later.
  virtual std::future<LetterUpdate::Result> put(StoredLetter letter) = 0;
  virtual void put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                           const std::string& reason) = 0;
  virtual void remove(const std::string& name) = 0;
  /// Visits every source; visit must not call the store.
  virtual void visit_sources(const std::function<void(const SourceEntry&)>& visit) = 0;
  /// Names of sources that must be read again because their rival changed or went away.
  virtual std::set<std::string> to_read_again() = 0;
  virtual IndexCounts counts() = 0;
  virtual void commit() = 0;
};

/// Writes into one database, on the caller's thread.
class LiveStore : public LetterStore {
public:
  /// @param writer  must outlive the store
  explicit LiveStore(IndexWriter& writer) : writer_(writer), update_(writer) {}

  std::optional<SourceEntry> find_source(const std::string& name) override { return writer_.find_source(name); }
  std::future<LetterUpdate::Result> put(StoredLetter letter) override;
  void put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                   const std::string& reason) override;
  void remove(const std::string& name) override { update_.remove(name); }
  void visit_sources(const std::function<void(const SourceEntry&)>& visit) override { writer_.visit_sources(visit); }
  std::set<std::string> to_read_again() override { return update_.to_read_again(); }
  IndexCounts counts() override { return writer_.counts(); }
  void commit() override { writer_.commit(); }

private:
  IndexWriter& writer_;
  LetterUpdate update_;
};

}  // namespace imr::index

#endif
