// One index, the same letters in four shards, and two of these behind servers: all must answer alike.
#include <doctest/doctest.h>

#include <vector>

#include "analytics/sample_index.h"
#include "imr/search.h"
#include "imr/similar.h"
#include "imr/statistics.h"
#include "index/index_reader.h"
#include "index/sample_letters.h"
#include "query/query_string.h"
#include "search/loopback_server.h"
#include "search/random_trees.h"
#include "search/reader_team.h"
#include "search/slow_search.h"

namespace {

using namespace imr;

/// The sample letters in four shards, the last two of them served.
class ShardedLetters {
public:
  ShardedLetters() : third_(build(folder_) + "/shard-3"), fourth_(path() + "/shard-4") {
    folder_.write("mixed", "# two here, two elsewhere\nauto index/shard-1\nglass index/shard-2\n" + third_.line() +
                               fourth_.line());
  }
  std::string path() const { return folder_.path("index"); }
  std::string mixed() const { return folder_.path("mixed"); }

private:
  static std::string build(const tests::TempFolder& folder) {
    IndexOptions options;
    options.path = folder.path("index");
    options.shards = 4;
    update_index(tests::sample_index().letters(), options);
    return options.path;
  }

  tests::TempFolder folder_;
  tests::LoopbackServer third_, fourth_;
};

std::vector<index::StoredLetter> stored_letters(const index::IndexReader& reader) {
  std::vector<index::StoredLetter> letters;
  search::ReaderTeam team(reader);
  team.letters().for_each([&](index::Doc letter) { letters.push_back(reader.letter_at(letter)); });
  return letters;
}

void add(const Span& span, std::string& text) {
  text += std::to_string(span.begin) + '-' + std::to_string(span.end) + ' ';
}

std::string text_of(const DeterminationHit& hit) {
  std::string text = std::to_string(hit.rank) + ' ' + hit.id + '\n';
  for (const IssueHit& issue : hit.issues) {
    text += "  #" + std::to_string(issue.number) + ' ' + std::to_string(issue.score) + ' ' + issue.category + '\n';
    for (const Passage& passage : issue.passages) {
      text += "    " + passage.text + ' ';
      for (const Span& mark : passage.marks) add(mark, text);
      text += '\n';
    }
  }
  return text;
}

std::string hits_of(const SearchResult& result) {
  std::string text;
  for (const DeterminationHit& hit : result.hits) text += text_of(hit);
  return text;
}

std::string text_of(const SearchResult& result) {
  std::string text = std::to_string(result.issues) + " in " + std::to_string(result.determinations) + '\n';
  for (const FacetResult& facet : result.facets) {
    text += facet.facet + ':';
    for (const FacetCount& count : facet.counts)
      text += ' ' + count.value + ' ' + std::to_string(count.issues) + '/' + std::to_string(count.determinations);
    text += '\n';
  }
  for (const Histogram& histogram : result.histograms)
    for (const FacetCount& count : histogram.counts) text += count.value + ' ' + std::to_string(count.issues) + '\n';
  for (const LeafExplanation& part : result.parts) text += part.leaf + ' ' + std::to_string(part.issues) + '\n';
  for (const std::string& suggestion : result.suggestions) text += suggestion + '\n';
  return text + hits_of(result);
}

SearchRequest request_for(const Query& query, const Schema& schema, int number) {
  constexpr SortKey kOrders[] = {SortKey::Relevance, SortKey::Relevance, SortKey::Decided, SortKey::CaseNumber};
  SearchRequest request;
  request.query = query;
  for (const Facet& facet : schema.facets()) request.facets.push_back({facet.name, 0, {}});
  request.histograms.push_back({"decided", DatePeriod::Year});
  request.sort = kOrders[number % 4];
  request.group = number % 3 != 0;
  request.count = 8;
  return request;
}

}  // namespace

