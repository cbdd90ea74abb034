// CMake's explicit source lists and the folders hold the same files.
#include <doctest/doctest.h>

#include <algorithm>

#include "structure/source_tree.h"

namespace fs = std::filesystem;
using namespace imr::structure;

namespace {

/// The .cc files that a CMakeLists.txt names, sorted, each once.
std::vector<std::string> find_listed_sources(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '(' || c == ')'; }, ' ');
  std::vector<std::string> names;
  for (const std::string& line : split_lines(text))
    for (const std::string& word : split_words(line.substr(0, line.find('#'))))
      if (word.ends_with(".cc") && word.find('$') == std::string::npos) names.push_back(word);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// The .cc files of one folder, not of those below it, sorted.
std::vector<std::string> find_sources(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root() / folder))
    if (entry.path().extension() == ".cc") names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("every source list equals the sources of its folder") {
  for (const char* top : {"src", "tests", "tools", "bench"})
    for (const fs::path& list : find_files(top, {".txt"})) {
      if (list.filename() != "CMakeLists.txt") continue;
      CAPTURE(list);
      CHECK(join_lines(find_listed_sources(read_file(list))) == join_lines(find_sources(list.parent_path())));
    }
}

TEST_CASE("every folder with sources has a source list") {
  for (const fs::path& file : find_cpp_files()) {
    CAPTURE(file);
    const bool is_source = file.extension() == ".cc";
    CHECK((!is_source || fs::exists(root() / file.parent_path() / "CMakeLists.txt")));
  }
}

TEST_CASE("sources are read from CMake's lists without comments and generated files") {
  const std::vector<std::string> expected = {"a.cc", "b_test.cc"};
  CHECK(find_listed_sources("target_sources(x PRIVATE b_test.cc\n  a.cc)  # c.cc\nadd(${d}.cc e.h a.cc)\n") ==
        expected);
}
