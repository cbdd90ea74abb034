#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "imr/error.h"
#include "imr/index.h"
#include "imr/schema.h"
#include "index/index_reader.h"
#include "index/index_writer.h"
#include "index/sample_letters.h"
#include "temp_folder.h"

namespace fs = std::filesystem;
using imr::IndexError;
using imr::IndexOptions;
using imr::IndexSummary;
using imr::tests::SampleLetter;
using imr::tests::TempFolder;

namespace {

/// A folder with letters and an index beside it.
struct Workplace {
  TempFolder folder;
  IndexOptions options;
  std::vector<std::string> duplicates;  ///< losers that the last run told of

  Workplace() { options.path = folder.path("index"); }
  void put(const std::string& name, const SampleLetter& letter) { folder.write("in/" + name, sample_text(letter)); }
  void take(const std::string& name) { fs::remove(folder.path("in/" + name)); }
  IndexSummary run(std::vector<std::string> paths = {}) {
    duplicates.clear();
    imr::IndexEvents events;
    events.duplicate = [&](const std::string& loser, const std::string&) {
      duplicates.push_back(fs::path(loser).filename());
    };
    return update_index(paths.empty() ? std::vector{folder.path("in")} : paths, options, events);
  }
  std::string digest() const { return imr::read_manifest(options.path).content_digest; }
  std::vector<std::string> problems() const { return imr::check_index(options.path).problems; }
  /// The digest of an index made afresh of the same letters.
  std::string fresh_digest() {
    const IndexOptions kept = options;
    options.path = folder.path("fresh");
    fs::remove_all(options.path);
    run();
    std::string result = digest();
    options = kept;
    return result;
  }
};

std::string rationale_of(const Workplace& place, const std::string& id) {
  const auto letter = imr::index::IndexReader(place.options.path).find_letter(id);
  return letter ? std::string(slice(letter->text.text, letter->determination.issues.at(0).rationale)) : "";
}

SampleLetter numbered(int number) { return {"CM16-090010" + std::to_string(number)}; }

IndexError::Kind kind_of(const std::function<void()>& step) {
  try {
    step();
  } catch (const IndexError& error) {
    return error.kind();
  }
  FAIL("no IndexError");
  return {};
}

}  // namespace

TEST_CASE("a second run over the same letters changes nothing") {
  Workplace place;
  for (int i = 1; i <= 3; ++i) place.put(std::to_string(i) + ".txt", numbered(i));
  place.folder.write("in/picture.png", "x");
  const IndexSummary first = place.run();
  CHECK(first.letters == 3);
  CHECK(first.issues == 6);
  CHECK(first.added == 3);
  CHECK(first.skipped == 1);
  const auto before = fs::last_write_time(place.folder.path("index/iamglass"));
  const IndexSummary second = place.run();
  CHECK(second.unchanged == 3);
  CHECK(second.added + second.replaced == 0);
  CHECK(second.letters == 3);
  CHECK(fs::last_write_time(place.folder.path("index/iamglass")) == before);
  CHECK(place.problems().empty());
}

TEST_CASE("a changed letter is replaced, a new one added, a vanished one kept until it is pruned") {
  Workplace place;
  for (int i = 1; i <= 3; ++i) place.put(std::to_string(i) + ".txt", numbered(i));
  place.run();
  SampleLetter changed = numbered(2);
  changed.rationale = "Everything is different now.";
  place.put("2.txt", changed);
  place.put("4.txt", numbered(4));
  place.take("1.txt");
  IndexSummary summary = place.run();
  CHECK(summary.replaced == 1);
  CHECK(summary.added == 1);
  CHECK(summary.letters == 4);
  CHECK(rationale_of(place, "cm16-0900102") == "Everything is different now.");
  CHECK(!rationale_of(place, "cm16-0900101").empty());
  place.options.prune = true;
  summary = place.run();
  CHECK(summary.pruned == 1);
  CHECK(summary.letters == 3);
  CHECK(rationale_of(place, "cm16-0900101").empty());
  CHECK(place.problems().empty());
  CHECK(place.digest() == place.fresh_digest());
}

TEST_CASE("pruning stays within the paths that were read") {
  Workplace place;
  place.put("a/1.txt", numbered(1));
  place.put("ab/2.txt", numbered(2));
  place.run();
  place.options.prune = true;
  place.take("a/1.txt");
  place.take("ab/2.txt");
  CHECK(place.run({place.folder.path("in/a")}).letters == 1);
  CHECK(place.run({place.folder.path("in/nowhere")}).letters == 1);
  CHECK(place.run().letters == 0);
}

