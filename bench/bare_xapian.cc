// bare_xapian: indexes letters with Xapian alone, to compare with imr index.
#include <xapian.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "search/bare_xapian.h"
#include "search/clock.h"

int main(int argc, char** argv) {
  std::string letters, index;
  std::size_t writers = 1, batch = imr::bench::kNoBatches;
  bool of_issues = false;
  CLI::App app("Indexes letters with Xapian alone");
  app.add_option("LETTERS", letters, "JSONL")->required();
  app.add_option("INDEX", index, "Folder to make")->required();
  app.add_option("--writers", writers, "Threads, each with a database that is merged at the end")
      ->check(CLI::Range(1, 64));
  app.add_option("--batch", batch, "Documents after which a writer commits (default: when the engine does)");
  app.add_flag("--issues", of_issues,
               "A document an issue, with what imr indexes for it (default: a document a letter)");
  CLI11_PARSE(app, argc, argv);
  try {
    using imr::bench::BareUnit;
    const BareUnit unit = of_issues ? BareUnit::Issue : BareUnit::Letter;
    imr::bench::Times times;
    std::size_t count = 0;
    imr::bench::measure(times, [&] { count = imr::bench::build_bare(letters, index, unit, writers, batch); });
    std::printf("%zu letters, %.1f seconds, %.1f of processor time\n", count, times.wall.front() / 1e3,
                times.processor.front() / 1e3);
    return 0;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "bare_xapian: %s\n", error.get_description().c_str());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bare_xapian: %s\n", error.what());
    return 2;
  }
}
