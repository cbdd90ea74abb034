// Runs that are killed at random moments. IMR_KILL_ROUNDS asks for more rounds than the usual ten.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "imr/error.h"
#include "imr/index.h"
#include "index/other_schema.h"
#include "index/sample_letters.h"

namespace fs = std::filesystem;
using imr::IndexOptions;
using imr::tests::SampleLetter;
using imr::tests::TempFolder;

namespace {

constexpr int kLetters = 60;

SampleLetter letter(int number, const std::string& word) {
  SampleLetter result;
  result.case_number = "CM16-0" + std::to_string(900100 + number % (kLetters - 5));  // a few come twice
  result.decision_date = "11/0" + std::to_string(1 + number % 9) + "/2016";
  result.rationale = "The notes show a " + word + " gain after visit " + std::to_string(number) + ".";
  return result;
}

void write_letters(const TempFolder& folder, int first, int last, const std::string& word) {
  for (int i = first; i < last; ++i) folder.write("in/" + std::to_string(i) + ".txt", sample_text(letter(i, word)));
}

/// Runs update_index in a child process, kills it after `delay` and waits. True if it was killed in its work.
bool run_and_kill(const std::string& in, const IndexOptions& options, std::chrono::microseconds delay) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      update_index({in}, options);
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  ::usleep(static_cast<useconds_t>(delay.count()));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

/// What is at `path`, if anything, must be sound; a building in each of its parts.
void check_sound(const std::string& path) {
  if (!fs::exists(path)) return;
  if (path.ends_with(".building")) {
    for (const auto& part : fs::directory_iterator(path))
      if (part.is_directory()) check_sound(part.path());
    return;
  }
  try {
    const imr::CheckReport report = imr::check_index(path);
    CHECK(report.problems == std::vector<std::string>{});
  } catch (const imr::Error&) {
    // Killed before its first commit: a part without a manifest, never the index itself.
    CHECK(path.find(".building/") != std::string::npos);
  }
}

/// One index, its letters, and the schema of an earlier program.
struct KillPlace {
  TempFolder folder;
  std::string in = folder.path("in");
  imr::Schema old_schema = imr::tests::other_schema(folder);
  IndexOptions options;
  std::chrono::microseconds whole{0};

  KillPlace() {
    options.path = folder.path("index");
    options.batch_bytes = 8000;
  }

  /// The digest of an index made without disturbance; measures how long that takes.
  std::string reference() {
    IndexOptions fresh = options;
    fresh.path = folder.path("fresh");
    const auto start = std::chrono::steady_clock::now();
    update_index({in}, fresh);
    whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    const std::string digest = imr::check_index(fresh.path).manifest.content_digest;
    fs::remove_all(fresh.path);
    return digest;
  }

  void start_over(bool with_index, bool with_old_schema) {
    fs::remove_all(options.path);
    fs::remove_all(options.path + ".building");
    if (!with_index) return;
    fs::remove_all(in);
    write_letters(folder, 0, 40, "small");
    IndexOptions first = options;
    if (with_old_schema) first.schema = &old_schema;
    update_index({in}, first);
    fs::remove_all(in);
  }
};

}  // namespace

TEST_CASE("killed at any moment, the index opens, is sound, and the next run completes it") {
  const char* asked = std::getenv("IMR_KILL_ROUNDS");
  const int rounds = asked != nullptr ? std::atoi(asked) : 10;
  std::mt19937 random(static_cast<unsigned>(::getpid()));
  KillPlace place;
  write_letters(place.folder, 5, kLetters, "large");
  const std::string digest = place.reference();
  int killed = 0;
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    const bool is_update = round % 3 != 0, is_other_schema = round % 3 == 2;
    place.options.shards = round / 3 % 2 == 0 ? 0 : 3;
    place.start_over(is_update, is_other_schema);
    fs::remove_all(place.in);
    write_letters(place.folder, 5, kLetters, "large");
    IndexOptions options = place.options;
    options.reextract = is_other_schema;
    options.prune = true;
    for (int kills = 0; kills < 2; ++kills) {
      const std::chrono::microseconds delay(static_cast<std::int64_t>(random()) % (place.whole.count() + 1));
      killed += run_and_kill(place.in, options, delay) ? 1 : 0;
      check_sound(options.path);
      check_sound(options.path + ".building");
    }
    update_index({place.in}, options);
    check_sound(options.path);
    CHECK(!fs::exists(options.path + ".building"));
    CHECK(imr::check_index(options.path).manifest.content_digest == digest);
  }
  CHECK(killed > rounds / 4);
}