TEST_CASE("of two letters with one case number the later decision wins, then the longer, then the first name") {
  SampleLetter early, late, wordy, other;
  late.decision_date = "11/03/2016";
  wordy.rationale = "The notes show a measured gain after the first visits, and more words than that.";
  struct Row {
    SampleLetter a, b;
    const char* loser;
  };
  const Row rows[] = {{early, late, "a.txt"},  {late, early, "b.txt"}, {early, wordy, "a.txt"},
                      {wordy, early, "b.txt"}, {wordy, late, "a.txt"}, {early, early, "b.txt"}};
  for (const Row& row : rows) {
    for (const bool is_reversed : {false, true}) {
      CAPTURE(row.loser);
      CAPTURE(is_reversed);
      Workplace place;
      place.put("a.txt", row.a);
      place.put("b.txt", row.b);
      std::vector<std::string> paths = {place.folder.path("in/a.txt"), place.folder.path("in/b.txt")};
      if (is_reversed) std::ranges::reverse(paths);
      const IndexSummary summary = place.run(paths);
      CHECK(summary.letters == 1);
      CHECK(summary.duplicates == 1);
      CHECK(place.duplicates == std::vector<std::string>{row.loser});
      CHECK(place.digest() == place.fresh_digest());
      CHECK(place.run(paths).unchanged == 1);
      const imr::CheckReport report = imr::check_index(place.options.path);
      CHECK(report.problems.empty());
      REQUIRE(report.duplicates.size() == 1);
      CHECK(fs::path(report.duplicates[0].name).filename() == row.loser);
    }
  }
}

TEST_CASE("a letter that lost comes back in the run in which the other goes away") {
  SampleLetter late, renamed = numbered(7);
  late.decision_date = "11/03/2016";
  late.rationale = "Winner.";
  for (const bool is_pruned : {true, false}) {
    CAPTURE(is_pruned);
    Workplace place;
    place.put("a.txt", {});
    place.put("b.txt", late);
    place.run();
    CHECK(rationale_of(place, "cm16-0900101") == "Winner.");
    if (is_pruned) place.take("b.txt");
    else place.put("b.txt", renamed);
    place.options.prune = is_pruned;
    const IndexSummary summary = place.run();
    CHECK(summary.duplicates == 0);
    CHECK(summary.letters == (is_pruned ? 1 : 2));
    CHECK(rationale_of(place, "cm16-0900101") == SampleLetter().rationale);
    CHECK(place.problems().empty());
    CHECK(place.digest() == place.fresh_digest());
  }
}

TEST_CASE("a failure is remembered with its reason and read again only when asked or changed") {
  Workplace place;
  place.put("1.txt", numbered(1));
  place.folder.write("in/2.txt", "");
  IndexSummary summary = place.run();
  REQUIRE(summary.failed.size() == 1);
  CHECK(fs::path(summary.failed[0].name).filename() == "2.txt");
  CHECK(!summary.failed[0].reason.empty());
  REQUIRE(imr::check_index(place.options.path).failures.size() == 1);
  summary = place.run();
  CHECK(summary.failed.empty());
  CHECK(summary.failed_before == 1);
  place.options.retry_failed = true;
  CHECK(place.run().failed.size() == 1);
  place.options.retry_failed = false;
  place.put("2.txt", numbered(2));
  summary = place.run();
  CHECK(summary.letters == 2);
  CHECK(imr::check_index(place.options.path).failures.empty());
  CHECK(place.problems().empty());
}

TEST_CASE("a letter whose file can be read no more leaves the index") {
  Workplace place;
  place.put("1.txt", numbered(1));
  place.put("2.txt", numbered(2));
  place.run();
  place.folder.write("in/2.txt", "");
  CHECK(place.run().letters == 1);
  CHECK(place.problems().empty());
}

TEST_CASE("a path that is not there is reported each time and not remembered") {
  Workplace place;
  place.put("1.txt", numbered(1));
  const std::vector<std::string> paths = {place.folder.path("in"), place.folder.path("nowhere")};
  for (int i = 0; i < 2; ++i) CHECK(place.run(paths).failed.size() == 1);
  CHECK(imr::check_index(place.options.path).failures.empty());
}

