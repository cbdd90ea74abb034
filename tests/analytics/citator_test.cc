#include "imr/citator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "analytics/made_index.h"
#include "analytics/sample_index.h"
#include "imr/error.h"

using imr::CitatorRequest;
using imr::CitatorResult;
using imr::CitatorTable;
using imr::CitedBy;
using imr::find_citations;
using imr::tests::MadeIndex;
using imr::tests::sample_index;

namespace {

const char* const kChapter = "Chronic Pain Medical Treatment";

const CitatorTable& table(const CitatorResult& result, const std::string& name) {
  return *std::find_if(result.tables.begin(), result.tables.end(),
                       [&](const CitatorTable& candidate) { return candidate.name == name; });
}

std::map<std::string, std::uint64_t> counts(const CitatorTable& rows) {
  std::map<std::string, std::uint64_t> by_key;
  for (const imr::TableRow& row : rows.rows) by_key[row.keys.front()] = row.count;
  return by_key;
}

std::uint64_t sum(const CitatorTable& rows) {
  std::uint64_t total = 0;
  for (const imr::TableRow& row : rows.rows) total += row.count;
  return total;
}

const MadeIndex& made() {
  static const MadeIndex index(200, 5);
  return index;
}

}  // namespace

TEST_CASE("citations of a chapter equal the truth of generated letters") {
  std::map<std::string, std::uint64_t> by_side;
  std::uint64_t overturned = 0;
  for (const auto& letter : made().facts())
    for (const auto& issue : letter.issues) {
      const bool by_reviewer = issue.reviewer.source == "MTUS" && issue.reviewer.chapter == kChapter;
      const bool by_administrator = issue.administrator.source == "MTUS" && issue.administrator.chapter == kChapter;
      if (!by_reviewer && !by_administrator) continue;
      ++by_side[by_reviewer && by_administrator ? "both" : by_reviewer ? "reviewer" : "claims administrator"];
      overturned += issue.is_overturned;
    }
  CitatorRequest request;
  request.chapter = "chronic pain";
  const CitatorResult result = find_citations(made().path(), request);
  CHECK(result.source == "MTUS");
  CHECK(result.chapter == kChapter);
  CHECK(counts(table(result, "cited_by")) == by_side);
  CHECK(result.total.overturned == overturned);
  for (const char* name : {"cited_by", "year", "category"}) CHECK(sum(table(result, name)) == result.total.count);
}

TEST_CASE("a side, a page and a query restrict the citations") {
  CitatorRequest request;
  request.chapter = kChapter;
  const CitatorResult all = find_citations(made().path(), request);
  const auto sides = counts(table(all, "cited_by"));
  request.cited_by = CitedBy::Both;
  CHECK(find_citations(made().path(), request).total.count == sides.at("both"));
  request.cited_by = CitedBy::Reviewer;
  CHECK(find_citations(made().path(), request).total.count == sides.at("both") + sides.at("reviewer"));
  request.cited_by = std::nullopt;
  request.filter.query = imr::parse_query("decision:overturned", imr::Schema::embedded());
  CHECK(find_citations(made().path(), request).total.count == all.total.overturned);
  request.filter.query = {};
  const auto pages = counts(table(all, "pages"));
  const std::string first = pages.begin()->first;
  request.page = std::stoi(first);
  const CitatorResult of_page = find_citations(made().path(), request);
  CHECK(of_page.total.count >= pages.at(first));
  CHECK(of_page.total.count < all.total.count);
  CHECK(!counts(table(of_page, "pages")).contains("none"));
}

TEST_CASE("a section restricts the citations and is shown by its name") {
  CitatorRequest request;
  request.chapter = kChapter;
  const auto sections = counts(table(find_citations(made().path(), request), "section"));
  const auto named =
      std::find_if(sections.begin(), sections.end(), [](const auto& row) { return row.first != "none"; });
  REQUIRE(named != sections.end());
  request.section = named->first;
  const CitatorResult result = find_citations(made().path(), request);
  CHECK(result.total.count >= named->second);
  CHECK(counts(table(result, "section")).contains(named->first));
  request.section.clear();
  CHECK(result.total.count < find_citations(made().path(), request).total.count);
}

TEST_CASE("examples come with the latest first, overturned before upheld, and quote the citation") {
  CitatorRequest request;
  request.chapter = kChapter;
  request.examples = 2;
  const CitatorResult result = find_citations(sample_index().path(), request);
  REQUIRE(result.examples.size() == 4);
  CHECK(result.examples[0].decision == imr::Decision::Overturned);
  CHECK(result.examples[2].decision == imr::Decision::Upheld);
  CHECK(to_string(*result.examples[0].decision_date) >= to_string(*result.examples[1].decision_date));
  for (const auto& example : result.examples) {
    REQUIRE(example.passage.has_value());
    CHECK(example.passage->marks.size() == 1);
  }
}

TEST_CASE("a section that no citation names is refused with the nearest, nothing cited is nothing found") {
  CitatorRequest request;
  request.chapter = kChapter;
  request.section = "topical analgesic";
  try {
    find_citations(sample_index().path(), request);
    FAIL("it was taken");
  } catch (const imr::QueryError& error) {
    CHECK(!error.nearest().empty());
  }
  request = {};
  request.chapter = "ODG Burns";
  CHECK(find_citations(sample_index().path(), request).total.count == 0);
}
