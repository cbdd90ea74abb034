#include "index/xapian_errors.h"

#include <string_view>

namespace imr::index {

IndexError translate(const Xapian::Error& error, const std::string& path) {
  const std::string_view type = error.get_type();
  const std::string reason =
      error.get_msg() + (error.get_error_string() ? std::string(": ") + error.get_error_string() : "");
  using Kind = IndexError::Kind;
  const bool is_forbidden = reason.find("Permission denied") != std::string::npos || reason.find("Read-only") != std::string::npos;
  if (is_forbidden)
    return {Kind::Unsupported, path + ": this user may not read or write the index as this needs (" + reason + ")"};
  if (type == "DatabaseLockError")
    return {Kind::Locked, path + ": another run writes this index now; wait until it has ended (" + reason + ")"};
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError")
    return {Kind::Missing, path + ": there is no index; make one with imr index (" + reason + ")"};
  if (type == "DatabaseVersionError" || type == "FeatureUnavailableError" || type == "UnimplementedError")
    return {Kind::Unsupported, path + ": this index was made in a form that the engine does not know (" + reason + ")"};
  return {Kind::Damaged, path + ": the index cannot be used (" + reason + "); imr check says more"};
}

}  // namespace imr::index
