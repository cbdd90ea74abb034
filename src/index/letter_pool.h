// Letters read on several threads, handed out in the order of their sources.
#ifndef IMR_INDEX_LETTER_POOL_H
#define IMR_INDEX_LETTER_POOL_H

#include <deque>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "base/worker_thread.h"
#include "index/letter_reader.h"

namespace imr::index {

/// Each thread has a reader, and with it a PDF worker, of its own.
class LetterPool {
public:
  /// @param sidecar        must outlive the pool
  /// @param waiting_bytes  bytes of sources that may be on their way
  LetterPool(const Schema& schema, const MetadataTable& sidecar, const PdfLimits& limits, std::size_t threads,
             std::uint64_t waiting_bytes);

  struct Read {
    std::string name, content_hash;
    std::optional<StoredLetter> letter;
    std::string failure;  ///< why there is no letter
  };

  /// Begins to read a file.
  void add(SourceFile&& file, std::string content_hash);
  bool is_empty() const { return waiting_.empty(); }
  /// True when take() should come before the next add().
  bool is_full() const { return bytes_ >= waiting_bytes_; }
  /// True when take() would not wait.
  bool has_ready() const;
  /// The letter of the first file that was added and not taken yet. @throws what is no fault of the file
  Read take();

private:
  struct Waiting {
    std::future<Read> read;
    std::uint64_t bytes;
  };
  struct Reader {
    Reader(const Schema& schema, const MetadataTable& sidecar, const PdfLimits& limits);
    LetterReader reader;
    base::WorkerThread thread;  ///< last, so that it ends before what it works on
  };

  std::vector<std::unique_ptr<Reader>> readers_;
  std::size_t next_reader_ = 0;
  std::deque<Waiting> waiting_;
  std::uint64_t bytes_ = 0, waiting_bytes_;
};

}  // namespace imr::index

#endif
