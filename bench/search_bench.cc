// search_bench: how long the same queries take imr, bare Xapian and SQLite FTS5, everything exact.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <map>
#include <optional>

#include "imr/query.h"
#include "imr/search.h"
#include "imr/similar.h"
#include "imr/statistics.h"
#include "search/bare_xapian.h"
#include "search/clock.h"
#include "search/fts5.h"
#include "search/query_set.h"
#include "search/report.h"

namespace {

using namespace imr::bench;

struct Arguments {
  std::string index, letters, bare, fts5, only, program, schema;
  std::size_t count = 100;
  std::uint64_t seed = 1;
  bool shows_slowest = false;
};

/// The programs that are compared, each with its index open.
class Contenders {
public:
  Contenders(const Arguments& arguments, const imr::Schema& schema)
      : arguments_(arguments), schema_(schema), searcher_(arguments.index, schema) {
    if (!arguments.fts5.empty()) fts5_.emplace(arguments.fts5);
  }

  imr::Searcher& searcher() { return searcher_; }

  /// @return matches; nothing where the program lacks the kind
  std::optional<std::uint64_t> search(Contender contender, const BenchQuery& query) {
    if (!arguments_.program.empty() && arguments_.program != kContenderNames[static_cast<std::size_t>(contender)])
      return std::nullopt;
    if (contender == Contender::Bare)
      return arguments_.bare.empty() ? std::nullopt : search_bare(arguments_.bare, query);
    if (contender == Contender::Fts5) return fts5_ ? fts5_->search(query) : std::nullopt;
    const bool is_search = query.kind != QueryKind::Similar && query.kind != QueryKind::Stats;
    if (is_search) return searcher_.search(make_request(contender, query)).issues;
    if (contender != Contender::Imr) return std::nullopt;
    return query.kind == QueryKind::Similar ? find_similar(query) : compute_statistics(query);
  }

private:
  imr::SearchRequest make_request(Contender contender, const BenchQuery& query) const {
    imr::SearchRequest request;
    const bool is_plain = contender == Contender::Plain;
    imr::QueryOptions options;
    options.synonyms = !is_plain;
    request.query = imr::parse_query(is_plain && !query.plain.empty() ? query.plain : query.text, schema_, options);
    if (is_plain) request.passages = 0;
    request.counts_all = contender != Contender::FirstPage;
    if (contender == Contender::Imr)
      for (const imr::Facet& facet : schema_.facets()) request.facets.push_back({facet.name, 10, {}});
    return request;
  }

  std::uint64_t find_similar(const BenchQuery& query) const {
    imr::SimilarRequest request;
    request.of = query.text;
    return imr::find_similar(arguments_.index, request, schema_).hits.size();
  }

  std::uint64_t compute_statistics(const BenchQuery& query) const {
    imr::StatisticsRequest request;
    request.filter.query = imr::parse_query(query.text, schema_);
    request.by = {"category"};
    return imr::compute_statistics(arguments_.index, request, schema_).issues;
  }

  const Arguments& arguments_;
  const imr::Schema& schema_;
  imr::Searcher searcher_;
  std::optional<Fts5Searcher> fts5_;
};

struct Slowest {
  double milliseconds = 0;
  std::string query;
};

/// By kind and program.
using SlowestQueries = std::map<std::pair<QueryKind, std::size_t>, Slowest>;

void run_query(Contenders& contenders, const BenchQuery& query, std::size_t first, KindResult& result,
               SlowestQueries& slowest) {
  for (std::size_t i = 0; i < result.size(); ++i) {
    const std::size_t at = (first + i) % result.size();  // none is always the first to read what all read
    Times times;
    std::optional<std::uint64_t> matches;
    measure(times, [&] { matches = contenders.search(static_cast<Contender>(at), query); });
    if (!matches) continue;
    result[at].matches += *matches;
    result[at].times.wall.push_back(times.wall.front());
    result[at].times.processor.push_back(times.processor.front());
    Slowest& known = slowest[{query.kind, at}];
    if (times.wall.front() > known.milliseconds) known = {times.wall.front(), query.text};
  }
}

/// A filter and the empty query find the same issues in every program: what is compared is the same.
bool is_consistent(const std::map<QueryKind, KindResult>& results) {
  bool is_same = true;
  for (const QueryKind kind : {QueryKind::FilterAlone, QueryKind::MatchAll}) {
    const auto found = results.find(kind);
    if (found == results.end()) continue;
    std::optional<std::uint64_t> expected;
    for (std::size_t i = 0; i < found->second.size(); ++i) {
      const ContenderResult& result = found->second[i];
      const bool counts = !result.times.wall.empty() && static_cast<Contender>(i) != Contender::FirstPage;
      if (counts) is_same &= result.matches == expected.value_or(result.matches);
      if (counts) expected = result.matches;
    }
  }
  return is_same;
}

void print_slowest(const SlowestQueries& slowest) {
  for (const auto& [key, query] : slowest)
    std::fprintf(stderr, "slowest of %s, %s: %s (%.1f ms)\n", kKindNames[static_cast<std::size_t>(key.first)].data(),
                 kContenderNames[key.second].data(), query.query.c_str(), query.milliseconds);
}

bool run(const imr::Schema& schema, const Arguments& arguments) {
  Contenders contenders(arguments, schema);
  std::printf("%llu issues of %llu letters\n\n", static_cast<unsigned long long>(contenders.searcher().issue_count()),
              static_cast<unsigned long long>(contenders.searcher().determination_count()));
  const auto letters_with = [&](const std::string& word) {
    imr::SearchRequest request;
    request.query = imr::parse_query(word, schema);
    return contenders.searcher().search(request).determinations;
  };
  std::map<QueryKind, KindResult> results;
  SlowestQueries slowest;
  std::size_t number = 0;
  for (const BenchQuery& query : draw_queries(arguments.letters, arguments.count, arguments.seed, letters_with)) {
    if (!arguments.only.empty() && arguments.only != kKindNames[static_cast<std::size_t>(query.kind)]) continue;
    run_query(contenders, query, number++, results[query.kind], slowest);
  }
  print_report(results);
  std::fflush(stdout);
  if (arguments.shows_slowest) print_slowest(slowest);
  const bool is_same = is_consistent(results);
  if (!is_same) std::fputs("search_bench: the programs do not find the same issues by filters\n", stderr);
  return is_same;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Measures searches of an index of made letters");
  app.add_option("--index", arguments.index, "Index of the letters")->required();
  app.add_option("--letters", arguments.letters, "JSONL that was indexed; queries are drawn from it")->required();
  app.add_option("--bare", arguments.bare, "What bare_xapian --issues made of the same letters");
  app.add_option("--fts5", arguments.fts5, "What fts5_index --issues made of the same letters");
  app.add_option("--count", arguments.count, "Queries of each kind");
  app.add_option("--seed", arguments.seed, "Another seed draws other queries");
  app.add_option("--only", arguments.only, "Only this kind");
  app.add_option("--program", arguments.program, "Only this column of the tables, as imr first page");
  app.add_option("--schema", arguments.schema,
                 "Folder of the schema that the index was built with, where it is another");
  app.add_flag("--slowest", arguments.shows_slowest, "Name the query of each kind and program that took longest");
  CLI11_PARSE(app, argc, argv);
  try {
    const bool is_same = arguments.schema.empty() ? run(imr::Schema::embedded(), arguments)
                                                  : run(imr::Schema::load(arguments.schema), arguments);
    return is_same ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "search_bench: " << error.what() << '\n';
    return 2;
  }
}