TEST_CASE("the sidecar fills what letters lack, and a changed row reads its letter again") {
  Workplace place;
  place.put("1.txt", numbered(1));
  place.put("2.txt", numbered(2));
  place.options.metadata_file = place.folder.write("side.csv", "case_number,specialties\nCM16-0900101,Urology\n");
  place.run();
  CHECK(place.run().unchanged == 2);
  place.folder.write("side.csv", "case_number,specialties\nCM16-0900101,Neurology\n");
  const IndexSummary summary = place.run();
  CHECK(summary.replaced == 1);
  CHECK(summary.unchanged == 1);
  place.folder.write("side.csv", "specialties\nUrology\n");
  CHECK_THROWS_AS(place.run(), imr::InputError);
}

TEST_CASE("a second writer is told that the index is locked, and a reader is not disturbed") {
  Workplace place;
  place.put("1.txt", numbered(1));
  place.run();
  {
    const imr::index::IndexWriter other(place.options.path, imr::Schema::embedded(), 1,
                                        imr::index::IndexWriter::Open::Existing);
    CHECK(kind_of([&] { place.run(); }) == IndexError::Kind::Locked);
    CHECK(imr::read_manifest(place.options.path).letters == 1);
  }
  Workplace building;
  building.put("1.txt", numbered(1));
  fs::create_directories(building.options.path + ".building");
  const imr::index::IndexWriter other(building.options.path + ".building/part-0", imr::Schema::embedded(), 1,
                                      imr::index::IndexWriter::Open::CreateOrContinue);
  CHECK(kind_of([&] { building.run(); }) == IndexError::Kind::Locked);
  CHECK(!fs::exists(building.options.path));
}

TEST_CASE("an index is for its owner only") {
  Workplace place;
  place.put("1.txt", numbered(1));
  place.run();
  place.put("2.txt", numbered(2));
  place.run();
  for (const auto& entry : fs::recursive_directory_iterator(place.options.path))
    CHECK((entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  CHECK(fs::status(place.options.path).permissions() == fs::perms::owner_all);
}

TEST_CASE("what is no index is said to be none") {
  Workplace place;
  CHECK(kind_of([&] { imr::read_manifest(place.options.path); }) == IndexError::Kind::Missing);
  CHECK(kind_of([&] { imr::check_index(place.options.path); }) == IndexError::Kind::Missing);
  CHECK(kind_of([&] { imr::index::IndexReader reader(place.options.path); }) == IndexError::Kind::Missing);
  place.folder.write("index/notes.txt", "mine");
  place.put("1.txt", numbered(1));
  CHECK(kind_of([&] { place.run(); }) == IndexError::Kind::Missing);
  CHECK(fs::exists(place.folder.path("index/notes.txt")));
}

TEST_CASE("a damaged file of the index is found") {
  Workplace place;
  for (int i = 1; i <= 3; ++i) place.put(std::to_string(i) + ".txt", numbered(i));
  place.run();
  CHECK(place.problems().empty());
  const fs::path table = place.folder.path("index/postlist.glass");
  const auto size = fs::file_size(table);
  {
    std::fstream file(table, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(size / 2));
    file << std::string(1000, '\x5A');
  }
  CHECK(!place.problems().empty());
}

TEST_CASE("letters of a list on standard input are read, and what it does not name is pruned") {
  Workplace place;
  place.put("1.txt", numbered(1));
  place.put("2.txt", numbered(2));
  std::istringstream both(place.folder.path("in/1.txt") + "\n" + place.folder.path("in/2.txt") + "\n");
  CHECK(update_index({"-"}, place.options, {}, &both).letters == 2);
  place.options.prune = true;
  std::istringstream one(place.folder.path("in/2.txt") + "\n");
  CHECK(update_index({"-"}, place.options, {}, &one).letters == 1);
}

TEST_CASE("a first build that was stopped goes on where it was and appears when complete") {
  Workplace place;
  for (int i = 1; i <= 4; ++i) place.put(std::to_string(i) + ".txt", numbered(i));
  imr::IndexEvents events;
  int asked = 0;
  events.stop = [&] { return ++asked > 2; };
  CHECK(update_index({place.folder.path("in")}, place.options, events).letters < 4);
  CHECK(!fs::exists(place.options.path));
  const IndexSummary summary = place.run();
  CHECK(summary.unchanged > 0);
  CHECK(summary.letters == 4);
  CHECK(!fs::exists(place.options.path + ".building"));
  CHECK(place.digest() == place.fresh_digest());
}
