#include "index/index_folder.h"

#include <algorithm>
#include <filesystem>

#include "imr/error.h"
#include "index/shards.h"

namespace imr::index {

namespace {

namespace fs = std::filesystem;

bool is_ours(const std::string& path);

/// True for the files that the engine makes, also those of a run that was killed early, and for databases in the
/// folder.
bool is_engine_file(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename();
  if (entry.is_directory()) return (name.starts_with("part-") || name.starts_with("shard-")) && is_ours(entry.path());
  return entry.is_regular_file() && (name == "flintlock" || name == kShardListName || name.starts_with("iamglass") ||
                                     name.ends_with(".glass") || name.ends_with(".tmp"));
}

bool is_ours(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error) && std::ranges::all_of(fs::directory_iterator(path), is_engine_file);
}

}  // namespace

std::string without_final_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error) && !fs::is_empty(path, error);
}

void require_ours(const std::string& path) {
  if (!is_there(path)) return;
  count_shards(path);
  if (!is_ours(path))
    throw IndexError(IndexError::Kind::Missing,
                     path + " is there, but no index and not empty; choose another --index, or move it away");
  if (const std::string index = index_of_shard(path); !index.empty())
    throw IndexError(
        IndexError::Kind::Unsupported,
        path + ": this is one shard of an index, to which not every letter belongs; give --index " + index);
}

void remove_ours(const std::string& path) {
  require_ours(path);
  fs::remove_all(path);
}

std::string part_path(const std::string& folder, std::size_t number) {
  return folder + "/part-" + std::to_string(number);
}

}  // namespace imr::index
