// The program: reads the command line, runs one subcommand, turns errors into words and exit statuses.
#include <cstring>
#include <exception>
#include <iostream>

#include "commands.h"
#include "imr/error.h"
#include "imr/output.h"
#include "imr/text.h"

namespace {

using namespace imr::tools;

int say(const std::string& message, int status) {
  std::cerr << "imr: " << imr::printable(message) << '\n';
  return status;
}

int run_guarded(const Run& run) try {
  return run();
} catch (const imr::QueryError& error) {
  return say("query, column " + std::to_string(error.column()) + ": " + error.what(), kBadQuery);
} catch (const imr::IndexError& error) {
  return say(error.what(), kBadIndex);
} catch (const std::exception& error) {
  return say(error.what(), kTrouble);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "pdf-worker") == 0) return imr::run_pdf_worker();
  CLI::App app{"Full-text search for California Independent Medical Review determinations"};
  app.set_version_flag("--version", "imr " IMR_VERSION_STRING);
  app.require_subcommand(1);
  Run run;
  add_index_command(app, run);
  add_extract_command(app, run);
  add_search_command(app, run);
  add_stats_command(app, run);
  add_check_command(app, run);
  add_evaluate_command(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kTrouble;
  }
  return run_guarded(run);
}
