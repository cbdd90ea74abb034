#include "source/folder_walk.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <vector>

#include "imr/source.h"
#include "source/stream_record.h"
#include "temp_folder.h"

using imr::tests::record_sources;
using Names = std::vector<std::string>;

TEST_CASE("a folder is read in the byte order of its names, and other files are skipped") {
  imr::tests::TempFolder folder;
  for (const char* name :
       {"b.txt", "B.txt", "a/z.txt", "a.txt", "\xC3\xA9.txt", "n\xFF\n.txt", "p.csv", ".h.txt", ".d/x.txt"})
    folder.write(name, "x");
  const auto record = record_sources(folder.path(), {folder.path()});
  CHECK(record.names() == Names{"B.txt", "a/z.txt", "a.txt", "b.txt", "n\xFF\n.txt", "\xC3\xA9.txt"});
  CHECK(record.skipped == Names{".d", ".h.txt", "p.csv"});
  CHECK(record.failures.empty());
}

TEST_CASE("a loop of symbolic links ends, and a folder reached twice is read once") {
  imr::tests::TempFolder folder;
  folder.write("d/a.txt", "x");
  std::filesystem::create_directory_symlink("..", folder.path("d/up"));
  std::filesystem::create_directory_symlink("d", folder.path("e"));
  std::filesystem::create_symlink("d/a.txt", folder.path("link.txt"));
  std::filesystem::create_symlink("nowhere", folder.path("broken.txt"));
  const auto record = record_sources(folder.path(), {folder.path(), folder.path("d")});
  CHECK(record.names() == Names{"d/a.txt", "link.txt"});
  REQUIRE(record.failures.size() == 1);
  CHECK(record.failures[0].first == "broken.txt");
}

TEST_CASE("a path that does not exist is a failure, and the others are read") {
  imr::tests::TempFolder folder;
  const std::string path = folder.write(".kept.txt", "x");
  const auto record = record_sources(folder.path(), {folder.path("missing"), path});
  CHECK(record.names() == Names{".kept.txt"});
  REQUIRE(record.failures.size() == 1);
  CHECK(record.failures[0].first == "missing");
}

TEST_CASE("a path has one form, however its slashes and dots are typed") {
  const std::pair<const char*, const char*> rows[] = {{"in", "in"},         {"./in", "in"},
                                                      {"in/", "in/"},       {"./in//a.txt", "in/a.txt"},
                                                      {".", "."},           {"./", "."},
                                                      {"./.", "."},         {"..", ".."},
                                                      {"../in/.", "../in"}, {"in/../in", "in/../in"},
                                                      {"/in/./x", "/in/x"}, {".kept/a", ".kept/a"},
                                                      {"././a/./b", "a/b"}, {"", ""}};
  for (const auto& [typed, expected] : rows) {
    CAPTURE(typed);
    CHECK(imr::source::plain_path(typed) == expected);
  }
}

TEST_CASE("a named pipe is skipped without waiting for a writer") {
  imr::tests::TempFolder folder;
  REQUIRE(::mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
  CHECK(record_sources(folder.path(), {folder.path()}).skipped == Names{"pipe.txt"});
  CHECK(record_sources(folder.path(), {folder.path("pipe.txt")}).skipped == Names{"pipe.txt"});
}

TEST_CASE("letters are counted where that is cheap") {
  imr::tests::TempFolder folder;
  folder.write("a.txt", "x");
  folder.write("d/b.PDF", "x");
  folder.write("d/c.csv", "x");
  CHECK(imr::count_sources({folder.path(), folder.path("a.txt")}) == 3);
  CHECK(imr::count_sources({folder.path("missing")}) == 0);
  CHECK_FALSE(imr::count_sources({"-"}));
  folder.write("d/z.zip", "x");
  CHECK_FALSE(imr::count_sources({folder.path()}));
}
