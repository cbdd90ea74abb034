// Makes letters of files, archive entries and JSONL lines, and counts them against the limits.
#ifndef IMR_SOURCE_LETTER_STREAM_H
#define IMR_SOURCE_LETTER_STREAM_H

#include <cstdint>
#include <string>

#include "imr/source.h"
#include "source/archive_reader.h"
#include "source/byte_stream.h"
#include "source/file_type.h"

namespace imr::source {

/// Reads files of every type and tells what it finds. A bad file is an event, never an exception.
class LetterStream {
public:
  LetterStream(const SourceOptions& options, const SourceEvents& events) : options_(options), events_(events) {}

  /// Reads the file at `path`. False when the stream ends: the user stopped it or an overall limit is reached.
  bool read_file(const std::string& path, FileType type);

private:
  bool read_stream(const std::string& name, FileType type, ByteStream& bytes, int depth);
  bool read_letter(const std::string& name, FileType type, ByteStream& bytes);
  bool read_jsonl(const std::string& name, ByteStream& bytes);
  bool read_archive(const std::string& name, ArchiveReader& archive, int depth);
  bool read_archive_entry(const std::string& name, ArchiveReader& archive, int depth);
  bool take_entry(const std::string& name);
  void take_jsonl_line(const std::string& name, const std::string& line);
  void hand_over(SourceFile&& file);

  const SourceOptions& options_;
  const SourceEvents& events_;
  std::uint64_t entries_ = 0;
  std::uint64_t letters_ = 0;
};

}  // namespace imr::source

#endif
