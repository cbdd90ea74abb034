// Lines of a stream that may be larger than the memory.
#include "source/line_reader.h"

#include <algorithm>

namespace imr::source {

namespace {
constexpr std::size_t kReadBytes = 256 << 10;
}

bool LineReader::next() {
  line_.clear();
  is_too_long_ = false;
  if (at_ == buffer_.size() && !fill()) return false;
  ++number_;
  do {
    const std::size_t end = buffer_.find('\n', at_);
    append(std::min(end, buffer_.size()));
    if (end != std::string::npos) {
      at_ = end + 1;
      break;
    }
  } while (fill());
  return true;
}

bool LineReader::fill() {
  buffer_.resize(kReadBytes);
  at_ = 0;
  buffer_.resize(stream_.read(buffer_.data(), buffer_.size()));
  return !buffer_.empty();
}

void LineReader::append(std::size_t end) {
  const std::size_t room = max_line_bytes_ - std::min<std::uint64_t>(line_.size(), max_line_bytes_);
  is_too_long_ = is_too_long_ || end - at_ > room;
  line_.append(buffer_, at_, std::min(end - at_, room));
  at_ = end;
}

}  // namespace imr::source
