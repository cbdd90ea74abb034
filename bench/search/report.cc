#include "search/report.h"

#include <cstdio>
#include <vector>

namespace imr::bench {

namespace {

std::string_view name_of(QueryKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

const ContenderResult& of(const KindResult& result, Contender contender) {
  return result[static_cast<std::size_t>(contender)];
}

void print_times(std::string_view kind, std::string_view name, const ContenderResult& result) {
  const auto queries = result.times.wall.size();
  if (queries == 0) return;
  std::printf("| %s | %s | %zu | %.0f |", kind.data(), name.data(), queries,
              static_cast<double>(result.matches) / static_cast<double>(queries));
  for (const auto* times : {&result.times.wall, &result.times.processor})
    for (const double share : {0.5, 0.95, 0.99}) std::printf(" %.1f |", percentile(*times, share));
  std::puts("");
}

/// Median of `over` / `under`, query by query.
void print_ratio(const ContenderResult& over, const ContenderResult& under) {
  const auto &a = over.times.processor, &b = under.times.processor;
  if (a.empty() || a.size() != b.size()) return void(std::printf(" – |"));
  std::vector<double> ratios;
  for (std::size_t i = 0; i < a.size(); ++i) ratios.push_back(a[i] / b[i]);
  std::printf(" %.2f |", percentile(std::move(ratios), 0.5));
}

}  // namespace

void print_report(const std::map<QueryKind, KindResult>& results) {
  std::puts("| kind | program | queries | found (mean) | wall p50 | p95 | p99 | processor p50 | p95 | p99 |");
  std::puts("|---|---|---|---|---|---|---|---|---|---|");
  for (const auto& [kind, result] : results)
    for (std::size_t i = 0; i < result.size(); ++i) print_times(name_of(kind), kContenderNames[i], result[i]);
  std::puts("\n| kind | imr plain / bare Xapian | SQLite FTS5 / imr | SQLite FTS5 / imr page |\n|---|---|---|---|");
  for (const auto& [kind, result] : results) {
    std::printf("| %s |", name_of(kind).data());
    print_ratio(of(result, Contender::Plain), of(result, Contender::Bare));
    print_ratio(of(result, Contender::Fts5), of(result, Contender::Imr));
    print_ratio(of(result, Contender::Fts5), of(result, Contender::Page));
    std::puts("");
  }
}

}  // namespace imr::bench
