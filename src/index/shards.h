// An index in several databases: where they lie, and the list that names them.
#ifndef IMR_INDEX_SHARDS_H
#define IMR_INDEX_SHARDS_H

#include <cstddef>
#include <string>
#include <vector>

namespace imr::index {

/// The file in a folder that makes it stand for several databases; the name and the form are the engine's.
inline constexpr const char* kShardListName = "XAPIANDB";

/// Folders of the shards 1 to `count`.
std::vector<std::string> shard_paths(const std::string& index, std::size_t count);

/// Makes the folder stand for its shards 1 to `count`. A kill leaves no half of a list.
void write_shard_list(const std::string& index, std::size_t count);

/// Shards of the index at a path; 0 when nothing there is a list.
/// @throws IndexError (Unsupported) when a list there is not one of write_shard_list()
std::size_t count_shards(const std::string& path);

/// The databases that the index at a path consists of: its shards, or itself.
/// @throws IndexError Unsupported as above, Damaged when a shard is gone
std::vector<std::string> databases_of(const std::string& path);

/// The index whose list names the folder as a shard of it; empty when there is none.
std::string index_of_shard(const std::string& path);

}  // namespace imr::index

#endif
