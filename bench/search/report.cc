#include "search/report.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace imr::bench {

namespace {

std::string_view name_of(QueryKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

const ContenderResult& of(const KindResult& result, Contender contender) {
  return result[static_cast<std::size_t>(contender)];
}

std::size_t queries_of(const KindResult& result) {
  std::size_t queries = 0;
  for (const ContenderResult& contender : result) queries = std::max(queries, contender.times.wall.size());
  return queries;
}

void print_header(const char* first_columns) {
  std::printf("| kind |%s", first_columns);
  for (const std::string_view name : kContenderNames) std::printf(" %s |", name.data());
  std::printf("\n|---|");
  for (const char* at = first_columns; *at != '\0'; ++at) std::printf("%s", *at == '|' ? "---|" : "");
  for (std::size_t i = 0; i < kContenderNames.size(); ++i) std::printf("---|");
  std::puts("");
}

void print_times(const std::map<QueryKind, KindResult>& results, const char* title, std::vector<double> Times::*clock) {
  std::printf("%s, milliseconds: p50 / p95 / p99\n\n", title);
  print_header(" queries |");
  for (const auto& [kind, result] : results) {
    std::printf("| %s | %zu |", name_of(kind).data(), queries_of(result));
    for (const ContenderResult& contender : result) {
      const std::vector<double>& times = contender.times.*clock;
      if (times.empty()) std::printf(" – |");
      else
        std::printf(" %.1f / %.1f / %.1f |", percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99));
    }
    std::puts("");
  }
  std::puts("");
}

void print_found(const std::map<QueryKind, KindResult>& results) {
  std::puts("Found, mean\n");
  print_header("");
  for (const auto& [kind, result] : results) {
    std::printf("| %s |", name_of(kind).data());
    for (const ContenderResult& contender : result) {
      const auto queries = static_cast<double>(contender.times.wall.size());
      if (queries == 0) std::printf(" – |");
      else std::printf(" %.0f |", static_cast<double>(contender.matches) / queries);
    }
    std::puts("");
  }
  std::puts("");
}

/// Median of `over` / `under`, query by query.
void print_ratio(const ContenderResult& over, const ContenderResult& under, std::vector<double> Times::*clock) {
  const auto &a = over.times.*clock, &b = under.times.*clock;
  if (a.empty() || a.size() != b.size()) return void(std::printf(" – |"));
  std::vector<double> ratios;
  for (std::size_t i = 0; i < a.size(); ++i) ratios.push_back(a[i] / b[i]);
  std::printf(" %.2f |", percentile(std::move(ratios), 0.5));
}

void print_ratios(const std::map<QueryKind, KindResult>& results, const char* title,
                  std::vector<double> Times::*clock) {
  std::printf("Ratios of %s, medians of pairs\n\n", title);
  std::puts("| kind | imr plain / bare Xapian | SQLite FTS5 / imr | SQLite FTS5 / imr without facets |");
  std::puts("|---|---|---|---|");
  for (const auto& [kind, result] : results) {
    std::printf("| %s |", name_of(kind).data());
    print_ratio(of(result, Contender::Plain), of(result, Contender::Bare), clock);
    print_ratio(of(result, Contender::Fts5), of(result, Contender::Imr), clock);
    print_ratio(of(result, Contender::Fts5), of(result, Contender::NoFacets), clock);
    std::puts("");
  }
  std::puts("");
}

}  // namespace

void print_report(const std::map<QueryKind, KindResult>& results) {
  print_times(results, "Wall time", &Times::wall);
  print_times(results, "Processor time", &Times::processor);
  print_found(results);
  print_ratios(results, "wall time", &Times::wall);
  print_ratios(results, "processor time", &Times::processor);
}

}  // namespace imr::bench
