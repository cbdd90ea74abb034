// bare_xapian LETTERS INDEX: indexes letters with Xapian alone, to compare with imr index.
#include <xapian.h>

#include <cstdio>

#include "search/bare_xapian.h"
#include "search/clock.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: bare_xapian LETTERS.jsonl INDEX\n", stderr);
    return 2;
  }
  try {
    imr::bench::Times times;
    std::size_t count = 0;
    imr::bench::measure(times, [&] { count = imr::bench::build_bare(argv[1], argv[2]); });
    std::printf("%zu letters, %.1f seconds, %.1f of processor time\n", count, times.wall.front() / 1e3,
                times.processor.front() / 1e3);
    return 0;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "bare_xapian: %s\n", error.get_description().c_str());
    return 2;
  }
}
