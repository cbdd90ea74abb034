// The list of the databases of an index, in Xapian's own form.
#ifndef IMR_INDEX_STUB_FILE_H
#define IMR_INDEX_STUB_FILE_H

#include <string>
#include <vector>

namespace imr::index {

/// Where one database of an index is: in a folder, or behind a server (xapian-tcpsrv).
struct ShardPlace {
  std::string path;  ///< of the folder; empty for a server
  std::string host;
  unsigned port = 0;

  bool is_remote() const { return path.empty(); }
  std::string name() const { return is_remote() ? host + ":" + std::to_string(port) : path; }
};

/// The databases that a stub file lists, or a folder with a file XAPIANDB in it; `path` itself where it is a database.
/// Lines are "auto PATH", "glass PATH" and "remote HOST:PORT"; paths are relative to the folder of the list.
/// @throws IndexError (Unsupported) for other lines, with the line
std::vector<ShardPlace> shard_places(const std::string& path);

}  // namespace imr::index

#endif
