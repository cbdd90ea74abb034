// The files in an archive, one after another, without unpacking it.
#ifndef IMR_SOURCE_ARCHIVE_READER_H
#define IMR_SOURCE_ARCHIVE_READER_H

#include <memory>
#include <string>

#include "source/byte_stream.h"

struct archive;

namespace imr::source {

/// A zip or tar archive (plain, gzip or zstd) read as a stream. Not thread-safe.
class ArchiveReader {
public:
  /// Opens the archive at a path. @throws InputError if it is not an archive that can be read.
  explicit ArchiveReader(const std::string& path);
  /// Opens an archive inside another one; `stream` must outlive the reader.
  explicit ArchiveReader(ByteStream& stream);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// Goes to the next regular file; false after the last.
  /// @throws InputError if the archive is damaged or the file is encrypted.
  bool next();
  /// The name of the file in the archive, as it stands there.
  const std::string& name() const { return name_; }
  /// The bytes of the file; good until the next call of next().
  ByteStream& bytes() { return *entry_stream_; }

private:
  struct NestedInput;
  void set_up();

  std::unique_ptr<NestedInput> input_;
  std::unique_ptr<archive, int (*)(archive*)> archive_;
  std::unique_ptr<ByteStream> entry_stream_;
  std::string name_;
};

}  // namespace imr::source

#endif
