// fts5_index: indexes letters with SQLite FTS5, to compare with imr index.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "search/fts5.h"

int main(int argc, char** argv) {
  std::string letters, database;
  bool of_issues = false;
  CLI::App app("Indexes letters with SQLite FTS5");
  app.add_option("LETTERS", letters, "JSONL")->required();
  app.add_option("DATABASE", database, "File to make")->required();
  app.add_flag("--issues", of_issues, "A row an issue, with what imr indexes for it (default: a row a letter)");
  CLI11_PARSE(app, argc, argv);
  try {
    using imr::bench::BareUnit;
    imr::bench::build_fts5(letters, database, of_issues ? BareUnit::Issue : BareUnit::Letter);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fts5_index: %s\n", error.what());
    return 2;
  }
}
