// Bytes one after another, from a file or from an entry of an archive.
#ifndef IMR_SOURCE_BYTE_STREAM_H
#define IMR_SOURCE_BYTE_STREAM_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace imr::source {

/// A stream that is read once, from its start to its end. Not thread-safe.
class ByteStream {
public:
  virtual ~ByteStream() = default;
  /// Reads up to `size` bytes (at least one) to `out`. Returns their number, 0 at the end.
  /// @throws InputError when the stream breaks off.
  virtual std::size_t read(char* out, std::size_t size) = 0;
  /// The number of bytes to expect, if it is known; only a hint.
  virtual std::uint64_t expected_size() const { return 0; }
};

/// The regular file at a path.
class FileStream : public ByteStream {
public:
  /// @throws InputError if there is no such file, or if it is not a regular file.
  explicit FileStream(const std::string& path);
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  std::size_t read(char* out, std::size_t size) override;
  std::uint64_t expected_size() const override { return expected_size_; }

private:
  int descriptor_;
  std::uint64_t expected_size_ = 0;
};

/// All that is left in the stream; nothing if that is more than `limit` bytes.
/// @throws InputError when the stream breaks off.
std::optional<std::string> read_all(ByteStream& stream, std::uint64_t limit);

}  // namespace imr::source

#endif
