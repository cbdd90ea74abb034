#include "index/shards.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

#include "imr/error.h"

namespace imr::index {

namespace {

namespace fs = std::filesystem;

/// What the lines of the engine's lists begin with.
constexpr std::array<std::string_view, 5> kKinds = {"auto ", "glass ", "chert ", "remote ", "inmemory"};

std::string shard_name(std::size_t number) { return "shard-" + std::to_string(number); }

std::string list_text(std::size_t count) {
  std::string text;
  for (std::size_t number = 1; number <= count; ++number) text += "auto " + shard_name(number) + '\n';
  return text;
}

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_list_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  std::string start(16, '\0');
  std::ifstream(path, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
  return std::ranges::any_of(kKinds, [&](std::string_view kind) { return start.starts_with(kind); });
}

/// Nothing when a list there was written by hand.
std::optional<std::size_t> read_list(const std::string& path) {
  const std::string list = path + '/' + kShardListName;
  std::error_code error;
  if (!fs::exists(list, error)) return is_list_file(path) ? std::nullopt : std::optional<std::size_t>(0);
  const std::string text = read_text(list);
  const auto count = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return count > 0 && text == list_text(count) ? std::optional(count) : std::nullopt;
}

}  // namespace

std::vector<std::string> shard_paths(const std::string& index, std::size_t count) {
  std::vector<std::string> paths;
  for (std::size_t number = 1; number <= count; ++number) paths.push_back(index + '/' + shard_name(number));
  return paths;
}

void write_shard_list(const std::string& index, std::size_t count) {
  fs::create_directories(index);
  const std::string path = index + '/' + kShardListName, unfinished = path + ".tmp";
  std::ofstream file(unfinished, std::ios::binary);
  file << list_text(count);
  file.close();
  if (!file) throw Error(unfinished + ": it cannot be written");
  fs::rename(unfinished, path);
}

std::size_t count_shards(const std::string& path) {
  const auto shards = read_list(path);
  if (!shards)
    throw IndexError(IndexError::Kind::Unsupported, path +
                                                        ": a list of databases that was written by hand is only to "
                                                        "be searched; give each database that it names");
  return *shards;
}

std::vector<std::string> databases_of(const std::string& path) {
  const std::size_t shards = count_shards(path);
  if (shards == 0) return {path};
  std::vector<std::string> databases = shard_paths(path, shards);
  for (const std::string& database : databases)
    if (!fs::exists(database))
      throw IndexError(IndexError::Kind::Damaged, database + ": this shard is gone; remove the folder " + path +
                                                      " and run imr index again with the letters");
  return databases;
}

std::string index_of_shard(const std::string& path) {
  const fs::path shard = fs::path(path).lexically_normal();
  const std::string index = shard.has_parent_path() ? shard.parent_path().string() : ".";
  const std::size_t shards = read_list(index).value_or(0);
  for (std::size_t number = 1; number <= shards; ++number)
    if (shard.filename() == shard_name(number)) return index;
  return {};
}

}  // namespace imr::index
