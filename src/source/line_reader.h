// Lines of a stream that may be larger than the memory.
#ifndef IMR_SOURCE_LINE_READER_H
#define IMR_SOURCE_LINE_READER_H

#include <cstddef>
#include <cstdint>
#include <string>

#include "source/byte_stream.h"

namespace imr::source {

/// Reads a stream line by line. Not thread-safe; the stream must outlive the reader.
class LineReader {
public:
  LineReader(ByteStream& stream, std::uint64_t max_line_bytes) : stream_(stream), max_line_bytes_(max_line_bytes) {}
  /// Goes to the next line; false after the last. @throws InputError when the stream breaks off.
  bool next();
  /// The line without its end; of a line that is too long only the first bytes.
  const std::string& line() const { return line_; }
  bool is_too_long() const { return is_too_long_; }
  /// The number of the line, from 1.
  std::size_t number() const { return number_; }

private:
  bool fill();
  void append(std::size_t end);

  ByteStream& stream_;
  std::uint64_t max_line_bytes_;
  std::string buffer_, line_;
  std::size_t at_ = 0, number_ = 0;
  bool is_too_long_ = false;
};

}  // namespace imr::source

#endif
