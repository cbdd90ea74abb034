// What an update must not take out, write over or remove.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "imr/error.h"
#include "imr/index.h"
#include "temp_folder.h"

namespace fs = std::filesystem;
using imr::IndexOptions;
using imr::IndexSummary;
using imr::tests::TempFolder;

namespace {

const std::string kArchive = std::string(IMR_TEST_DATA) + "/archives/sample.tar.gz";

IndexOptions options_for(const std::string& path) {
  IndexOptions options;
  options.path = path;
  return options;
}

IndexSummary run(const IndexOptions& options, const std::vector<std::string>& paths, std::istream* list = nullptr) {
  return imr::update_index(paths, options, {}, list);
}

/// An index of an archive that lies in a folder of its own.
struct IndexedArchive {
  IndexedArchive() : options(options_for(folder.path("index"))) {
    fs::create_directories(folder.path("in"));
    fs::copy_file(kArchive, archive);
    letters = run(options, {folder.path("in")}).letters;
  }

  const TempFolder folder;
  const std::string archive = folder.path("in/a.tar.gz");
  IndexOptions options;
  std::uint64_t letters = 0;
};

}  // namespace

TEST_CASE("prune keeps the letters of an archive that cannot be read") {
  IndexedArchive indexed;
  REQUIRE(indexed.letters > 0);
  fs::resize_file(indexed.archive, 100);
  indexed.options.prune = true;
  for (int times = 0; times < 2; ++times) {  // the second time the failure is known
    const IndexSummary summary = run(indexed.options, {indexed.folder.path("in")});
    CHECK(summary.pruned == 0);
    CHECK(summary.letters == indexed.letters);
  }
}

TEST_CASE("prune with an empty list of paths is refused") {
  IndexedArchive indexed;
  indexed.options.prune = true;
  std::istringstream nothing;
  CHECK_THROWS_AS(run(indexed.options, {"-"}, &nothing), imr::UsageError);
  CHECK(imr::read_manifest(indexed.options.path).letters == indexed.letters);
}

TEST_CASE("a slash at the end of the index path changes nothing") {
  const TempFolder folder;
  const IndexSummary first = run(options_for(folder.path("index") + "/"), {kArchive});
  CHECK(first.added > 0);
  CHECK(run(options_for(folder.path("index")), {kArchive}).added == 0);
}

TEST_CASE("a folder that is no index is neither written into nor removed") {
  const TempFolder folder;
  for (const char* name : {"letters", "index.building"}) {
    fs::create_directories(folder.path(name));
    std::ofstream(folder.path(name) + "/precious.txt") << "keep";
  }
  CHECK_THROWS_AS(run(options_for(folder.path("letters")), {kArchive}), imr::IndexError);
  CHECK_THROWS_AS(run(options_for(folder.path("index")), {kArchive}), imr::IndexError);
  for (const char* name : {"letters", "index.building"}) {
    CHECK(fs::exists(folder.path(name) + "/precious.txt"));
    CHECK_FALSE(fs::exists(folder.path(name) + "/flintlock"));
  }
}
