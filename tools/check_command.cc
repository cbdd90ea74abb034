// imr check: compares an index with itself, and lists what could not be read.
#include <iostream>
#include <memory>

#include "commands.h"
#include "imr/index.h"
#include "imr/output.h"
#include "imr/schema.h"
#include "index_options.h"

namespace imr::tools {

namespace {

struct CheckArguments {
  std::string index;
  std::string format;
  std::string schema;
  bool failures = false;
};

void print_text(const CheckReport& report, const std::string& path, bool with_failures) {
  const Manifest& manifest = report.manifest;
  for (const std::string& problem : report.problems) std::cerr << "imr: " << printable(problem) << '\n';
  if (with_failures) {
    for (const SourceFailure& failure : report.failures)
      std::cout << printable(failure.name) << ": " << printable(failure.reason) << '\n';
    for (const SourceFailure& duplicate : report.duplicates)
      std::cout << printable(duplicate.name) << ": the same determination as " << printable(duplicate.reason) << '\n';
    return;
  }
  if (report.is_sound()) std::cout << "sound\n";
  else std::cout << "damaged; remove the folder " << printable(path) << " and run imr index again with the letters\n";
  if (manifest.program_version.empty()) return;  // nothing of it can be read, so counts would be wrong
  std::cout << counted(manifest.letters, "letter") << ", " << counted(manifest.issues, "issue") << ", "
            << counted(manifest.sources, "source") << '\n'
            << manifest.failures << " failed, " << counted(manifest.duplicates, "duplicate") << '\n'
            << "content " << manifest.content_digest << '\n'
            << "imr " << manifest.program_version << ", schema " << manifest.schema_version << ", Xapian "
            << manifest.xapian_version << ", ICU " << manifest.icu_version << ", stemmer " << manifest.stemmer << '\n';
}

/// Loading refuses what is wrong, with file and line.
int check_schema(const std::string& folder) {
  const Schema schema = Schema::load(folder);
  std::cout << "sound\nschema " << schema.version() << ", digest " << schema.digest() << '\n';
  return kDone;
}

int run_check(const CheckArguments& arguments) {
  if (!arguments.schema.empty()) return check_schema(arguments.schema);
  const std::string path = index_path(arguments.index);
  const CheckReport report = check_index(path);
  if (arguments.format == "json") std::cout << to_json(report) << '\n';
  else print_text(report, path, arguments.failures);
  return report.is_sound() ? kDone : kBadIndex;
}

}  // namespace

void add_check_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App* command = app.add_subcommand("check", "Verify an index");
  add_index_option(*command, arguments->index);
  add_format_option(*command, arguments->format, {"text", "json"});
  command->add_flag("--failures", arguments->failures, "List the sources that gave no letter, with the reason");
  command->add_option("--schema", arguments->schema,
                      "Check this schema folder instead, before an index is built with it");
  command->footer("Example: imr check --failures");
  command->callback([arguments, &run] { run = [arguments] { return run_check(*arguments); }; });
}

}  // namespace imr::tools
