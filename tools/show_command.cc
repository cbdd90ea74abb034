// imr show: one determination with its text, the words of a query marked.
#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>

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

/// "CM16-0213037#2".
struct LetterName {
  std::string letter;
  std::optional<int> issue;
};

LetterName read_name(const std::string& typed) {
  const std::size_t sign = typed.rfind('#');
  int issue = 0;
  const char* end = typed.data() + typed.size();
  if (sign == std::string::npos) return {typed, {}};
  const auto [at, fault] = std::from_chars(typed.data() + sign + 1, end, issue);
  if (fault != std::errc{} || at != end) return {typed, {}};  // an id may hold the sign itself
  return {typed.substr(0, sign), issue};
}

int say_missing(Searcher& searcher, const std::string& name) {
  std::cerr << "imr: there is no determination \"" << printable(name) << "\" in the index\n";
  const char* separator = "did you mean: ";
  for (const std::string& nearest : searcher.nearest_cases(name)) {
    std::cerr << separator << printable(nearest);
    separator = ", ";
  }
  if (separator[0] == ',') std::cerr << '\n';
  return kNothingFound;
}

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
  const LetterName name = read_name(arguments.letter);
  const auto letter = find_letter(searcher, name.letter, unmark(arguments.query));
  if (!letter) return say_missing(searcher, name.letter);
  const auto& issues = letter->determination.issues;
  const auto has_number = [&](const Issue& issue) { return issue.number == *name.issue; };
  if (name.issue && std::none_of(issues.begin(), issues.end(), has_number)) {
    std::cerr << "imr: " << printable(name.letter) << " has no issue " << *name.issue << "; it has " << issues.size()
              << '\n';
    return kNothingFound;
  }
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
