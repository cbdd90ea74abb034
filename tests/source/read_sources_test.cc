#include <doctest/doctest.h>

#include <sstream>

#include "imr/source.h"
#include "source/archive_bytes.h"
#include "source/stream_record.h"
#include "temp_folder.h"

using imr::SourceKind;
using imr::tests::archive_bytes;
using imr::tests::record_sources;
using Names = std::vector<std::string>;

TEST_CASE("a file is a PDF by its bytes, and one that only says so fails") {
  struct Row {
    const char *name, *bytes;
    std::optional<SourceKind> expected;
  };
  const Row rows[] = {{"a.txt", "text", SourceKind::Text},
                      {"b.txt", "%PDF-1.4 x", SourceKind::Pdf},
                      {"c.pdf", "%PDF-1.4 x", SourceKind::Pdf},
                      {"d.pdf", "\n\n%PDF-1.4 x", SourceKind::Pdf},
                      {"e.pdf", "text", std::nullopt},
                      {"f.pdf", "", std::nullopt},
                      {"g.txt", "see %PDF-1.4", SourceKind::Text},
                      {"h.txt", "", SourceKind::Text}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    imr::tests::TempFolder folder;
    const auto record = record_sources(folder.path(), {folder.write(row.name, row.bytes)});
    REQUIRE(record.files.size() == (row.expected ? 1 : 0));
    CHECK(record.failures.size() == (row.expected ? 0 : 1));
    if (row.expected) CHECK(record.files[0].kind == *row.expected);
    if (row.expected) CHECK(record.files[0].bytes == row.bytes);
  }
}

TEST_CASE("archives of all kinds are read as if they were folders") {
  for (const char* ending : {".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst"}) {
    CAPTURE(ending);
    imr::tests::TempFolder folder;
    const auto bytes = archive_bytes(ending, {{"b.txt", "two"},
                                              {"s/a.txt", "one"},
                                              {"x.jpg", "no"},
                                              {".h.txt", "no"},
                                              {"l.jsonl", R"({"id":"r","text":"three"})"}});
    const auto record = record_sources(folder.path(), {folder.write(std::string("z") + ending, bytes)});
    const std::string name = std::string("z") + ending + "!";
    CHECK(record.names() == Names{name + "b.txt", name + "s/a.txt", name + "l.jsonl!r"});
    CHECK(record.skipped == Names{name + "x.jpg", name + ".h.txt"});
    CHECK(record.failures.empty());
    REQUIRE(record.files.size() == 3);
    CHECK(record.files[1].bytes == "one");
    CHECK(record.files[2].bytes == "three");
  }
}

TEST_CASE("a name in an archive is kept as bytes") {
  for (const char* ending : {".zip", ".tar"})
    for (const char* name : {"caf\xC3\xA9.txt", "caf\xE9.txt", "a\x01\x1b[1m.txt"}) {
      CAPTURE(ending);
      CAPTURE(name);
      imr::tests::TempFolder folder;
      const auto record = record_sources(
          folder.path(), {folder.write(std::string("z") + ending, archive_bytes(ending, {{name, "x"}}))});
      CHECK(record.names() == Names{std::string("z") + ending + "!" + name});
    }
}

TEST_CASE("archives inside archives are opened to the stated depth") {
  for (const char* ending : {".zip", ".tar.gz"}) {
    CAPTURE(ending);
    std::string bytes = archive_bytes(ending, {{"deep.txt", "x"}});
    for (const char* level : {"three", "two", "one"})
      bytes = archive_bytes(ending, {{std::string(level) + ending, bytes}, {std::string(level) + ".txt", "y"}});
    imr::tests::TempFolder folder;
    const std::string e = ending, path = folder.write("z" + e, bytes);
    const auto record = record_sources(folder.path(), {path});
    CHECK(record.names() == Names{"z" + e + "!one" + e + "!two" + e + "!three.txt", "z" + e + "!one" + e + "!two.txt",
                                  "z" + e + "!one.txt"});
    REQUIRE(record.failures.size() == 1);
    CHECK(record.failures[0].first == "z" + e + "!one" + e + "!two" + e + "!three" + e);
    imr::SourceOptions deeper;
    deeper.max_archive_depth = 3;
    CHECK(record_sources(folder.path(), {path}, deeper).files.size() == 4);
  }
}

TEST_CASE("a broken archive fails with what was read before, and the next file is read") {
  const std::string noise = [] {
    std::string out;
    for (unsigned i = 0, x = 1; i < 200000; ++i)
      out += static_cast<char>('a' + ((x = x * 1664525 + 1013904223) >> 24) % 26);
    return out;
  }();
  const imr::tests::ArchiveFiles files = {{"a.txt", "one"}, {"b.txt", noise}, {"c.txt", "three"}};
  struct Row {
    const char* name;
    std::string bytes;
    std::size_t letters;
    const char* expected;
  };
  const std::string zip = archive_bytes(".zip", files), tar = archive_bytes(".tar", files),
                    gz = archive_bytes(".tar.gz", files);
  const Row rows[] = {{"cut.tar", tar.substr(0, tar.size() / 2), 1, "b.txt; letters read before: 1"},
                      {"cut.tar.gz", gz.substr(0, gz.size() / 2), 1, "b.txt; letters read before: 1"},
                      {"cut.zip", zip.substr(0, zip.size() / 2), 1, "b.txt; letters read before: 1"},
                      {"locked.zip", archive_bytes(".zip", files, "secret"), 0, "encrypted"},
                      {"empty.zip", "", 0, "damaged or of another kind"},
                      {"text.tar", "not an archive at all", 0, "damaged or of another kind"}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    imr::tests::TempFolder folder;
    const auto record =
        record_sources(folder.path(), {folder.write(row.name, row.bytes), folder.write("next.txt", "x")});
    CHECK(record.files.size() == row.letters + 1);
    REQUIRE_FALSE(record.failures.empty());
    CHECK(record.failures.back().first == row.name);
    CAPTURE(record.failures.back().second);
    CHECK(record.failures.back().second.find(row.expected) != std::string::npos);
  }
}

