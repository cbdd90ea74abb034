// imr facets: the values of facets and how many issues and determinations have them, without hits.
#include <iostream>
#include <memory>

#include "commands.h"
#include "facet_names.h"
#include "imr/result_output.h"
#include "imr/schema.h"
#include "index_options.h"
#include "query_refusal.h"
#include "search_arguments.h"

namespace imr::tools {

namespace {

struct FacetsArguments {
  std::string index, format, match, by;
  std::vector<std::string> fields;
  std::size_t limit = 10;
  QueryArguments query;
};

void add_field(const FacetsArguments& arguments, const std::string& name, SearchRequest& request) {
  const Field* field = Schema::embedded().find_field(name);
  if (field != nullptr && field->kind == Field::Kind::Date)
    request.histograms.push_back({field->name, arguments.by == "month" ? DatePeriod::Month : DatePeriod::Year});
  else request.facets.push_back({named_facet(name).name, arguments.limit, arguments.match});
}

SearchRequest counts_request(const FacetsArguments& arguments, const std::string& text) {
  SearchRequest request = make_request(arguments.query, text);
  request.count = 0;
  for (const std::string& name : arguments.fields) add_field(arguments, name, request);
  if (!arguments.by.empty() && request.histograms.empty()) add_field(arguments, "decided", request);
  if (request.facets.empty() && request.histograms.empty())
    for (const Facet& facet : Schema::embedded().facets())
      request.facets.push_back({facet.name, arguments.limit, arguments.match});
  return request;
}

CountFormat read_count_format(const std::string& name) {
  return name == "json" ? CountFormat::Json : name == "csv" ? CountFormat::Csv : CountFormat::Text;
}

int run_facets(const FacetsArguments& arguments) {
  const std::string text = query_text(arguments.query);
  const SearchRequest request = counts_request(arguments, text);
  Searcher searcher(index_path(arguments.index));
  try {
    const SearchResult result = searcher.search(request);
    print_notes(result);
    print_suggestions(result);
    write_counts(std::cout, read_count_format(arguments.format), result);
    return result.issues == 0 ? kNothingFound : kDone;
  } catch (const QueryError& error) {
    throw QueryRefused(text, error);
  }
}

}  // namespace

void add_facets_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<FacetsArguments>();
  CLI::App* command = app.add_subcommand(
      "facets",
      "Count facet values and dates of what a query finds; a facet that is filtered by is counted without that filter");
  add_index_option(*command, arguments->index);
  add_query_options(*command, arguments->query);
  command->add_option("--field,--facet", arguments->fields, "A facet or a date (again for more; default: all facets)")
      ->allow_extra_args(false)
      ->option_text("NAME");
  command->add_option("--match", arguments->match, "Only values that contain this")->option_text("TEXT");
  command->add_option("--limit", arguments->limit, "Values of a facet; 0 is all (default 10)")->option_text("N");
  command->add_option("--by", arguments->by, "Count a date (default: decided) by year or month")
      ->transform(CLI::IsMember({"year", "month"}, CLI::ignore_case))
      ->option_text("year|month");
  add_format_option(*command, arguments->format, {"text", "json", "csv"});
  command->footer(
      "Examples: imr facets opioid --field drug --match oxy\n          imr facets acupuncture --field decision --by "
      "month");
  command->callback([arguments, &run] { run = [arguments] { return run_facets(*arguments); }; });
}

}  // namespace imr::tools
