#include "source/file_type.h"

#include <doctest/doctest.h>

using imr::source::FileType;

TEST_CASE("the ending of a name tells the type in any letter case") {
  struct Row {
    const char* name;
    FileType expected;
  };
  const Row rows[] = {{"a.txt", FileType::Text},       {"b/A.TXT", FileType::Text},   {"a.Pdf", FileType::Pdf},
                      {"a.jsonl", FileType::Jsonl},    {"a.zip", FileType::Archive},  {"a.tar", FileType::Archive},
                      {"a.TAR.GZ", FileType::Archive}, {"a.tgz", FileType::Archive},  {"a.tar.zst", FileType::Archive},
                      {"a.gz", FileType::Other},       {"a.txt.gz", FileType::Other}, {"a.csv", FileType::Other},
                      {"txt", FileType::Other},        {"", FileType::Other},         {"a.txt.bak", FileType::Other}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(imr::source::file_type_of(row.name) == row.expected);
  }
}

TEST_CASE("a path is hidden if one of its parts is") {
  for (const char* path : {".a.txt", "b/.a.txt", ".git/a.txt", "__MACOSX/a.txt", "/.x/y"}) {
    CAPTURE(path);
    CHECK(imr::source::is_hidden(path));
  }
  for (const char* path : {"a.txt", "./a.txt", "../b/a.txt", "a..txt", "/a/b.", ""}) {
    CAPTURE(path);
    CHECK_FALSE(imr::source::is_hidden(path));
  }
}
