// The program: reads the command line, runs one subcommand, turns errors into words and exit statuses.
#include <algorithm>
#include <cstring>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "command_names.h"
#include "commands.h"
#include "imr/error.h"
#include "imr/output.h"
#include "imr/text.h"
#include "query_arguments.h"
#include "query_refusal.h"

namespace {

using namespace imr::tools;

int say(const std::string& message, int status) {
  std::cerr << "imr: " << imr::printable(message) << '\n';
  return status;
}

int run_guarded(const Run& run) try {
  const int status = run();
  std::cout.flush();
  return std::cout ? status : say("standard output cannot be written", kTrouble);
} catch (const imr::QueryError& error) {
  print_refusal(std::cerr, error);
  return kBadQuery;
} catch (const imr::IndexError& error) {
  return say(error.what(), kBadIndex);
} catch (const std::filesystem::filesystem_error& error) {
  return say(error.path1().string() + ": " + error.code().message(), kTrouble);
} catch (const std::exception& error) {
  return say(error.what(), kTrouble);
}

/// What CLI11 found, without its own words for a number that is none.
std::string reason_of(const CLI::ParseError& error) {
  constexpr std::string_view kNotConverted = "Could not convert: ", kEquals = " = ";
  const std::string text = unmark(error.what());
  const std::size_t sign = text.find(kEquals);
  if (!text.starts_with(kNotConverted) || sign == std::string::npos) return text;
  const std::string option = text.substr(kNotConverted.size(), sign - kNotConverted.size());
  return option + ": \"" + text.substr(sign + kEquals.size()) + "\" is not a whole number from 0 on";
}

/// What was meant, where a command or an option is none.
int say_nearest(const std::string& nearest) {
  if (!nearest.empty()) std::cerr << "did you mean: " << nearest << '\n';
  return kTrouble;
}

int refuse_arguments(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& arguments) {
  const std::string first = arguments.empty() ? "" : arguments.front();
  const std::string help = " (imr --help, imr COMMAND --help)";
  if (is_command(app, first) && dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    say(reason_of(error) + help, kTrouble);
    return say_nearest(nearest_option(*app.get_subcommand(first), arguments));
  }
  if (first.empty() || first.front() == '-' || is_command(app, first)) return say(reason_of(error) + help, kTrouble);
  say("there is no command \"" + first + "\"" + help, kTrouble);
  return say_nearest(nearest_command(app, first));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "pdf-worker") == 0) return imr::run_pdf_worker();
  CLI::App app{"Full-text search for California Independent Medical Review determinations", "imr"};
  app.set_version_flag("--version", "imr " IMR_VERSION_STRING);
  app.require_subcommand(1);
  app.footer(
      "Example: imr index letters && imr search 'physical therapy' --body shoulder\n"
      "Exit status: 0 found or done, 1 nothing found, 2 trouble, 3 query not understood, 4 index not usable");
  Run run;
  add_index_command(app, run);
  add_extract_command(app, run);
  add_search_command(app, run);
  add_stats_command(app, run);
  add_similar_command(app, run);
  add_contrast_command(app, run);
  add_cite_command(app, run);
  add_facets_command(app, run);
  add_show_command(app, run);
  add_kwic_command(app, run);
  add_check_command(app, run);
  add_evaluate_command(app, run);
  try {
    std::vector<std::string> arguments = mark_minus_words(argc, argv);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return refuse_arguments(app, error, {argv + 1, argv + argc});
  }
  return run_guarded(run);
}
