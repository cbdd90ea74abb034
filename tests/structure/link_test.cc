// Links between the pages of the documentation lead somewhere.
#include <doctest/doctest.h>

#include "structure/source_tree.h"

namespace fs = std::filesystem;
using namespace imr::structure;

namespace {

/// Targets of a page's inline links that are paths, without their anchors; code blocks are passed over.
std::vector<std::string> find_link_paths(const std::string& page) {
  std::vector<std::string> paths;
  bool in_code = false;
  for (const std::string& line : split_lines(page)) {
    if (line.starts_with("```")) in_code = !in_code;
    for (std::size_t at = line.find("]("); !in_code && at != std::string::npos; at = line.find("](", at + 2)) {
      const std::string target = line.substr(at + 2, line.find(')', at) - at - 2);
      const std::string path = target.substr(0, target.find('#'));
      if (!path.empty() && target.find("://") == std::string::npos && !target.starts_with("mailto:"))
        paths.push_back(path);
    }
  }
  return paths;
}

std::vector<fs::path> find_pages() {
  std::vector<fs::path> pages = find_files("docs", {".md"});
  for (const auto& entry : fs::directory_iterator(root()))
    if (entry.path().extension() == ".md") pages.push_back(entry.path().filename());
  for (const char* folder : {"index-schema", "tests", "bench"})
    for (const fs::path& page : find_files(folder, {".md"})) pages.push_back(page);
  return pages;
}

}  // namespace

TEST_CASE("every link between pages leads to a file or folder that is there") {
  std::vector<std::string> dead;
  for (const fs::path& page : find_pages())
    for (const std::string& path : find_link_paths(read_file(page)))
      if (!fs::exists(root() / page.parent_path() / path)) dead.push_back(page.string() + ": " + path);
  CHECK_MESSAGE(dead.empty(), join_lines(dead));
}

TEST_CASE("links are found outside code, without anchors and addresses") {
  const std::vector<std::string> expected = {"docs/a.md", "b"};
  CHECK(find_link_paths("see [a](docs/a.md#top) and [b](b)\n[c](https://c.example) [d](#d)\n```\n[e](e)\n```\n") ==
        expected);
}
