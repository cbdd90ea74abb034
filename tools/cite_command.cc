// imr cite: who cites a chapter or section of a guideline, for what, and how it ended.
#include <iostream>
#include <memory>

#include "color_option.h"
#include "commands.h"
#include "imr/citator.h"
#include "imr/citator_output.h"
#include "imr/output.h"
#include "index_options.h"
#include "query_arguments.h"

namespace imr::tools {

namespace {

struct CiteArguments {
  std::string index, format, cited_by = "either";
  QueryArguments query;
  MarkArguments marks;
  std::size_t rows = 10;
  int page = 0;
  CitatorRequest request;
};

std::optional<CitedBy> side_named(const std::string& name) {
  if (name == "reviewer") return CitedBy::Reviewer;
  if (name == "administrator") return CitedBy::ClaimsAdministrator;
  if (name == "both") return CitedBy::Both;
  return std::nullopt;
}

int run_cite(CiteArguments& arguments) {
  CitatorRequest& request = arguments.request;
  request.chapter = unmark(request.chapter);
  request.filter = make_request(arguments.query, query_text(arguments.query));
  request.cited_by = side_named(arguments.cited_by);
  if (arguments.page > 0) request.page = arguments.page;
  const CitatorResult result = find_citations(index_path(arguments.index), request);
  for (const QueryNote& note : result.notes) std::cerr << "imr: note: " << printable(note.message) << '\n';
  if (arguments.format == "json") std::cout << to_json(result) << '\n';
  else if (arguments.format == "csv") write_csv(std::cout, result);
  else write_text(std::cout, result, arguments.rows, has_color(arguments.marks), arguments.marks.has_brackets);
  return result.total.count == 0 ? kNothingFound : kDone;
}

}  // namespace

void add_cite_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<CiteArguments>();
  CLI::App* command = app.add_subcommand("cite", "Who cites a chapter of a guideline, and how it ended");
  add_index_option(*command, arguments->index);
  add_format_option(*command, arguments->format, {"text", "csv", "json"});
  command
      ->add_option("CHAPTER", arguments->request.chapter,
                   "A chapter of the MTUS, or of another guideline as 'ODG Pain'; or a source alone")
      ->required();
  add_query_options(*command, arguments->query, "section");
  add_mark_options(*command, arguments->marks);
  command->add_option("--section", arguments->request.section, "Only this section, or those that begin so")
      ->option_text("SECTION");
  command->add_option("--page", arguments->page, "Only citations of this page")->check(CLI::Range(1, 9999));
  command->add_option("--cited-by", arguments->cited_by, "Which side names it")
      ->check(CLI::IsMember({"either", "reviewer", "administrator", "both"}))
      ->capture_default_str();
  command->add_option("--examples", arguments->request.examples, "Cases to show of each decision")
      ->capture_default_str();
  command->add_option("--rows", arguments->rows, "Rows of each table in text; 0 is all")->capture_default_str();
  command->add_option("--floor", arguments->request.floor, "Rows that count fewer are marked")->capture_default_str();
  command->footer("Example: imr cite 'Chronic Pain' --section 'Manual therapy'");
  command->callback([arguments, &run] { run = [arguments] { return run_cite(*arguments); }; });
}

}  // namespace imr::tools
