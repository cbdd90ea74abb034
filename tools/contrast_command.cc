// imr contrast: what sets two sets of issues apart.
#include <iostream>
#include <memory>

#include "color_option.h"
#include "commands.h"
#include "imr/contrast.h"
#include "imr/contrast_output.h"
#include "imr/output.h"
#include "index_options.h"
#include "query_arguments.h"
#include "query_refusal.h"

namespace imr::tools {

namespace {

struct ContrastArguments {
  std::string index, format, set_a, set_b;
  QueryArguments query;
  MarkArguments marks;
  ContrastRequest request;
};

Query read_set(const ContrastArguments& arguments, const std::string& text) try {
  return parse_query(text, Schema::embedded(), {arguments.query.any, !arguments.query.no_synonyms});
} catch (const QueryError& error) {
  throw QueryRefused(text, error);
}

/// Without --set-a overturned against upheld, without --set-b a set against the rest.
ContrastNames read_sets(ContrastArguments& arguments) {
  ContrastNames names{unmark(arguments.set_a), unmark(arguments.set_b)};
  if (names.a.empty()) names.a = "decision:overturned";
  if (names.b.empty() && arguments.set_a.empty()) names.b = "decision:upheld";
  arguments.request.a = read_set(arguments, names.a);
  if (names.b.empty()) names.b = "NOT (" + names.a + ")";
  else arguments.request.b = read_set(arguments, names.b);
  return names;
}

void note_no_comparison(const ContrastResult& result) {
  const std::uint64_t a = result.a.issues, b = result.b.issues, both = result.in_both;
  if (a == 0 && b == 0 && both > 0)
    std::cerr << "imr: note: both sets are the same " << both << (both == 1 ? " issue" : " issues")
              << ", so that nothing sets them apart\n";
  else if (a == 0 || b == 0)
    std::cerr << "imr: note: set " << (a == 0 ? 'A' : 'B') << (both > 0 ? " lies within the other" : " is empty")
              << ", so that there is nothing to compare\n";
}

int run_contrast(ContrastArguments& arguments) {
  ContrastRequest& request = arguments.request;
  request.filter = make_request(arguments.query, query_text(arguments.query));
  const ContrastNames names = read_sets(arguments);
  const ContrastResult result = find_contrast(index_path(arguments.index), request);
  for (const QueryNote& note : result.notes) std::cerr << "imr: note: " << printable(note.message) << '\n';
  note_no_comparison(result);
  if (arguments.format == "json") std::cout << to_json(result, names) << '\n';
  else if (arguments.format == "csv") write_csv(std::cout, result);
  else write_text(std::cout, result, names, has_color(arguments.marks), arguments.marks.has_brackets);
  return result.more_in_a.empty() && result.more_in_b.empty() ? kNothingFound : kDone;
}

}  // namespace

void add_contrast_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<ContrastArguments>();
  CLI::App* command = app.add_subcommand("contrast", "What sets overturned issues apart from upheld, or any two sets");
  add_index_option(*command, arguments->index);
  add_format_option(*command, arguments->format, {"text", "csv", "json"});
  add_query_options(*command, arguments->query);
  add_mark_options(*command, arguments->marks);
  command->add_option("--set-a", arguments->set_a, "One set within QUERY (default: decision:overturned)")
      ->option_text("QUERY");
  command
      ->add_option("--set-b", arguments->set_b,
                   "The other set within QUERY (default: decision:upheld; with --set-a the rest)")
      ->option_text("QUERY");
  command->add_option("--count", arguments->request.count, "Findings to show of each set")->capture_default_str();
  command
      ->add_option("--significance", arguments->request.significance,
                   "Chance that two sets alike have any finding, between 0 and 1")
      ->check(CLI::Range(1e-12, 0.5))
      ->capture_default_str();
  command->footer("Example: imr contrast 'physical therapy' --body shoulder");
  command->callback([arguments, &run] { run = [arguments] { return run_contrast(*arguments); }; });
}

}  // namespace imr::tools
