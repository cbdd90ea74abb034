#include "search/passages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "analytics/sample_index.h"
#include "search/text_index.h"

namespace {

using imr::Passage;
using imr::tests::TextIndex;

/// "text with [marks]", "..." where it is cut.
std::string shown(const Passage& passage) {
  std::string text = passage.text;
  for (auto mark = passage.marks.rbegin(); mark != passage.marks.rend(); ++mark) text.insert(mark->end, "]").insert(mark->begin, "[");
  return (passage.starts_inside ? "..." : "") + text + (passage.ends_inside ? "..." : "");
}

imr::SearchRequest request_for(const std::string& query, std::size_t count, std::size_t bytes) {
  imr::SearchRequest request;
  request.query = imr::parse_query(query, imr::Schema::embedded());
  request.passages = count;
  request.passage_bytes = bytes;
  return request;
}

std::vector<std::string> passages(const TextIndex& index, const std::string& query, std::size_t count, std::size_t bytes) {
  std::vector<std::string> found;
  const imr::SearchResult result = imr::Searcher(index.path()).search(request_for(query, count, bytes));
  for (const Passage& passage : result.hits.front().issues.front().passages)
    found.push_back(shown(passage));
  return found;
}

}  // namespace

TEST_CASE("passages are whole sentences, those with the most different words of the query first") {
  const TextIndex index({{"The knee was swollen. Nothing else was seen that day. Rest was advised. The knee and the ankle hurt. He went home."}});
  using Shown = std::vector<std::string>;
  CHECK(passages(index, "knee ankle", 1, 30) == Shown{"The [knee] and the [ankle] hurt."});
  CHECK(passages(index, "knee ankle", 2, 30) == Shown{"The [knee] and the [ankle] hurt.", "The [knee] was swollen."});
  CHECK(passages(index, "swollen home", 2, 30) == Shown{"The knee was [swollen].", "He went [home]."});
  CHECK(passages(index, "knee", 0, 30).empty());
}

TEST_CASE("passages with words that are not shown yet come before those that repeat") {
  const TextIndex index({{"The knee and the ankle hurt. The knee and ankle are stiff. The hip is well. The knee gave way."}});
  using Shown = std::vector<std::string>;
  CHECK(passages(index, "knee ankle hip", 2, 30) == Shown{"The [knee] and the [ankle] hurt.", "The [hip] is well."});
  CHECK(passages(index, "knee ankle hip", 3, 30) ==
        Shown{"The [knee] and the [ankle] hurt.", "The [hip] is well.", "The [knee] and [ankle] are stiff."});
  CHECK(passages(index, "knee ankle hip", 9, 30).size() == 4);
}

TEST_CASE("a long sentence is cut between words around its marks") {
  std::string text = "It was";
  for (int i = 0; i < 40; ++i) text += " very";
  text += " likely the knee";
  for (int i = 0; i < 40; ++i) text += " and more";
  const TextIndex index({{text + "."}});
  const auto found = passages(index, "knee", 1, 60);
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("...very very"));
  CHECK(found.front().find(" likely the [knee] and more ") != std::string::npos);
  CHECK(found.front().ends_with("..."));
  CHECK(found.front().size() < 100);
}

TEST_CASE("a query that marks nothing shows the end of the rationale") {
  const TextIndex index({{"The knee hurts. It is not necessary."}});
  CHECK(passages(index, "", 1, 320) == std::vector<std::string>{"The knee hurts. It is not necessary."});
  CHECK(passages(index, "-ankle", 1, 25) == std::vector<std::string>{"It is not necessary."});
}

TEST_CASE("the wording that all letters share is neither found nor shown") {
  imr::Searcher searcher(imr::tests::sample_index().path());
  CHECK(searcher.search(request_for("\"decision based on MTUS\"", 2, 320)).issues == 0);
  std::size_t seen = 0;
  for (const auto& hit : searcher.search(request_for("guideline:complaints", 3, 320)).hits)
    for (const auto& issue : hit.issues)
      for (const Passage& passage : issue.passages) {
        CAPTURE(passage.text);
        CHECK(passage.text.find("Decision based on MTUS") == std::string::npos);
        CHECK_FALSE(passage.marks.empty());
        ++seen;
      }
  CHECK(seen > 0);
}

TEST_CASE("marks lie within their passage, ascending and apart") {
  imr::Searcher searcher(imr::tests::sample_index().path());
  for (const char* query : {"therapy", "knee OR pain", "\"physical therapy\" /p visits", "medic*"})
    for (const auto& hit : searcher.search(request_for(query, 4, 200)).hits)
      for (const auto& issue : hit.issues)
        for (const Passage& passage : issue.passages) {
          std::uint32_t at = 0;
          for (const imr::Span& mark : passage.marks) {
            REQUIRE(mark.begin >= at);
            REQUIRE(mark.end > mark.begin);
            at = mark.end;
          }
          REQUIRE(at <= passage.text.size());
        }
}
