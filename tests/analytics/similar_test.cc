#include "imr/similar.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "analytics/sample_index.h"
#include "imr/error.h"
#include "index/sample_letters.h"

using imr::Decision;
using imr::SimilarHit;
using imr::SimilarRequest;
using imr::SimilarResult;
using imr::tests::sample_index;
using imr::tests::sample_text;
using imr::tests::SampleLetter;

namespace {

SimilarResult find(const SimilarRequest& request) { return find_similar(sample_index().path(), request); }

SimilarRequest request_of(const std::string& of) {
  SimilarRequest request;
  request.of = of;
  return request;
}

bool shares(const SimilarHit& hit, const std::string& facet, const std::string& value) {
  return std::any_of(hit.shared.begin(), hit.shared.end(),
                     [&](const auto& s) { return s.facet == facet && s.value == value; });
}

/// Three letters whose first issues have one rationale but for the numbers, and one of another treatment.
struct CopiesIndex {
  imr::tests::TempFolder folder;
  CopiesIndex() {
    const char* rationale =
        "The notes say that the worker walked farther and slept better after each of the first 6 visits.";
    for (const char* number : {"CM16-0900101", "CM16-0900102", "CM16-0900103"})
      folder.write(std::string("in/") + number + ".txt",
                   sample_text({number, "11/02/2016", "Physical therapy 6 visits for the left knee", rationale}));
    folder.write("in/other.txt",
                 sample_text({"CM16-0900104", "11/02/2016", "Tramadol 50mg #60", "The worker took no other drug."}));
    imr::IndexOptions options;
    options.path = path();
    update_index({folder.path("in")}, options);
  }
  std::string path() const { return folder.path("index"); }
};

}  // namespace

TEST_CASE("the case itself is never found") {
  const SimilarResult result = find(request_of("CM16-0900001#1"));
  REQUIRE(!result.hits.empty());
  for (const SimilarHit& hit : result.hits) CHECK(hit.case_number != "CM16-0900001");
}

TEST_CASE("what is asked for comes before everything else, and is said to be shared") {
  const SimilarResult result = find(request_of("CM16-0900001#1"));  // an MRI of the knee
  REQUIRE(!result.hits.empty());
  CHECK(shares(result.hits.front(), "subcategory", "Imaging/Radiology"));
  CHECK(std::is_sorted(result.hits.begin(), result.hits.end(),
                       [](const auto& a, const auto& b) { return a.score > b.score; }));
}

TEST_CASE("a pasted text is found by its treatment and region") {
  SimilarRequest request;
  request.text = "A woman with low back pain. An epidural steroid injection of the lumbar spine was requested.";
  const SimilarResult result = find(request);
  REQUIRE(!result.hits.empty());
  CHECK(shares(result.hits.front(), "procedure", "Epidural steroid injection"));
  CHECK(shares(result.hits.front(), "body_region", "low back"));
}

TEST_CASE("filters restrict what is found") {
  SimilarRequest request = request_of("CM16-0900001#1");
  request.filter.query = imr::parse_query("decision:overturned", imr::Schema::embedded());
  const SimilarResult result = find(request);
  REQUIRE(!result.hits.empty());
  for (const SimilarHit& hit : result.hits) CHECK(hit.decision == Decision::Overturned);
  CHECK(result.outcome.overturned == result.outcome.count);
}

TEST_CASE("an outcome that the request chose has no rate") {
  SimilarRequest request = request_of("CM16-0900001#1");
  CHECK(find(request).outcome.rate);
  CHECK(!find(request).restricts_decision);
  request.filter.query = imr::parse_query("-decision:upheld", imr::Schema::embedded());
  CHECK(!find(request).outcome.rate);
  CHECK(find(request).restricts_decision);
}

TEST_CASE("a contrast holds near issues only, as the outcome does") {
  SimilarRequest request = request_of("CM16-0900001#1");
  request.contrast = true;
  request.group = false;
  request.count = 1000;
  const SimilarResult result = find(request);
  REQUIRE(result.outcome.count < result.hits.size());
  CHECK(result.contrast.near_issues == result.outcome.count);
  CHECK(result.contrast.overturned.size() == result.outcome.overturned);
  CHECK(result.contrast.upheld.size() == result.outcome.upheld);
  const auto near = std::count_if(result.hits.begin(), result.hits.end(), [](const auto& hit) { return hit.is_near; });
  CHECK(static_cast<std::uint64_t>(near) == result.outcome.count);
}

TEST_CASE("the contrast holds the nearest of each side") {
  SimilarRequest request = request_of("CM16-0900025#1");
  request.contrast = true;
  request.count = 3;
  const SimilarResult result = find(request);
  CHECK(result.contrast.overturned.size() == std::min<std::uint64_t>(3, result.contrast.near_overturned));
  CHECK(result.contrast.upheld.size() == std::min<std::uint64_t>(3, result.contrast.near_upheld));
  REQUIRE(!result.contrast.overturned.empty());
  for (const SimilarHit& hit : result.contrast.overturned) CHECK(hit.decision == Decision::Overturned);
  for (const SimilarHit& hit : result.contrast.upheld) CHECK(hit.decision == Decision::Upheld);
}

TEST_CASE("too few near issues of a side show no differences") {
  SimilarRequest request = request_of("CM16-0900001#1");
  request.contrast = true;
  const SimilarResult result = find(request);
  CHECK(result.contrast.near_overturned < imr::kLeastContrasted);
  CHECK(result.contrast.differences.empty());
}

TEST_CASE("copies of a rationale take one place and are counted") {
  const CopiesIndex copies;
  SimilarRequest request = request_of("CM16-0900101#1");
  const SimilarResult grouped = find_similar(copies.path(), request);
  REQUIRE(!grouped.hits.empty());
  CHECK(grouped.hits.front().case_number == "CM16-0900102");
  CHECK(grouped.hits.front().copies == std::vector<std::string>{"CM16-0900103#1"});
  request.group = false;
  const SimilarResult single = find_similar(copies.path(), request);
  REQUIRE(single.hits.size() > 1);
  CHECK(single.hits[0].copies.empty());
  CHECK(single.hits[1].case_number == "CM16-0900103");
}

TEST_CASE("a passage of the rationale shows the telling words") {
  const CopiesIndex copies;
  const SimilarResult result = find_similar(copies.path(), request_of("CM16-0900101#1"));
  REQUIRE(!result.hits.empty());
  REQUIRE(!result.hits.front().passages.empty());
  const imr::Passage& passage = result.hits.front().passages.front();
  CHECK(passage.section == "rationale");
  REQUIRE(!passage.marks.empty());
  for (const imr::Span& mark : passage.marks) CHECK(!imr::slice(passage.text, mark).empty());
}

TEST_CASE("a case that is not there is refused") {
  for (const char* of : {"CM16-0999999", "CM16-0900001#99", "CM16-0900001#0", "CM16-0900001#x"}) {
    CAPTURE(of);
    CHECK_THROWS_AS(find(request_of(of)), imr::UsageError);
  }
}
