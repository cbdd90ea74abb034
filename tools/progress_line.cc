#include "progress_line.h"

#include <cmath>
#include <ostream>

namespace imr::tools {

namespace {

constexpr double kSecondsBetween = 0.1;

std::string clock(double seconds) {
  const auto whole = static_cast<long>(std::lround(seconds));
  const std::string rest = std::to_string(whole % 60);
  return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

}  // namespace

void ProgressLine::show(const IndexProgress& progress) {
  if (!shown_ || progress.seconds - last_ < kSecondsBetween) return;
  last_ = progress.seconds;
  const double rate = progress.seconds > 0 ? static_cast<double>(progress.files_done) / progress.seconds : 0;
  out_ << "\r\033[K" << progress.files_done;
  if (progress.files_total) out_ << " of " << *progress.files_total;
  out_ << " files, " << std::lround(rate) << " a second";
  if (progress.files_total && rate > 0 && *progress.files_total >= progress.files_done)
    out_ << ", " << clock(static_cast<double>(*progress.files_total - progress.files_done) / rate) << " left";
  out_.flush();
  is_on_screen_ = true;
}

void ProgressLine::clear() {
  if (is_on_screen_) out_ << "\r\033[K" << std::flush;
  is_on_screen_ = false;
}

}  // namespace imr::tools