TEST_CASE(
    "shards on this machine and behind servers give the answers of one index, for random queries, counted or not") {
  constexpr int kQueries = 500;
  const ShardedLetters sharded;
  const Schema& schema = Schema::embedded();
  const index::IndexReader reader(tests::sample_index().path());
  const tests::SlowSearch slow(stored_letters(reader), schema);
  tests::RandomTrees trees(slow, schema, 20261121);
  Searcher one(tests::sample_index().path()), four(sharded.path()), mixed(sharded.mixed());
  int found = 0;
  for (int i = 0; i < kQueries; ++i) {
    const QueryNode tree = trees.next();
    CAPTURE(query::to_query_string(tree, schema));
    SearchRequest request = request_for(parse_query(query::to_query_string(tree, schema), schema), schema, i);
    const SearchResult result = one.search(request);
    found += result.issues > 0;
    const std::string expected = text_of(result);
    REQUIRE(text_of(four.search(request)) == expected);
    REQUIRE(text_of(mixed.search(request)) == expected);
    request.counts_all = false;
    const SearchResult page = (i % 2 == 0 ? one : mixed).search(request);
    REQUIRE(hits_of(page) == hits_of(result));
    REQUIRE(page.issues <= result.issues);
    REQUIRE((!page.is_exact || page.issues == result.issues));
  }
  CHECK(found > kQueries / 2);
}

TEST_CASE("tables, similar cases and letters are the same from shards") {
  const ShardedLetters sharded;
  const std::string one = tests::sample_index().path();
  for (const std::string& path : {sharded.path(), sharded.mixed()}) {
    CAPTURE(path);
    StatisticsRequest statistics;
    statistics.by = {"category", "decision"};
    const StatisticsResult expected = compute_statistics(one, statistics), found = compute_statistics(path, statistics);
    REQUIRE(found.rows.size() == expected.rows.size());
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
      CHECK(found.rows[i].keys == expected.rows[i].keys);
      CHECK(found.rows[i].count == expected.rows[i].count);
    }
    SimilarRequest similar;
    similar.of = "CM16-0900001#1";
    const SimilarResult near = find_similar(one, similar), same = find_similar(path, similar);
    REQUIRE(same.hits.size() == near.hits.size());
    for (std::size_t i = 0; i < near.hits.size(); ++i) {
      CHECK(same.hits[i].id == near.hits[i].id);
      CHECK(same.hits[i].score == doctest::Approx(near.hits[i].score));
    }
    CHECK(Searcher(path).find_letter("CM16-0900002")->text.text ==
          Searcher(one).find_letter("CM16-0900002")->text.text);
    CHECK(read_manifest(path).content_digest == read_manifest(one).content_digest);
  }
}

TEST_CASE("of a large shard behind a server few documents are fetched one by one, with the same answers") {
  const tests::TempFolder folder;
  std::vector<std::string> letters;
  for (int i = 0; i < 120; ++i) {
    const std::string number = std::to_string(900100 + i);
    letters.push_back(folder.write(
        "letter" + number + ".txt",
        tests::sample_text({"CM16-0" + number, "11/02/2016", "Brace of kind " + number + " for the left knee",
                            "The brace " + number + " would hold. A gain of the first visits is shown."})));
  }
  IndexOptions options;
  options.path = folder.path("one");
  update_index(letters, options);
  options.path = folder.path("two");
  options.shards = 2;
  update_index(letters, options);
  const tests::LoopbackServer first(options.path + "/shard-1"), second(options.path + "/shard-2");
  folder.write("served", first.line() + second.line());
  Searcher one(folder.path("one")), served(folder.path("served"));
  for (const std::string query : {"900117 w/5 knee", "\"brace 900105\"", "900111 /s hold", "treatment:900203",
                                  "900119 w/2 visits", "\"of kind 900107 for\""}) {
    CAPTURE(query);
    SearchRequest request;
    request.query = parse_query(query, Schema::embedded());
    const SearchResult expected = one.search(request);
    CHECK(text_of(served.search(request)) == text_of(expected));
    CHECK((expected.issues > 0) == (query != "900119 w/2 visits"));
  }
}
