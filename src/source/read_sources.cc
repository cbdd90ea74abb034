// From paths to letters: the entry of this folder.
#include <istream>

#include "imr/source.h"
#include "source/folder_walk.h"
#include "source/letter_stream.h"

namespace imr {

namespace {

constexpr const char* kListPath = "-";

// Calls `walk_path` for each line; false when a call ended the walk.
template <typename WalkPath>
bool walk_list(std::istream& list, WalkPath walk_path) {
  for (std::string line; std::getline(list, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty() && !walk_path(line)) return false;
  }
  return true;
}

}  // namespace

void read_sources(const std::vector<std::string>& paths, const SourceOptions& options, const SourceEvents& events,
                  std::istream* list) {
  source::LetterStream letters(options, events);
  const source::WalkEvents walk_events{
      [&](const std::string& path, source::FileType type) { return letters.read_file(path, type); }, events.skip,
      events.fail};
  source::FolderWalk folders(walk_events);
  for (const std::string& path : paths) {
    if (path != kListPath) {
      if (!folders.walk(path)) return;
    } else if (!list) {
      events.fail(path, "there is no list of paths to read");
    } else if (!walk_list(*list, [&](const std::string& line) { return folders.walk(line); })) {
      return;
    }
  }
}

std::optional<std::uint64_t> count_sources(const std::vector<std::string>& paths) {
  std::uint64_t count = 0;
  const source::WalkEvents walk_events{[&](const std::string&, source::FileType type) {
                                         ++count;
                                         return type == source::FileType::Text || type == source::FileType::Pdf;
                                       },
                                       [](const std::string&) {}, [](const std::string&, const std::string&) {}};
  source::FolderWalk folders(walk_events);
  for (const std::string& path : paths)
    if (path == kListPath || !folders.walk(path)) return std::nullopt;
  return count;
}

}  // namespace imr
