// The files below a path, each folder visited once.
#ifndef IMR_SOURCE_FOLDER_WALK_H
#define IMR_SOURCE_FOLDER_WALK_H

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "source/file_type.h"

namespace imr::source {

/// What a walk tells. Names are the plain path, with the names of the entries behind it.
struct WalkEvents {
  std::function<bool(const std::string& path, FileType type)> file;              ///< false ends the walk
  std::function<void(const std::string& path)> skip;                             ///< hidden, or another type
  std::function<void(const std::string& path, const std::string& reason)> fail;  ///< missing, or not readable
};

/// The folder that the program was started in.
inline constexpr const char* kHere = ".";

/// A path in the one form that names of sources have: without "." between slashes and without doubled slashes. A folder
/// above (..) stays as it is, as it may be reached by a link; a slash at the end stays too.
std::string plain_path(const std::string& typed);

struct FolderEntry;

/// Walks files and folders. A folder is known by device and inode, so that a loop of symbolic links ends
/// and a folder that is reached twice is read once. Entries come in the byte order of their names.
class FolderWalk {
public:
  explicit FolderWalk(const WalkEvents& events) : events_(events) {}
  /// Reports the file at `typed`, or every file below it. A path that is asked for by name is taken even
  /// if it is hidden. False when the walk was ended.
  bool walk(const std::string& typed);

private:
  bool walk_folder(const std::string& path);
  bool report_entry(const FolderEntry& entry, const std::string& path);
  bool report_file(const std::string& path);
  bool enter(const std::string& path);

  const WalkEvents& events_;
  std::set<std::pair<unsigned long, unsigned long>> visited_;
};

}  // namespace imr::source

#endif
