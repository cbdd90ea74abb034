// facet_bench: all facets of every issue, counted by imr and by Xapian with one spy a facet over the same values.
#include <xapian.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "imr/schema.h"
#include "imr/search.h"
#include "index/packed_facets.h"
#include "search/clock.h"

namespace {

using namespace imr::bench;

/// The values of a facet as one value of a slot: codes, which are shorter than names and so the faster to count.
std::vector<std::string> values_by_facet(const std::string& packed, std::size_t facets) {
  std::vector<std::string> values(facets);
  imr::index::PackedFacetsReader(packed).visit_values(facets, [&](std::size_t facet, std::uint32_t code, auto) {
    values[facet].append(values[facet].empty() ? "" : " ").append(std::to_string(code));
  });
  return values;
}

/// A database with a document for each issue of an imr index, and a slot for each facet; compacted as imr's is.
void build_plain(const std::string& index, const std::string& path, const imr::Schema& schema) {
  const Xapian::Database database(index);
  const std::string building = path + ".building";
  Xapian::WritableDatabase plain(building, Xapian::DB_CREATE_OR_OVERWRITE);
  const auto slot = static_cast<Xapian::valueno>(schema.slot("facets"));
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value) {
    const auto values = values_by_facet(*value, schema.facets().size());
    Xapian::Document document;
    for (Xapian::valueno facet = 0; facet < values.size(); ++facet) document.add_value(facet, values[facet]);
    plain.add_document(document);
  }
  plain.commit();
  plain.compact(path);
  std::filesystem::remove_all(building);
}

/// @return different values, so that nothing is left out as unused
std::size_t count_with_spies(const Xapian::Database& plain, const imr::Schema& schema) {
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  Xapian::Enquire enquire(plain);
  enquire.set_query(Xapian::Query::MatchAll);
  for (Xapian::valueno facet = 0; facet < schema.facets().size(); ++facet) {
    spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(facet));
    enquire.add_matchspy(spies.back().get());
  }
  enquire.get_mset(0, 0, plain.get_doccount());
  std::size_t values = 0;
  for (const auto& spy : spies)
    for (auto value = spy->top_values_begin(10); value != spy->top_values_end(10); ++value) ++values;
  return values;
}

std::uint64_t count_with_imr(imr::Searcher& searcher, const imr::Schema& schema) {
  imr::SearchRequest request;
  request.query = imr::parse_query("", schema);
  request.count = 0;
  for (const imr::Facet& facet : schema.facets()) request.facets.push_back({facet.name, 10, {}});
  return searcher.search(request).issues;
}

double median(const std::vector<double>& values) { return percentile(values, 0.5); }

void print(const char* name, const Times& times) {
  std::printf("| %s | %.1f | %.1f |\n", name, median(times.wall), median(times.processor));
}

void run(const std::string& index, const std::string& plain_path, int rounds) {
  const imr::Schema& schema = imr::Schema::embedded();
  imr::Searcher searcher(index, schema);
  const Xapian::Database plain(plain_path);
  if (plain.get_doccount() != searcher.issue_count())
    throw std::runtime_error("the plain database is of another index");
  Times ours, spies;
  for (int round = 0; round < rounds; ++round) {
    measure(ours, [&] { count_with_imr(searcher, schema); });
    measure(spies, [&] { count_with_spies(plain, schema); });
  }
  std::printf(
      "%zu facets of %llu issues, milliseconds, medians of %d\n\n| program | wall | processor |\n|---|---|---|\n",
      schema.facets().size(), static_cast<unsigned long long>(searcher.issue_count()), rounds);
  print("imr, all facets of a match-all", ours);
  print("Xapian, one ValueCountMatchSpy a facet", spies);
  std::printf("| spies / imr | %.1f | %.1f |\n", median(spies.wall) / median(ours.wall),
              median(spies.processor) / median(ours.processor));
}

}  // namespace

int main(int argc, char** argv) {
  std::string index, plain;
  int rounds = 7;
  CLI::App app("Counts all facets of every issue, with imr and with Xapian's own spies");
  app.add_option("INDEX", index, "Index that imr made")->required();
  app.add_option("PLAIN", plain, "Database with a slot a facet; made from INDEX where it is not there")->required();
  app.add_option("--rounds", rounds, "Pairs of measurements")->check(CLI::Range(1, 1000));
  CLI11_PARSE(app, argc, argv);
  try {
    if (!std::filesystem::exists(plain)) build_plain(index, plain, imr::Schema::embedded());
    run(index, plain, rounds);
    return 0;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "facet_bench: %s\n", error.get_description().c_str());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "facet_bench: %s\n", error.what());
    return 2;
  }
}
