// search_bench: how long searches take, everything exact, with all facets and ten hits with passages.
#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "imr/query.h"
#include "imr/search.h"
#include "search/bare_xapian.h"
#include "search/clock.h"
#include "search/query_set.h"

namespace {

using namespace imr::bench;

struct Arguments {
  std::string index, letters, bare, only, schema;
  std::size_t count = 100;
  std::uint64_t seed = 1;
  bool no_facets = false, no_passages = false, shows_slowest = false, lists = false;
};

struct KindResult {
  Times ours, bare;
  std::uint64_t matches = 0;
  double slowest = 0;
  std::string slowest_query;
};

imr::SearchRequest make_request(const BenchQuery& query, const imr::Schema& schema, const Arguments& arguments) {
  imr::SearchRequest request;
  request.query = imr::parse_query(query.text, schema);
  if (!arguments.no_facets)
    for (const imr::Facet& facet : schema.facets()) request.facets.push_back({facet.name, 10, {}});
  if (arguments.no_passages) request.passages = 0;
  return request;
}

void run_ours(imr::Searcher& searcher, const imr::Schema& schema, const BenchQuery& query, const Arguments& arguments,
              KindResult& result) {
  std::uint64_t matches = 0;
  measure(result.ours, [&] { matches = searcher.search(make_request(query, schema, arguments)).issues; });
  result.matches += matches;
  if (result.ours.processor.back() <= result.slowest) return;
  result.slowest = result.ours.processor.back();
  result.slowest_query = query.text;
}

void print(const std::map<QueryKind, KindResult>& results, const Arguments& arguments) {
  std::puts("| kind | queries | issues found (mean) | p50 | p95 | p99 | wall p95 | bare p50 | bare p95 |");
  std::puts("|---|---|---|---|---|---|---|---|---|");
  for (const auto& [kind, result] : results) {
    const auto& times = result.ours.processor;
    std::printf("| %s | %zu | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |\n",
                kKindNames[static_cast<std::size_t>(kind)].data(), times.size(),
                static_cast<double>(result.matches) / static_cast<double>(times.size()), percentile(times, 0.5),
                percentile(times, 0.95), percentile(times, 0.99), percentile(result.ours.wall, 0.95),
                percentile(result.bare.processor, 0.5), percentile(result.bare.processor, 0.95));
    if (arguments.shows_slowest)
      std::fprintf(stderr, "slowest: %s (%.1f ms)\n", result.slowest_query.c_str(), result.slowest);
  }
}

/// For programs that cannot draw queries themselves.
void list_queries(const Arguments& arguments) {
  for (const BenchQuery& query : draw_queries(arguments.letters, arguments.count, arguments.seed))
    std::cout << nlohmann::json{{"kind", kKindNames[static_cast<std::size_t>(query.kind)]}, {"text", query.text}, {"words", query.words}}
              << '\n';
}

void run(const imr::Schema& schema, const Arguments& arguments) {
  imr::Searcher searcher(arguments.index, schema);
  std::printf("%llu issues of %llu letters; milliseconds of processor time\n\n",
              static_cast<unsigned long long>(searcher.issue_count()),
              static_cast<unsigned long long>(searcher.determination_count()));
  std::map<QueryKind, KindResult> results;
  for (const BenchQuery& query : draw_queries(arguments.letters, arguments.count, arguments.seed)) {
    if (!arguments.only.empty() && arguments.only != kKindNames[static_cast<std::size_t>(query.kind)]) continue;
    KindResult& result = results[query.kind];
    run_ours(searcher, schema, query, arguments, result);
    if (!arguments.bare.empty()) measure(result.bare, [&] { search_bare(arguments.bare, query); });
  }
  print(results, arguments);
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Measures searches of an index of made letters");
  app.add_option("--index", arguments.index, "Index of the letters");
  app.add_option("--letters", arguments.letters, "JSONL that was indexed; queries are drawn from it")->required();
  app.add_option("--bare", arguments.bare, "Bare Xapian index of the same letters");
  app.add_option("--count", arguments.count, "Queries of each kind");
  app.add_option("--seed", arguments.seed, "Another seed draws other queries");
  app.add_option("--only", arguments.only, "Only this kind");
  app.add_option("--schema", arguments.schema,
                 "Folder of the schema that the index was built with, where it is another");
  app.add_flag("--no-facets", arguments.no_facets, "Count no facets");
  app.add_flag("--no-passages", arguments.no_passages, "Cut no passages");
  app.add_flag("--slowest", arguments.shows_slowest, "Name the slowest query of each kind");
  app.add_flag("--list", arguments.lists, "Print the queries as JSON lines and measure nothing");
  CLI11_PARSE(app, argc, argv);
  try {
    if (arguments.lists) {
      list_queries(arguments);
      return 0;
    }
    if (arguments.schema.empty()) run(imr::Schema::embedded(), arguments);
    else run(imr::Schema::load(arguments.schema), arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "search_bench: " << error.what() << '\n';
    return 2;
  }
}
