// One run over the sources: what is new is read, what vanished may be pruned, what lost is tried again.
#ifndef IMR_INDEX_INDEX_RUN_H
#define IMR_INDEX_INDEX_RUN_H

#include <chrono>
#include <cstdint>
#include <deque>
#include <future>
#include <iosfwd>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "imr/index.h"
#include "index/letter_pool.h"
#include "index/part_store.h"

namespace imr::index {

class IndexRun {
public:
  /// All references must outlive the run.
  IndexRun(PartStore& store, const Schema& schema, const MetadataTable& sidecar, const IndexOptions& options,
           const IndexEvents& events);

  /// Reads the sources and commits. False when events.stop ended it.
  bool read(const std::vector<std::string>& paths, std::istream* list);

  IndexSummary summary();

private:
  void stream(const std::vector<std::string>& paths, const std::string& list, bool has_list);
  void stream_again(const std::vector<std::string>& paths, const std::string& list, bool has_list);
  void add_file(SourceFile&& file);
  void read_letter(SourceFile&& file, std::string content_hash);
  void take_letter();
  void take_ready();
  void finish_reading();
  void finish_puts();
  void add_failure(const std::string& name, const std::string& reason);
  void report_failure(const std::string& name, const std::string& reason);
  void count(const LetterUpdate::Result& result);
  void prune(const std::vector<std::string>& paths);
  void show_progress();
  bool has_stopped();
  double seconds() const;

  PartStore& store_;
  const IndexOptions& options_;
  const IndexEvents& events_;
  const MetadataTable& sidecar_;
  LetterPool pool_;
  std::deque<std::future<LetterUpdate::Result>> puts_;  ///< in the order of the letters
  std::string extractor_;
  std::unordered_set<std::uint64_t> seen_;  ///< hashes of the names seen in this run
  std::vector<std::string> unreadable_;     ///< what failed in this run: letters below it are not gone
  IndexSummary summary_;
  IndexProgress progress_;
  bool stopped_ = false;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace imr::index

#endif
