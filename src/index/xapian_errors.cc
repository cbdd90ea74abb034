#include "index/xapian_errors.h"

#include <filesystem>
#include <string_view>

#include "index/shards.h"

namespace imr::index {

namespace {

/// Tables that the engine cannot open are the rest of an index, not the lack of one.
bool holds_tables(const std::string& path) {
  std::error_code error;
  for (std::filesystem::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".glass") return true;
  return false;
}

/// The engine calls what it may not look into not there.
bool is_closed_to_us(const std::string& path) {
  std::error_code error;
  const std::filesystem::directory_iterator entries(path, error);
  return error == std::errc::permission_denied;
}

IndexError damaged(IndexError::Kind kind, const std::string& path, const std::string& reason) {
  const std::string index = index_of_shard(path);
  return {kind, path + ": the index is damaged (" + reason + "); remove the folder " + (index.empty() ? path : index) +
                    " and run imr index again with the letters"};
}

}  // namespace

IndexError translate(const Xapian::Error& error, const std::string& path) {
  const std::string_view type = error.get_type();
  const std::string reason =
      error.get_msg() + (error.get_error_string() ? std::string(": ") + error.get_error_string() : "");
  using Kind = IndexError::Kind;
  const bool is_forbidden = reason.find("Permission denied") != std::string::npos ||
                            reason.find("Read-only") != std::string::npos || is_closed_to_us(path);
  if (is_forbidden)
    return {Kind::Unsupported, path + ": this user may not read or write the index as this needs (" + reason + ")"};
  if (type == "DatabaseLockError")
    return {Kind::Locked, path + ": another run writes this index now; wait until it has ended (" + reason + ")"};
  const bool is_unopened =
      type == "DatabaseNotFoundError" || type == "DatabaseOpeningError" || type == "DatabaseCreateError";
  if (is_unopened && holds_tables(path)) return damaged(Kind::Missing, path, reason);
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError")
    return {Kind::Missing, path + ": there is no index; make one with imr index (" + reason + ")"};
  if (type == "NetworkError" || type == "NetworkTimeoutError")
    return {Kind::Missing,
            path + ": a server of the index does not answer; see that xapian-tcpsrv runs there (" + reason + ")"};
  if (type == "DatabaseVersionError" || type == "FeatureUnavailableError" || type == "UnimplementedError")
    return {Kind::Unsupported, path + ": this index was made in a form that the engine does not know (" + reason + ")"};
  return damaged(Kind::Damaged, path, reason);
}

IndexError with_path(const IndexError& error, const std::string& path) {
  const std::string message = error.what();
  const bool lacks_path = error.kind() == IndexError::Kind::Damaged && !message.starts_with(path + ':');
  return lacks_path ? damaged(error.kind(), path, message) : error;
}

}  // namespace imr::index
