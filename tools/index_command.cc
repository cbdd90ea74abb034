// imr index PATH…: builds an index of letters or brings it up to date.
#include <unistd.h>

#include <iomanip>
#include <iostream>
#include <memory>

#include "commands.h"
#include "imr/index.h"
#include "imr/output.h"
#include "index_options.h"
#include "progress_line.h"

namespace imr::tools {

namespace {

/// Below, a letter would have to wait for the one before; above, somebody typed a sign or a unit too much.
constexpr std::uint64_t kLeastMemory = 1 << 20, kMostMemory = 1ull << 50;

struct IndexArguments {
  std::vector<std::string> paths;
  std::string index;
  std::string format;
  IndexOptions options;
};

int exit_status(const IndexSummary& summary) {
  if (!summary.failed.empty()) return kTrouble;
  return summary.letters == 0 ? kNothingFound : kDone;
}

void print_count(std::uint64_t number, const char* what) {
  if (number > 0) std::cout << number << ' ' << what << '\n';
}

void print_text(const IndexSummary& summary) {
  std::cout << counted(summary.letters, "letter") << ", " << counted(summary.issues, "issue") << '\n';
  print_count(summary.added, "added");
  print_count(summary.replaced, "replaced");
  print_count(summary.unchanged, "unchanged");
  print_count(summary.reextracted, "tagged again");
  print_count(summary.unknown_layout, "of unknown layout (searchable, without decision)");
  print_count(summary.pruned, "pruned");
  print_count(summary.duplicates,
              summary.duplicates == 1 ? "duplicate of another source" : "duplicates of other sources");
  print_count(summary.skipped, "skipped (other file types)");
  print_count(summary.failed_before,
              "failed before (--retry-failed reads them again, imr check --failures lists them)");
  std::cout << summary.failed.size() << " failed\n"
            << std::fixed << std::setprecision(1) << summary.seconds << " seconds\n";
}

int run_index(IndexArguments& arguments) {
  ProgressLine line(std::cerr, ::isatty(STDERR_FILENO) != 0);
  IndexEvents events;
  events.progress = [&](const IndexProgress& progress) { line.show(progress); };
  events.fail = [&](const std::string& name, const std::string& reason) {
    line.clear();
    std::cerr << "imr: " << printable(name) << ": " << printable(reason) << '\n';
  };
  events.duplicate = [&](const std::string& name, const std::string& winner) {
    line.clear();
    std::cerr << "imr: " << printable(name) << ": the same determination as " << printable(winner)
              << ", which is kept\n";
  };
  arguments.options.path = index_path(arguments.index);
  const IndexSummary summary = update_index(arguments.paths, arguments.options, events, &std::cin);
  line.clear();
  if (arguments.format == "json") std::cout << to_json(summary) << '\n';
  else print_text(summary);
  return exit_status(summary);
}

}  // namespace

void add_index_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<IndexArguments>();
  CLI::App* command = app.add_subcommand("index", "Build an index of letters, or bring it up to date");
  command->add_option("PATH", arguments->paths,
                      "Folders, .txt, .pdf, .zip, .tar, .tar.gz, .tar.zst, .jsonl; - reads a list of paths");
  add_index_option(*command, arguments->index);
  add_format_option(*command, arguments->format, {"text", "json"});
  command->add_option("--metadata", arguments->options.metadata_file,
                      "CSV that fills what letters lack, by file or case_number (docs/input.md)");
  command->add_flag("--prune", arguments->options.prune,
                    "Take out letters whose source is gone: below PATH, or from the list");
  command->add_flag("--retry-failed", arguments->options.retry_failed, "Read unchanged files that failed before");
  command->add_flag("--reextract", arguments->options.reextract, "Tag all letters again from their stored text");
  command
      ->add_option("--shards", arguments->options.shards,
                   "Build as many databases as one index, for several machines or disks")
      ->check(CLI::Range(1, 64));
  command->add_option("--threads", arguments->options.threads, "Readers and writers (default: one for each core)")
      ->check(CLI::Range(1, 64));
  command
      ->add_option("--memory", arguments->options.memory_bytes,
                   "What letters on their way may take, such as 512MB (default: a quarter of the machine's)")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(kLeastMemory, kMostMemory))
      ->option_text("SIZE");
  command->footer("Example: imr index letters more.zip --index letters.index");
  command->callback([arguments, command, &run] {
    if (arguments->paths.empty() && !arguments->options.reextract) throw CLI::RequiredError("PATH");
    run = [arguments] { return run_index(*arguments); };
  });
}

}  // namespace imr::tools
