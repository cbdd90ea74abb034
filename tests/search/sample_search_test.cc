// Searches of the sample letters: ranking by heading, brands and ingredients, counts with and without their own
// selection.
#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>

#include "analytics/sample_index.h"
#include "base/strings.h"
#include "imr/error.h"
#include "imr/search.h"
#include "index/sample_letters.h"

namespace {

using namespace imr;

SearchResult search(const std::string& query, const std::vector<FacetSelection>& selections = {},
                    Confidence min_confidence = Confidence::Weak) {
  SearchRequest request;
  request.query = parse_query(query, Schema::embedded());
  request.selections = selections;
  request.min_confidence = min_confidence;
  request.group = false;
  request.count = 1000;
  request.passages = 0;
  for (const Facet& facet : Schema::embedded().facets()) request.facets.push_back({facet.name, 0, {}});
  return Searcher(tests::sample_index().path()).search(request);
}

const FacetResult& facet(const SearchResult& result, const std::string& name) {
  return *std::ranges::find(result.facets, name, &FacetResult::facet);
}

std::uint64_t count(const SearchResult& result, const std::string& name, const std::string& value) {
  const auto& counts = facet(result, name).counts;
  const auto found = std::ranges::find(counts, value, &FacetCount::value);
  return found == counts.end() ? 0 : found->issues;
}

}  // namespace

TEST_CASE("an issue with the word in its heading stands before those with the word elsewhere") {
  for (const char* word : {"hydrocodone", "acupuncture", "mri"}) {
    CAPTURE(word);
    const SearchResult result = search(word);
    const auto in_heading = [](const DeterminationHit& hit) { return !hit.issues.front().treatment_marks.empty(); };
    CHECK(in_heading(result.hits.front()));
    CHECK_FALSE(std::ranges::all_of(result.hits, in_heading));
  }
}

TEST_CASE("headings are marked alike with passages and without") {
  Searcher searcher(tests::sample_index().path());
  std::size_t marks = 0;
  for (const char* query :
       {"knee", "left knee", "mri AND knee", "knee /s therapy", "\"physical therapy\"", "surgery OR functional",
        "\"physical therapy\" NOT knee", "treatment:mri pain", "rationale:mri", "body:knee", "inject!"}) {
    CAPTURE(query);
    SearchRequest request;
    request.query = parse_query(query, Schema::embedded());
    request.count = 1000;
    const SearchResult with = searcher.search(request);
    request.passages = 0;
    const SearchResult without = searcher.search(request);
    REQUIRE(with.hits.size() == without.hits.size());
    for (std::size_t i = 0; i < with.hits.size(); ++i)
      for (std::size_t j = 0; j < with.hits[i].issues.size(); ++j) {
        CHECK(with.hits[i].issues[j].treatment_marks == without.hits[i].issues[j].treatment_marks);
        marks += with.hits[i].issues[j].treatment_marks.size();
      }
  }
  CHECK(marks > 50);
}

TEST_CASE("a brand finds its ingredient and the reverse") {
  const auto brand = search("norco"), ingredient = search("hydrocodone");
  CHECK(brand.issues == ingredient.issues);
  CHECK(brand.issues > search("#norco").issues);
}

TEST_CASE("the counts of a facet ignore its own selection, the others do not") {
  const auto all = search(""), upheld = search("decision:upheld"),
             selected = search("", {{"decision", {"upheld"}, Selector::Any}});
  for (const SearchResult* result : {&upheld, &selected}) {
    CHECK(result->issues == count(all, "decision", "upheld"));
    CHECK(count(*result, "decision", "overturned") == count(all, "decision", "overturned"));
    CHECK(count(*result, "decision", "upheld") == result->issues);
    std::uint64_t categories = 0;
    for (const FacetCount& c : facet(*result, "category").counts) categories += c.issues;
    CHECK(categories == result->issues);  // one value an issue, or none
  }
  CHECK(std::ranges::count_if(facet(upheld, "decision").counts, &FacetCount::is_selected) == 1);
}

TEST_CASE("any, all and none of the values of a facet") {
  const FacetSelection knee{"body_region", {"knee"}, Selector::Any},
      both{"body_region", {"knee", "low back"}, Selector::All},
      either{"body_region", {"knee", "low back"}, Selector::Any},
      neither{"body_region", {"knee", "low back"}, Selector::NoneOf};
  const auto all = search("").issues;
  CHECK(search("", {either}).issues == search("body:(knee OR \"low back\")").issues);
  CHECK(search("", {both}).issues == search("body:(knee AND \"low back\")").issues);
  CHECK(search("", {neither}).issues == all - search("", {either}).issues);
  CHECK(search("", {knee, both}).issues == search("", {both}).issues);
}

TEST_CASE("parents count an issue once however many of its values lie below") {
  const auto spine = search("body:spine");
  CHECK(count(search(""), "body_region", "spine") == spine.issues);
  CHECK(spine.issues >= search("body:\"low back\"").issues);
}

TEST_CASE("values that are not sure enough do not count, and their issues count as none") {
  const auto all = search(""), certain = search("", {}, Confidence::Certain);
  std::uint64_t differences = 0;
  for (const Facet& f : Schema::embedded().facets()) {
    CAPTURE(f.name);
    const auto none = count(certain, f.name, "none");
    CHECK(none >= count(all, f.name, "none"));
    CHECK(search("", {{f.name, {"none"}, Selector::Any}}, Confidence::Certain).issues == none);
    differences += none - count(all, f.name, "none");
  }
  CHECK(differences > 0);
}

TEST_CASE("facets are asked for by alias too, and an unknown one is refused") {
  SearchRequest request;
  request.facets = {{"body", 3, {}}, {"body_region", 1, "KNEE"}};
  Searcher searcher(tests::sample_index().path());
  const SearchResult result = searcher.search(request);
  CHECK(result.facets[0].facet == "body_region");
  CHECK(result.facets[0].counts.size() == 3);
  CHECK(result.facets[1].counts.front().value == "knee");
  request.facets = {{"nothing", 0, {}}};
  CHECK_THROWS_AS(searcher.search(request), UsageError);
}

TEST_CASE("the same request gives the same order") {
  const auto first = search("pain"), second = search("pain");
  REQUIRE(first.hits.size() == second.hits.size());
  for (std::size_t i = 0; i < first.hits.size(); ++i) {
    REQUIRE(first.hits[i].id == second.hits[i].id);
    if (i > 0) REQUIRE(first.hits[i - 1].issues.front().score >= first.hits[i].issues.front().score);
  }
}

TEST_CASE("an issue whose letter is gone is damage, and said to be") {
  const tests::TempFolder folder;
  IndexOptions options;
  options.path = folder.path("index");
  update_index({folder.write("letter.txt", tests::sample_text({}))}, options);
  {
    Xapian::WritableDatabase database(options.path);
    database.delete_document(1);
    database.commit();
  }
  SearchRequest request;
  request.query = parse_query("", Schema::embedded());
  request.group = false;
  try {
    Searcher(options.path).search(request);
    FAIL("it was found whole");
  } catch (const IndexError& error) {
    CHECK(error.kind() == IndexError::Kind::Damaged);
  }
}
