// imr search: ranked, filtered, faceted search with passages.
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <memory>

#include "commands.h"
#include "imr/output.h"
#include "imr/result_output.h"
#include "imr/search.h"
#include "index_options.h"

namespace imr::tools {

namespace {

struct SearchArguments {
  std::string index, format;
  std::vector<std::string> words;
  std::vector<std::string> facets;
  std::vector<std::pair<std::string, std::vector<std::string>>> filters;  ///< facet, values
  std::string from, to;
  std::size_t first = 0, count = 10, passages = 2;
  bool any = false, no_synonyms = false, no_facets = false, explain = false;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void add_selections(const SearchArguments& arguments, SearchRequest& request) {
  const Schema& schema = Schema::embedded();
  for (const auto& [facet, values] : arguments.filters) {
    if (values.empty()) continue;
    FacetSelection selection{facet, {}, Selector::Any};
    for (const std::string& value : values) selection.values.push_back(find_facet_value(schema, facet, value));
    request.selections.push_back(std::move(selection));
  }
}

void print_explanation(const Explanation& explanation) {
  std::cout << explanation.tree << '\n';
  for (const LeafExplanation& leaf : explanation.leaves) {
    std::cout << printable(leaf.leaf) << ": " << leaf.issues << " issues;";
    for (const auto& [word, frequency] : leaf.words) std::cout << ' ' << printable(word) << " (" << frequency << ')';
    std::cout << '\n';
  }
}

int run_search(const SearchArguments& arguments) {
  const Schema& schema = Schema::embedded();
  SearchRequest request;
  request.query = parse_query(joined(arguments.words), schema, {arguments.any, !arguments.no_synonyms});
  add_selections(arguments, request);
  request.first = arguments.first;
  request.count = arguments.count;
  request.passages = arguments.passages;
  if (!arguments.no_facets)
    for (const std::string& facet : arguments.facets) request.facets.push_back({schema.facet(facet).name, 5, {}});
  Searcher searcher(index_path(arguments.index));
  if (arguments.explain) print_explanation(searcher.explain(request.query));
  const SearchResult result = searcher.search(request);
  for (const QueryNote& note : result.notes) std::cerr << "imr: note: " << printable(note.message) << '\n';
  const bool has_color = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  write_text(std::cout, result, {has_color});
  return result.issues == 0 ? kNothingFound : kDone;
}

}  // namespace

void add_search_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<SearchArguments>();
  arguments->facets = {"decision", "category", "body_region", "drug", "mtus", "specialty"};
  CLI::App* command = app.add_subcommand("search", "Search the determinations");
  add_index_option(*command, arguments->index);
  command->add_option("query", arguments->words, "The query; see docs/query-syntax.md");
  for (const Facet& facet : Schema::embedded().facets()) arguments->filters.emplace_back(facet.name, std::vector<std::string>{});
  for (auto& [facet, values] : arguments->filters) {
    std::string names = "--" + facet;
    for (const std::string& alias : Schema::embedded().field(Schema::embedded().facet(facet).field).aliases) names += ",--" + alias;
    command->add_option(names, values, "Only this value (several: any of them)");
  }
  command->add_option("--facet", arguments->facets, "Facets to count");
  command->add_option("--first", arguments->first, "Results to pass over");
  command->add_option("--count", arguments->count, "Results to show");
  command->add_option("--passages", arguments->passages, "Passages of an issue");
  command->add_flag("--any", arguments->any, "Any of the words, not all");
  command->add_flag("--no-synonyms", arguments->no_synonyms, "Only the words as typed and their inflections");
  command->add_flag("--no-facets", arguments->no_facets, "Do not count facets");
  command->add_flag("--explain", arguments->explain, "Show how the query is understood");
  command->callback([arguments, &run] { run = [arguments] { return run_search(*arguments); }; });
}

}  // namespace imr::tools
