// The files below a path, each folder visited once.
#include "source/folder_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

namespace imr::source {

enum class EntryKind { File, Folder, Other };

struct FolderEntry {
  std::string name;
  EntryKind kind;
  std::error_code error;
};

namespace {

namespace fs = std::filesystem;

// Asks the entry, not the path: the folder's own record of the kind spares a call for each file.
FolderEntry read_entry(const fs::directory_entry& found) {
  FolderEntry entry{found.path().filename().native(), EntryKind::Other, {}};
  if (found.is_directory(entry.error)) entry.kind = EntryKind::Folder;
  else if (!entry.error && found.is_regular_file(entry.error)) entry.kind = EntryKind::File;
  if (!entry.error && !found.exists(entry.error))
    entry.error = std::make_error_code(std::errc::no_such_file_or_directory);
  return entry;
}

std::vector<FolderEntry> list_folder(const std::string& path, std::error_code& error) {
  std::vector<FolderEntry> entries;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
    entries.push_back(read_entry(*at));
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

std::string join(const std::string& folder, const std::string& name) {
  if (folder == kHere) return name;
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

}  // namespace

std::string plain_path(const std::string& typed) {
  if (typed.empty()) return typed;
  fs::path plain;
  for (const fs::path& part : fs::path(typed))
    if (part != kHere) plain /= part;
  return plain.empty() ? kHere : plain.native();
}

bool FolderWalk::walk(const std::string& typed) {
  const std::string path = plain_path(typed);
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
  const std::vector<FolderEntry> entries = list_folder(path, list_error);
  if (list_error) events_.fail(path, "folder cannot be read: " + list_error.message());
  for (const FolderEntry& entry : entries)
    if (!report_entry(entry, join(path, entry.name))) return false;
  return true;
}

bool FolderWalk::report_entry(const FolderEntry& entry, const std::string& path) {
  const bool is_wanted = !is_hidden(entry.name);
  if (is_wanted && entry.error) events_.fail(path, entry.error.message());
  else if (is_wanted && entry.kind == EntryKind::Folder) return walk_folder(path);
  else if (is_wanted && entry.kind == EntryKind::File) return report_file(path);
  else events_.skip(path);
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
