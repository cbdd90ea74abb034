// Where the letters of a run go: one database or several at once.
#ifndef IMR_INDEX_PART_STORE_H
#define IMR_INDEX_PART_STORE_H

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/worker_thread.h"
#include "index/index_writer.h"
#include "index/letter_update.h"

namespace imr::index {

/// The writing end of an index: a writer for each database, each on a thread of its own. The id of a letter says which
/// database it goes to, so that all sources of one determination meet in one. For one thread, whatever threads work
/// behind it. Errors of the engine pass through.
class PartStore {
public:
  /// @throws Xapian::Error, IndexError when a database cannot be opened
  PartStore(const std::vector<std::string>& databases, const Schema& schema, std::uint64_t batch_bytes,
            IndexWriter::Open open);

  /// What is known of a source. Its content hash is empty when a killed run left it in two databases.
  std::optional<SourceEntry> find_source(const std::string& name) { return find(name).entry; }
  /// Letters are put in the order of the calls; the result may come later.
  std::future<LetterUpdate::Result> put(StoredLetter letter);
  void put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                   const std::string& reason);
  void remove(const std::string& name);
  /// Visits every source; visit must not call the store.
  void visit_sources(const std::function<void(const SourceEntry&)>& visit);
  /// Names of sources that must be read again because their rival changed or went away.
  std::set<std::string> to_read_again();
  IndexCounts counts();
  void commit();
  /// Manifests of all databases.
  std::vector<Manifest> manifests() const;

  /// Runs task(writer, number) on the threads of all databases at once, number from 0, and waits.
  void on_writers(const std::function<void(IndexWriter& writer, std::size_t number)>& task);

private:
  struct Part {
    Part(const std::string& path, const Schema& schema, std::uint64_t batch_bytes, IndexWriter::Open open,
         std::size_t capacity);
    std::optional<SourceEntry> find_before(const std::string& name);
    IndexWriter writer;
    LetterUpdate update;
    std::optional<Xapian::Database>
        before;                 ///< for the caller's thread: what was there at the beginning, or a bit later
    base::WorkerThread thread;  ///< last, so that it ends before what it works on
  };

  template <typename Task>
  void on_all(Task&& task);
  struct Found {
    std::vector<Part*> parts;
    std::optional<SourceEntry> entry;
  };
  Found find(const std::string& name);
  void watch(std::future<void> done);

  std::vector<std::unique_ptr<Part>> parts_;
  std::unordered_set<std::uint64_t> touched_;  ///< hashes of the names of sources put or removed here
  std::vector<std::future<void>> running_;     ///< what nobody else waits for
};

}  // namespace imr::index

#endif
