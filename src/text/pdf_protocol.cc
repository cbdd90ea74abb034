// Whole messages over a blocking descriptor.
#include "text/pdf_protocol.h"

#include <unistd.h>

#include <cerrno>

namespace imr::text {

bool read_exactly(int descriptor, void* out, std::size_t size) {
  for (auto* at = static_cast<char*>(out); size > 0;) {
    const ssize_t count = ::read(descriptor, at, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    at += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

bool write_exactly(int descriptor, const void* bytes, std::size_t size) {
  for (auto* at = static_cast<const char*>(bytes); size > 0;) {
    const ssize_t count = ::write(descriptor, at, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    at += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace imr::text
