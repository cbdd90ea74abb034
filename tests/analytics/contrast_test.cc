#include "imr/contrast.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "analytics/made_index.h"
#include "analytics/sample_index.h"
#include "imr/error.h"
#include "index/sample_letters.h"

using imr::ContrastFinding;
using imr::ContrastRequest;
using imr::ContrastResult;
using imr::tests::MadeIndex;
using imr::tests::sample_index;
using imr::tests::sample_text;

namespace {

constexpr std::size_t kLetters = 300;

imr::Query query(const std::string& text) { return imr::parse_query(text, imr::Schema::embedded()); }

ContrastRequest by_decision() {
  ContrastRequest request;
  request.a = query("decision:overturned");
  request.b = query("decision:upheld");
  return request;
}

std::vector<std::string> values_of(const std::vector<ContrastFinding>& findings) {
  std::vector<std::string> values;
  for (const ContrastFinding& finding : findings) values.push_back(finding.value);
  return values;
}

/// A word or phrase of the sentence with `phrase`: any of them tells as much.
bool tells(const std::vector<ContrastFinding>& findings, std::string_view phrase) {
  return std::any_of(findings.begin(), findings.end(), [&](const ContrastFinding& finding) {
    return (finding.kind == "word" || finding.kind == "phrase") && finding.passage &&
           finding.passage->text.find(phrase) != std::string::npos;
  });
}

bool has_value(const std::vector<ContrastFinding>& findings, const std::string& kind, const std::string& value) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const ContrastFinding& finding) { return finding.kind == kind && finding.value == value; });
}

/// Letters of one issue besides the cold pack: two rationales of which one stands in many letters.
struct CopiedIndex {
  imr::tests::TempFolder folder;
  CopiedIndex() {
    for (int i = 0; i < 20; ++i) {
      const std::string number = "CM16-09001" + std::to_string(10 + i);
      const bool is_copy = i < 12;
      folder.write(
          "in/" + number + ".txt",
          sample_text({number, "11/02/2016", "Physical therapy 6 visits for the left knee",
                       is_copy ? "The worker kept a journal of every visit and walked farther each week."
                               : "Stairs became easier in month " + std::string(1, static_cast<char>('a' + i)) +
                                     " and the limp of " + number + " has gone."}));
    }
    imr::IndexOptions options;
    options.path = path();
    update_index({folder.path("in")}, options);
  }
  std::string path() const { return folder.path("index"); }
};

}  // namespace

TEST_CASE("planted differences are among the first ten findings") {
  const MadeIndex made(kLetters, 7, imr::bench::plant_differences);
  ContrastRequest request = by_decision();
  request.count = 10;
  const ContrastResult result = find_contrast(made.path(), request);
  CAPTURE(values_of(result.more_in_a));
  CAPTURE(values_of(result.more_in_b));
  for (const auto& planted : imr::bench::kPlantedSentences) {
    CAPTURE(planted.phrase);
    CHECK(tells(planted.is_of_overturned ? result.more_in_a : result.more_in_b, planted.phrase));
  }
  CHECK(has_value(result.more_in_a, "category", std::string(imr::bench::kPlantedCategory)));
}

TEST_CASE("where decisions were drawn by chance nothing is found") {
  for (const std::uint64_t seed : {7, 8, 9}) {
    CAPTURE(seed);
    const MadeIndex made(kLetters, seed, imr::bench::shuffle_decisions);
    const ContrastResult result = find_contrast(made.path(), by_decision());
    CHECK(result.a.issues > 100);
    CHECK(result.comparisons > 500);
    CHECK(values_of(result.more_in_a) == std::vector<std::string>{});
    CHECK(values_of(result.more_in_b) == std::vector<std::string>{});
  }
}

TEST_CASE("a wording that many letters share counts once") {
  const CopiedIndex copied;
  ContrastRequest request;
  request.a = query("treatment:therapy");
  const ContrastResult result = find_contrast(copied.path(), request);
  CHECK(result.a.issues == 20);
  CHECK(result.a.wordings == 9);
  CHECK(result.a.determinations == 20);
  CHECK(result.b.issues == 20);
  CHECK(result.b.wordings == 1);
}

TEST_CASE("what made the sets is no finding") {
  ContrastRequest request;
  request.a = query("category:pharmaceuticals");
  request.significance = 0.5;
  const ContrastResult by_category = find_contrast(sample_index().path(), request);
  REQUIRE(!by_category.more_in_a.empty());
  CHECK(by_category.reasons_of_a.empty());
  for (const char* facet : {"category", "subcategory", "procedure", "drug", "class", "outcome", "layout", "flag"})
    for (const auto& findings : {by_category.more_in_a, by_category.more_in_b})
      for (const ContrastFinding& finding : findings) CHECK(finding.kind != facet);
  const ContrastResult by_decision_result = find_contrast(sample_index().path(), by_decision());
  for (const auto& findings : {by_decision_result.more_in_a, by_decision_result.more_in_b})
    for (const ContrastFinding& finding : findings) {
      CHECK(finding.kind != "decision");
      CHECK(finding.kind != "reason");
      CHECK(finding.value.find("necessary") == std::string::npos);
    }
  CHECK(!by_decision_result.reasons_of_a.empty());
  request.a = query("rationale:surgeon");
  for (const ContrastFinding& finding : find_contrast(sample_index().path(), request).more_in_a)
    CHECK(finding.value != "surgeon");
}

TEST_CASE("sets are counted within the query, without what is in both") {
  ContrastRequest request;
  request.filter.query = query("category:pharmaceuticals OR category:surgery");
  request.a = query("category:surgery");
  const ContrastResult rest = find_contrast(sample_index().path(), request);
  CHECK(rest.a.issues == 12);
  CHECK(rest.b.issues == 35);
  CHECK(rest.in_both == 0);
  request.b = query("decision:upheld OR decision:overturned");
  const ContrastResult both = find_contrast(sample_index().path(), request);
  CHECK(both.in_both == 12);
  CHECK(both.a.issues == 0);
  CHECK(both.b.issues == 35);
  CHECK(both.more_in_b.empty());
}

TEST_CASE("each finding has counts of both sets and an example in which it is marked") {
  ContrastRequest request;
  request.a = query("category:pharmaceuticals");
  const ContrastResult result = find_contrast(sample_index().path(), request);
  REQUIRE(!result.more_in_a.empty());
  for (const ContrastFinding& finding : result.more_in_a) {
    CAPTURE(finding.value);
    CHECK(finding.in_a <= finding.a_total);
    CHECK(finding.in_b <= finding.b_total);
    CHECK(finding.in_a * finding.b_total > finding.in_b * finding.a_total);
    CHECK(finding.probability <= request.significance);
    REQUIRE(finding.passage.has_value());
    if (finding.kind != "word" && finding.kind != "phrase") continue;
    REQUIRE(finding.passage->marks.size() == 1);
    CHECK(slice(finding.passage->text, finding.passage->marks.front()) == finding.value);
  }
}

TEST_CASE("a significance that is no probability is refused") {
  ContrastRequest request = by_decision();
  for (const double significance : {0.0, 1.0, -1.0}) {
    request.significance = significance;
    CHECK_THROWS_AS(find_contrast(sample_index().path(), request), imr::UsageError);
  }
}