TEST_CASE("a damaged archive inside an archive fails alone") {
  imr::tests::TempFolder folder;
  const auto bytes = archive_bytes(".tar", {{"bad.zip", "PK\3\4 no"}, {"b.txt", "x"}});
  const auto record = record_sources(folder.path(), {folder.write("z.tar", bytes)});
  CHECK(record.names() == Names{"z.tar!b.txt"});
  REQUIRE(record.failures.size() == 1);
  CHECK(record.failures[0].first == "z.tar!bad.zip");
}

TEST_CASE("a file over the size limit fails alone, wherever it is") {
  imr::tests::TempFolder folder;
  const std::string large(101, 'x'), fits(100, 'x');
  folder.write("a.txt", large);
  folder.write("b.txt", fits);
  folder.write("c.zip", archive_bytes(".zip", {{"d.txt", large}, {"e.txt", fits}}));
  folder.write("f.jsonl", R"({"id":"g","text":")" + large + "\"}\n" + R"({"id":"h","text":"x"})" + "\n");
  imr::SourceOptions options;
  options.max_file_bytes = 100;
  const auto record = record_sources(folder.path(), {folder.path()}, options);
  CHECK(record.names() == Names{"b.txt", "c.zip!e.txt", "f.jsonl!h"});
  REQUIRE(record.failures.size() == 3);
  CHECK(record.failures[0] == std::pair<std::string, std::string>{"a.txt", "larger than the limit of 100 bytes"});
  CHECK(record.failures[1].first == "c.zip!d.txt");
  CHECK(record.failures[2].first == "f.jsonl!line 1");
}

TEST_CASE("a malformed JSONL line fails with its number and the rest goes on") {
  imr::tests::TempFolder folder;
  const auto path = folder.write(
      "f.jsonl", "{\"id\":1,\"text\":\"x\"}\r\n\n{\"id\":2\n{\"id\":3,\"text\":\"z\",\"priority\":\"Standard\"}");
  const auto record = record_sources(folder.path(), {path});
  CHECK(record.names() == Names{"f.jsonl!1", "f.jsonl!3"});
  REQUIRE(record.failures.size() == 1);
  CHECK(record.failures[0] == std::pair<std::string, std::string>{"f.jsonl!line 3", "not valid JSON"});
  CHECK(record.files[1].metadata.priority == "Standard");
}

TEST_CASE("the content hash follows bytes and metadata, not names") {
  imr::tests::TempFolder folder;
  const auto path = folder.write("f.jsonl",
                                 "{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"x\",\"priority\":\"a\"}\n"
                                 "{\"id\":3,\"text\":\"x\",\"priority\":\"b\"}\n{\"id\":4,\"text\":\"y\"}\n");
  const auto record = record_sources(folder.path(), {path, folder.write("x.txt", "x")});
  REQUIRE(record.files.size() == 5);
  const auto hash = [&](std::size_t i) { return record.files[i].content_hash; };
  CHECK(hash(0).size() == 32);
  CHECK(hash(0) == hash(4));
  for (std::size_t i = 1; i < 4; ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(hash(i) != hash(j));
}

TEST_CASE("a list of paths is read line by line") {
  imr::tests::TempFolder folder;
  std::istringstream list(folder.write("a b.txt", "x") + "\r\n\n" + folder.write("d/c.txt", "y") + "\n-");
  const auto record = record_sources(folder.path(), {"-"}, {}, &list);
  CHECK(record.names() == Names{"a b.txt", "d/c.txt"});
  CHECK(record.failures.size() == 1);
  CHECK(record_sources(folder.path(), {"-"}).failures.size() == 1);
}

TEST_CASE("the stream ends where it is stopped") {
  imr::tests::TempFolder folder;
  folder.write("a.txt", "x");
  folder.write("b.jsonl", "{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"x\"}\n");
  folder.write("c.zip", archive_bytes(".zip", {{"d.txt", "x"}, {"e.txt", "x"}}));
  folder.write("f.txt", "x");
  for (std::size_t count = 0; count <= 6; ++count) {
    CAPTURE(count);
    CHECK(record_sources(folder.path(), {folder.path()}, {}, nullptr, count).files.size() == count);
  }
}

TEST_CASE("the limit on the number of files ends the stream with a failure") {
  imr::tests::TempFolder folder;
  folder.write("a.zip", archive_bytes(".zip", {{"b.txt", "x"}, {"c.gif", "x"}, {"d.txt", "x"}}));
  folder.write("e.txt", "x");
  imr::SourceOptions options;
  options.max_entries = 2;
  const auto record = record_sources(folder.path(), {folder.path()}, options);
  CHECK(record.names() == Names{"a.zip!b.txt"});
  REQUIRE(record.failures.size() == 1);
  CHECK(record.failures[0].first == "a.zip!d.txt");
}
