// Bytes one after another, from a file or from an entry of an archive.
#include "source/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "imr/error.h"

namespace imr::source {

namespace {

constexpr std::size_t kFirstBlockBytes = 64 << 10;

[[noreturn]] void fail_with_errno(const std::string& what) {
  throw InputError(what + ": " + std::generic_category().message(errno));
}

}  // namespace

// O_NONBLOCK: opening a named pipe must not wait for its writer; for a regular file it changes nothing.
FileStream::FileStream(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  if (descriptor_ < 0) fail_with_errno("cannot be opened");
  struct stat status {};
  if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
    expected_size_ = static_cast<std::uint64_t>(status.st_size);
    return;
  }
  ::close(descriptor_);
  throw InputError("not a regular file");
}

FileStream::~FileStream() { ::close(descriptor_); }

std::size_t FileStream::read(char* out, std::size_t size) {
  ssize_t count = 0;
  do count = ::read(descriptor_, out, size);
  while (count < 0 && errno == EINTR);
  if (count < 0) fail_with_errno("cannot be read");
  return static_cast<std::size_t>(count);
}

std::optional<std::string> read_all(ByteStream& stream, std::uint64_t limit) {
  if (stream.expected_size() > limit) return std::nullopt;
  // One byte more than expected, so that the end is seen without growing.
  std::string bytes(stream.expected_size() > 0 ? stream.expected_size() + 1 : kFirstBlockBytes, '\0');
  std::size_t filled = 0;
  while (const std::size_t count = stream.read(bytes.data() + filled, bytes.size() - filled)) {
    filled += count;
    if (filled > limit) return std::nullopt;
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace imr::source
