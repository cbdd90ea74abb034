#include "index/letter_pool.h"

#include "imr/error.h"

namespace imr::index {

namespace {

/// Files that may wait for one reader: enough to bridge a slow one.
constexpr std::size_t kWaitingFiles = 256;

/// What a file takes beside its bytes while it waits.
constexpr std::uint64_t kFileOverhead = 4096;

LetterPool::Read read_file(LetterReader& reader, const SourceFile& file, const std::string& content_hash) {
  try {
    return {file.name, content_hash, reader.read(file), {}};
  } catch (const InputError& error) {
    return {file.name, content_hash, std::nullopt, error.what()};
  }
}

}  // namespace

LetterPool::Reader::Reader(const Schema& schema, const MetadataTable& sidecar, const PdfLimits& limits)
    : reader(schema, sidecar, limits), thread(kWaitingFiles) {}

LetterPool::LetterPool(const Schema& schema, const MetadataTable& sidecar, const PdfLimits& limits, std::size_t threads,
                       std::uint64_t waiting_bytes)
    : waiting_bytes_(waiting_bytes) {
  for (std::size_t i = 0; i < threads; ++i) readers_.push_back(std::make_unique<Reader>(schema, sidecar, limits));
}

void LetterPool::add(SourceFile&& file, std::string content_hash) {
  Reader& reader = *readers_[next_reader_++ % readers_.size()];
  const std::uint64_t bytes = file.bytes.size() + kFileOverhead;
  bytes_ += bytes;
  auto shared = std::make_shared<SourceFile>(std::move(file));  // tasks are copied
  waiting_.push_back({reader.thread.post([&reader, shared, hash = std::move(content_hash)] {
                        return read_file(reader.reader, *shared, hash);
                      }),
                      bytes});
}

bool LetterPool::has_ready() const {
  return !waiting_.empty() && waiting_.front().read.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

LetterPool::Read LetterPool::take() {
  Waiting first = std::move(waiting_.front());
  waiting_.pop_front();
  bytes_ -= first.bytes;
  return first.read.get();
}

}  // namespace imr::index
