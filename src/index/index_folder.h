// The folders of an index: which are ours to write over and remove, and who may read them.
#ifndef IMR_INDEX_INDEX_FOLDER_H
#define IMR_INDEX_INDEX_FOLDER_H

#include <sys/stat.h>

#include <string>

namespace imr::index {

/// Letters are about patients: while this lives, files and folders are made for their owner only.
class OwnerOnlyFiles {
public:
  OwnerOnlyFiles() : before_(::umask(S_IRWXG | S_IRWXO)) {}
  ~OwnerOnlyFiles() { ::umask(before_); }
  OwnerOnlyFiles(const OwnerOnlyFiles&) = delete;
  OwnerOnlyFiles& operator=(const OwnerOnlyFiles&) = delete;

private:
  mode_t before_;
};

std::string without_final_slashes(std::string path);

/// True when something is at the path, be it no index.
bool is_there(const std::string& path);

/// @throws IndexError when something is there that is no index or part of one, is a list of databases that was written
///   by hand, or is one shard of an index
void require_ours(const std::string& path);

/// Removes what is ours; refuses as require_ours() does.
void remove_ours(const std::string& path);

/// Databases of an unfinished build lie in its folder as part-0, part-1 …
std::string part_path(const std::string& folder, std::size_t number);

}  // namespace imr::index

#endif
