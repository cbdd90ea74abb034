// What a file is by the ending of its name, and which names are passed over.
#include "source/file_type.h"

#include <algorithm>

#include "base/strings.h"

namespace imr::source {

namespace {

struct Ending {
  std::string_view text;
  FileType type;
};

constexpr Ending kEndings[] = {{".txt", FileType::Text},    {".pdf", FileType::Pdf},
                               {".jsonl", FileType::Jsonl}, {".zip", FileType::Archive},
                               {".tar", FileType::Archive}, {".tar.gz", FileType::Archive},
                               {".tgz", FileType::Archive}, {".tar.zst", FileType::Archive}};

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(), [](char a, char b) { return base::to_lower(a) == b; });
}

bool is_hidden_part(std::string_view part) {
  return part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..");
}

}  // namespace

FileType file_type_of(std::string_view name) {
  for (const Ending& ending : kEndings)
    if (has_ending(name, ending.text)) return ending.type;
  return FileType::Other;
}

bool is_hidden(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (is_hidden_part(path.substr(0, end))) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

}  // namespace imr::source
