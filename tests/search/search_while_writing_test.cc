// A reader beside a writer: no search fails, and none sees half of a batch.
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>

#include "imr/index.h"
#include "imr/query.h"
#include "imr/search.h"
#include "index/sample_letters.h"
#include "temp_folder.h"

namespace {

using imr::tests::sample_text;
using imr::tests::TempFolder;

constexpr int kFirst = 10, kAll = 60, kBatch = 5;  // letters

std::string text_of(int number) { return sample_text({.case_number = "CM16-00009" + std::to_string(10 + number)}); }

void write_letters(const TempFolder& folder, int first, int last) {
  for (int i = first; i < last; ++i) folder.write("in/" + std::to_string(10 + i) + ".txt", text_of(i));
}

/// Both ends of a line between the processes.
struct Line {
  Line() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0); }
  ~Line() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  int ends[2] = {-1, -1};
};

/// Adds the letters in a process of its own, which reads no file before the reader has searched again.
pid_t start_writer(const TempFolder& folder, const imr::IndexOptions& options, const Line& line) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child > 0) return child;
  ::close(line.ends[0]);  // so that the end of the reader is heard
  imr::IndexEvents events;
  events.stop = [&line] {
    char ignored = 0;
    return ::recv(line.ends[1], &ignored, 1, 0) != 1;
  };
  try {
    update_index({folder.path("in")}, options, events);
  } catch (...) {
    ::_exit(1);
  }
  ::_exit(0);
}

imr::SearchRequest request_for_all() {
  imr::SearchRequest request;
  request.query = imr::parse_query("knee OR pack", imr::Schema::embedded());
  request.facets = {{"decision", 0, {}}};
  request.count = 2 * kAll;
  return request;
}

/// Returns the letters that were found, whose issues and facets must be all theirs.
std::uint64_t check_one_revision(const imr::SearchResult& result) {
  const std::uint64_t letters = result.determinations;
  CHECK(result.issues == 2 * letters);
  REQUIRE(result.facets.front().counts.size() == 2);
  for (const imr::FacetCount& count : result.facets.front().counts) CHECK(count.issues == letters);
  std::set<std::string> ids;
  for (const imr::DeterminationHit& hit : result.hits) {
    ids.insert(hit.id);
    CHECK(hit.issues.size() == 2);
  }
  CHECK(ids.size() == letters);
  return letters;
}

}  // namespace

TEST_CASE("a search beside a writer sees all of a batch or nothing of it") {
  const TempFolder folder;
  imr::IndexOptions options;
  options.path = folder.path("index");
  write_letters(folder, 0, kFirst);
  update_index({folder.path("in")}, options);
  write_letters(folder, kFirst, kAll);
  options.batch_bytes = (kBatch - 1) * imr::normalize_text(text_of(0)).text.size() + 1;

  const Line line;
  const pid_t writer = start_writer(folder, options, line);
  imr::Searcher searcher(options.path);
  const imr::SearchRequest request = request_for_all();
  std::uint64_t last = kFirst;
  int status = 0;
  while (::waitpid(writer, &status, WNOHANG) == 0) {
    const std::uint64_t letters = check_one_revision(searcher.search(request));
    CHECK(letters % kBatch == 0);
    CHECK(letters >= last);
    last = letters;
    ::send(line.ends[0], "", 1, MSG_NOSIGNAL | MSG_DONTWAIT);  // a writer that ends leaves what it did not read
  }
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(check_one_revision(imr::Searcher(options.path).search(request)) == kAll);
}
