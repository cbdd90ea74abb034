// One run over the sources: what is new is read, what vanished may be pruned, what lost is tried again.
#ifndef IMR_INDEX_INDEX_RUN_H
#define IMR_INDEX_INDEX_RUN_H

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "imr/index.h"
#include "index/index_writer.h"
#include "index/letter_reader.h"
#include "index/letter_update.h"

namespace imr::index {

class IndexRun {
public:
  /// All references must outlive the run.
  IndexRun(IndexWriter& writer, const Schema& schema, const MetadataTable& sidecar, const IndexOptions& options,
           const IndexEvents& events);

  /// Tags every letter anew from its stored text. A killed call is continued by the next.
  void reextract();

  /// Reads the sources and commits. False when events.stop ended it.
  bool read(const std::vector<std::string>& paths, std::istream* list);

  IndexSummary summary() const;

private:
  void stream(const std::vector<std::string>& paths, const std::string& list, bool has_list);
  void stream_again(const std::vector<std::string>& paths, const std::string& list, bool has_list);
  void add_file(const SourceFile& file);
  void read_letter(const SourceFile& file, const std::string& content_hash);
  void add_failure(const std::string& name, const std::string& reason);
  void report_failure(const std::string& name, const std::string& reason);
  void count(const LetterUpdate::Result& result);
  void prune(const std::vector<std::string>& paths);
  void show_progress();
  bool has_stopped();
  double seconds() const;

  IndexWriter& writer_;
  const Schema& schema_;
  const IndexOptions& options_;
  const IndexEvents& events_;
  LetterReader reader_;
  LetterUpdate update_;
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
