// The files below a path, each folder visited once.
#include "source/folder_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

namespace imr::source {

namespace {

namespace fs = std::filesystem;

enum class EntryKind { File, Folder, Other };

struct Entry {
  std::string name;
  EntryKind kind;
  std::error_code error;
};

// Asks the entry, not the path: the folder's own record of the kind spares a call for each file.
Entry read_entry(const fs::directory_entry& found) {
  Entry entry{found.path().filename().native(), EntryKind::Other, {}};
  if (found.is_directory(entry.error)) entry.kind = EntryKind::Folder;
  else if (!entry.error && found.is_regular_file(entry.error)) entry.kind = EntryKind::File;
  if (!entry.error && !found.exists(entry.error))
    entry.error = std::make_error_code(std::errc::no_such_file_or_directory);
  return entry;
}

std::vector<Entry> list_folder(const std::string& path, std::error_code& error) {
  std::vector<Entry> entries;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
    entries.push_back(read_entry(*at));
  std::ranges::sort(entries, {}, &Entry::name);
  return entries;
}

std::string join(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

}  // namespace

bool FolderWalk::walk(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return walk_folder(path);
  if (fs::is_regular_file(status)) return report_file(path);
  if (fs::exists(status)) events_.skip(path);
  else events_.fail(path, error ? error.message() : "no such file or folder");
  return true;
}

bool FolderWalk::walk_folder(const std::string& path) {
  if (!enter(path)) return true;
  std::error_code list_error;
  const std::vector<Entry> entries = list_folder(path, list_error);
  if (list_error) events_.fail(path, "folder cannot be read: " + list_error.message());
  for (const Entry& entry : entries) {
    const std::string below = join(path, entry.name);
    bool goes_on = true;
    if (is_hidden(entry.name)) events_.skip(below);
    else if (entry.error) events_.fail(below, entry.error.message());
    else if (entry.kind == EntryKind::Folder) goes_on = walk_folder(below);
    else if (entry.kind == EntryKind::File) goes_on = report_file(below);
    else events_.skip(below);
    if (!goes_on) return false;
  }
  return true;
}

bool FolderWalk::report_file(const std::string& path) {
  const FileType type = file_type_of(path);
  if (type != FileType::Other) return events_.file(path, type);
  events_.skip(path);
  return true;
}

bool FolderWalk::enter(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return true;  // listing it fails in turn, with the reason
  return visited_.emplace(status.st_dev, status.st_ino).second;
}

}  // namespace imr::source
