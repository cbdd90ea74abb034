#include "index/part_store.h"

#include <doctest/doctest.h>

#include "imr/index.h"
#include "index/compaction.h"
#include "index/sample_letters.h"
#include "temp_folder.h"

using namespace imr::index;
using imr::Schema;
using imr::tests::sample_text;
using imr::tests::TempFolder;

namespace {

std::string case_number(int number) { return "CM16-09001" + std::to_string(10 + number); }

StoredLetter letter(const std::string& name, int number) {
  StoredLetter letter;
  letter.source = {name, "hash of " + name, imr::SourceKind::Text, "UTF-8", {}};
  letter.text = imr::normalize_text(sample_text({.case_number = case_number(number)}));
  parse_stored_text(letter, Schema::embedded());
  tag_stored_letter(letter, Schema::embedded());
  return letter;
}

PartStore open_parts(const TempFolder& folder, int count) {
  std::vector<std::string> paths;
  for (int i = 0; i < count; ++i) paths.push_back(folder.path("part-" + std::to_string(i)));
  return {paths, Schema::embedded(), 1 << 20, IndexWriter::Open::CreateOrContinue};
}

}  // namespace

TEST_CASE("a build in any number of parts gives the same index") {
  std::string digest;
  for (const std::size_t threads : {1, 2, 5}) {
    CAPTURE(threads);
    TempFolder folder;
    for (int i = 0; i < 30; ++i)
      folder.write("in/" + std::to_string(i) + ".txt", sample_text({.case_number = case_number(i % 25)}));
    imr::IndexOptions options;
    options.path = folder.path("index");
    options.threads = threads;
    options.batch_bytes = 5000;
    const imr::IndexSummary summary = update_index({folder.path("in")}, options);
    CHECK(summary.letters == 25);
    CHECK(summary.duplicates == 5);
    const imr::CheckReport report = imr::check_index(options.path);
    CHECK(report.problems.empty());
    CHECK(report.manifest.letters == 25);
    CHECK(report.manifest.issues == 50);
    CHECK(report.manifest.duplicates == 5);
    CHECK(update_index({folder.path("in")}, options).unchanged == 25);
    if (digest.empty()) digest = report.manifest.content_digest;
    CHECK(report.manifest.content_digest == digest);
  }
}

TEST_CASE("a build goes on with its parts, and a source whose letter is another now gives only that") {
  TempFolder folder;
  {
    PartStore store = open_parts(folder, 3);
    for (int i = 0; i < 9; ++i) store.put(letter(std::to_string(i), i));
    store.put_failure("bad", "hash of bad", "x", "a reason");
    store.commit();
  }
  PartStore store = open_parts(folder, 3);
  CHECK(store.manifests().size() == 3);
  CHECK(store.counts().letters == 9);
  REQUIRE(store.find_source("4"));
  CHECK(store.find_source("4")->letter_id == "cm16-0900114");
  CHECK(!store.find_source("40"));
  for (int i = 0; i < 9; ++i) store.put(letter(std::to_string(i), i + 20));
  store.put(letter("bad", 50));
  CHECK(store.counts().letters == 10);
  CHECK(store.counts().failures == 0);
  CHECK(store.find_source("4")->letter_id == "cm16-0900134");
  store.remove("4");
  CHECK(!store.find_source("4"));
  std::size_t sources = 0;
  store.visit_sources([&](const SourceEntry&) { ++sources; });
  CHECK(sources == 9);
  store.commit();
  const std::string merged = folder.path("merged");
  compact_databases({folder.path("part-0"), folder.path("part-1"), folder.path("part-2")}, merged);
  CHECK(imr::read_manifest(merged).letters == 9);
  CHECK(imr::check_index(merged).problems.empty());
}

TEST_CASE("a source that a killed run left in two parts is read again, and stays in one") {
  TempFolder folder;
  for (const int number : {1, 2, 3, 4, 5, 6}) {  // the part of each letter that moves is committed alone
    PartStore store = open_parts(folder, 2);
    store.put(letter("moved", number));
    store.on_writers([&](IndexWriter& writer, std::size_t) {
      if (writer.find_letter(letter("moved", number).id)) writer.commit();
    });
  }
  PartStore store = open_parts(folder, 2);
  REQUIRE(store.counts().letters == 2);
  REQUIRE(store.find_source("moved"));
  CHECK(store.find_source("moved")->content_hash.empty());
  store.put(letter("moved", 7));
  CHECK(store.counts().letters == 1);
  CHECK(store.find_source("moved")->letter_id == letter("moved", 7).id);
  CHECK(!store.find_source("moved")->content_hash.empty());
}

TEST_CASE("of two sources of one determination, in whatever part, one gives it and the other is told of") {
  TempFolder folder;
  PartStore store = open_parts(folder, 4);
  auto first = store.put(letter("b", 1));
  auto second = store.put(letter("a", 1));
  CHECK(first.get().change == LetterUpdate::Change::Added);
  const LetterUpdate::Result result = second.get();
  CHECK(result.winner == "a");
  CHECK(result.loser == "b");
  store.remove("a");
  CHECK(store.to_read_again() == std::set<std::string>{"b"});
}
