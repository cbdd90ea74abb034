// A first build in several databases at once.
#ifndef IMR_INDEX_PART_STORE_H
#define IMR_INDEX_PART_STORE_H

#include <memory>
#include <unordered_set>
#include <vector>

#include "base/worker_thread.h"
#include "index/letter_store.h"

namespace imr::index {

/// One writer for each part, each on a thread of its own. The id of a letter says which part it goes to, so that all
/// sources of one determination meet in one part. Parts lie in a folder as part-0, part-1 …
class PartStore : public LetterStore {
public:
  /// Goes on with the parts that are in the folder; makes `count` of them where there are none.
  /// @throws Xapian::Error, IndexError when a part cannot be opened
  PartStore(const std::string& folder, const Schema& schema, std::uint64_t batch_bytes, std::size_t count);

  std::optional<SourceEntry> find_source(const std::string& name) override;
  std::future<LetterUpdate::Result> put(StoredLetter letter) override;
  void put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                   const std::string& reason) override;
  void remove(const std::string& name) override;
  void visit_sources(const std::function<void(const SourceEntry&)>& visit) override;
  std::set<std::string> to_read_again() override;
  IndexCounts counts() override;
  void commit() override;

  /// Manifests of all parts.
  std::vector<Manifest> manifests() const;
  /// Commits and writes all parts as one compacted database, whose counts are the sums of theirs.
  void merge_to(const std::string& path);

private:
  struct Part {
    Part(const std::string& path, const Schema& schema, std::uint64_t batch_bytes);
    IndexWriter writer;
    LetterUpdate update;
    base::WorkerThread thread;  ///< last, so that it ends before what it works on
  };

  void open_part(const Schema& schema, std::uint64_t batch_bytes);
  template <typename Task>
  void on_all(Task&& task);
  struct Found {
    Part* part = nullptr;  ///< null where no part knows the source
    std::optional<SourceEntry> entry;
  };
  Found find(const std::string& name);
  void watch(std::future<void> done);

  std::string folder_;
  std::vector<std::unique_ptr<Part>> parts_;
  std::unordered_set<std::uint64_t> known_;  ///< hashes of the names of all sources put
  std::vector<std::future<void>> running_;   ///< what nobody else waits for
};

}  // namespace imr::index

#endif
