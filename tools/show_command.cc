// imr show: one determination with its text, the words of a query marked.
#include <iostream>
#include <memory>

#include "case_name.h"
#include "color_option.h"
#include "commands.h"
#include "imr/output.h"
#include "imr/query.h"
#include "imr/result_output.h"
#include "imr/schema.h"
#include "imr/search.h"
#include "index_options.h"
#include "query_arguments.h"
#include "query_refusal.h"

namespace imr::tools {

namespace {

struct ShowArguments {
  std::string index, letter, query, format;
  bool has_tags = false;
  MarkArguments marks;
};

std::optional<LetterText> find_letter(Searcher& searcher, const std::string& name, const std::string& query_text) try {
  if (query_text.empty()) return searcher.find_letter(name);
  const Query query = parse_query(query_text, Schema::embedded());
  return searcher.find_letter(name, &query);
} catch (const QueryError& error) {
  throw QueryRefused(query_text, error);
}

void write(const LetterText& letter, const std::string& format, const LetterStyle& style) {
  if (format == "json") write_letter_json(std::cout, letter, style);
  else if (format == "html") write_letter_html(std::cout, letter, style);
  else write_letter_text(std::cout, letter, style);
}

int run_show(const ShowArguments& arguments) {
  Searcher searcher(index_path(arguments.index));
  const CaseName name = read_case_name(arguments.letter);
  const auto letter = find_letter(searcher, name.letter, unmark(arguments.query));
  if (!letter) return say_missing_case(searcher, name.letter);
  if (!has_named_issue(*letter, name)) return kNothingFound;
  write(*letter, arguments.format,
        {has_color(arguments.marks), arguments.marks.has_brackets, arguments.has_tags, name.issue});
  return kDone;
}

}  // namespace

void add_show_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<ShowArguments>();
  CLI::App* command = app.add_subcommand("show", "Show one determination, with the words of a query marked");
  add_index_option(*command, arguments->index);
  command->add_option("CASE", arguments->letter, "Case number (hyphen and CM may be left out) or id; #N for one issue")
      ->required();
  command->add_option("--query", arguments->query, "Mark what this finds")->option_text("QUERY");
  command->add_flag("--tags", arguments->has_tags, "List every facet value with its confidence, rule and words");
  add_format_option(*command, arguments->format, {"text", "json", "html"});
  add_mark_options(*command, arguments->marks);
  command->footer("Example: imr show 'CM16-0213037#2' --query 'functional improvement' --mark");
  command->callback([arguments, &run] { run = [arguments] { return run_show(*arguments); }; });
}

}  // namespace imr::tools
