#include "index/stub_file.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>

#include "imr/error.h"
#include "index/shards.h"

namespace imr::index {

namespace {

namespace fs = std::filesystem;

/// Lists of lists may be deep, but not without end.
constexpr int kMaxDepth = 8;

/// A file that is no list may have the text of a letter in its first line.
constexpr std::size_t kMaxShownBytes = 60;

std::optional<std::string> stub_of(const std::string& path) {
  std::error_code ignored;  // of a path that cannot be looked at the engine says why
  if (fs::is_regular_file(path, ignored)) return path;
  const std::string inside = path + "/" + kShardListName;
  return fs::is_regular_file(inside, ignored) ? std::optional(inside) : std::nullopt;
}

[[noreturn]] void refuse(const std::string& stub, const std::string& line) {
  const std::string shown = line.size() > kMaxShownBytes ? line.substr(0, kMaxShownBytes) + "…" : line;
  throw IndexError(IndexError::Kind::Unsupported,
                   stub + ": \"" + shown + "\" is not understood; lines are \"auto FOLDER\" and \"remote HOST:PORT\"");
}

ShardPlace server(const std::string& stub, const std::string& line, const std::string& address) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string::npos || colon == 0) refuse(stub, line);
  ShardPlace place{{}, address.substr(0, colon), 0};
  const char *begin = address.data() + colon + 1, *end = address.data() + address.size();
  const auto [rest, error] = std::from_chars(begin, end, place.port);
  if (error != std::errc{} || rest != end || place.port == 0 || place.port > 65535) refuse(stub, line);
  return place;
}

void add_places(const std::string& path, int depth, std::vector<ShardPlace>& places);

/// A missing path of a list is no missing index: the engine would say that nothing is there at all.
std::string present(const std::string& stub, const fs::path& path) {
  std::error_code error;
  if (fs::status(path, error).type() == fs::file_type::not_found)
    throw IndexError(IndexError::Kind::Missing, path.string() + ": this database is gone; " + stub + " lists it");
  return path.string();
}

void add_line(const std::string& stub, const std::string& line, int depth, std::vector<ShardPlace>& places) {
  const std::size_t space = line.find(' ');
  if (space == std::string::npos) refuse(stub, line);
  const std::string type = line.substr(0, space), rest = line.substr(space + 1);
  if (type == "remote") places.push_back(server(stub, line, rest));
  else if (type == "auto" || type == "glass")
    add_places(present(stub, fs::path(stub).parent_path() / rest), depth + 1, places);
  else refuse(stub, line);
}

void add_places(const std::string& path, int depth, std::vector<ShardPlace>& places) {
  const std::optional<std::string> stub = stub_of(path);
  if (!stub) return places.push_back({path, {}, 0});
  if (depth > kMaxDepth) throw IndexError(IndexError::Kind::Unsupported, *stub + ": this list lists itself");
  std::ifstream file(*stub);
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty() && line.front() != '#') add_line(*stub, line, depth, places);
  }
}

}  // namespace

std::vector<ShardPlace> shard_places(const std::string& path) {
  std::vector<ShardPlace> places;
  add_places(path, 0, places);
  if (places.empty()) throw IndexError(IndexError::Kind::Missing, path + ": this list names no database");
  return places;
}

}  // namespace imr::index
