#include "search/facet_counter.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "index/sample_letters.h"
#include "search/text_index.h"

namespace {

using imr::FacetRequest;
using imr::tests::TextIndex;

/// Two letters of two issues: a knee treatment that is overturned, a cold pack that is upheld; and a text without
/// facets.
const TextIndex& letters() {
  static const TextIndex index(
      {{imr::tests::sample_text({"CM16-0000001", "11/02/2016", "MRI of the left knee"})},
       {imr::tests::sample_text({"CM16-0000002", "11/03/2016", "X-ray of the right knee and the right ankle"})},
       {"The worker is well."}});
  return index;
}

/// "upheld 2/2, overturned 2/2": issues and determinations of each value, * for selected ones.
std::string counts(const std::string& query, const FacetRequest& facet) {
  imr::SearchRequest request;
  request.query = imr::parse_query(query, imr::Schema::embedded());
  request.facets = {facet};
  const imr::SearchResult result = imr::Searcher(letters().path()).search(request);
  REQUIRE(result.facets.size() == 1);
  std::string text;
  for (const imr::FacetCount& count : result.facets.front().counts)
    text += (text.empty() ? "" : ", ") + count.value + ' ' + std::to_string(count.issues) + '/' +
            std::to_string(count.determinations) + (count.is_selected ? "*" : "");
  return text + " of " + std::to_string(result.facets.front().value_count);
}

}  // namespace

TEST_CASE("values are counted by issues and by determinations, none among them, ties by name") {
  CHECK(counts("", {"decision", 0, {}}) == "overturned 2/2, upheld 2/2, none 1/1 of 3");
  CHECK(counts("", {"outcome", 0, {}}) == "split 4/2, none 1/1 of 2");
  CHECK(counts("zebra", {"decision", 0, {}}) == " of 0");
}

TEST_CASE("a value above others counts an issue once, however many of them it has") {
  CHECK(counts("treatment:x", {"body_region", 0, {}}) == "ankle 1/1, knee 1/1, lower extremity 1/1 of 3");
  CHECK(counts("treatment:(mri OR x)", {"body_region", 0, {}}) == "knee 2/2, lower extremity 2/2, ankle 1/1 of 3");
}

TEST_CASE("only as many values are shown as were asked for, and only those that match; all are counted") {
  CHECK(counts("treatment:(mri OR x)", {"body_region", 1, {}}) == "knee 2/2 of 3");
  CHECK(counts("treatment:(mri OR x)", {"body_region", 0, "EXTREM"}) == "lower extremity 2/2 of 1");
}

TEST_CASE("a selected value stands in a list that is cut before it") {
  CHECK(counts("decision:upheld", {"decision", 1, {}}) == "overturned 2/2, upheld 2/2* of 3");
  CHECK(counts("decision:overturned", {"decision", 1, {}}) == "overturned 2/2* of 3");
}

TEST_CASE("a facet's counts ignore its own selection and obey all others") {
  CHECK(counts("decision:overturned", {"decision", 0, {}}) == "overturned 2/2*, upheld 2/2, none 1/1 of 3");
  CHECK(counts("decision:overturned body:ankle", {"decision", 0, {}}) == "overturned 1/1* of 1");
  CHECK(counts("decision:overturned body:ankle", {"side", 0, {}}) == "right 1/1 of 1");
}

TEST_CASE("determinations are counted by the letter before their issues") {
  imr::search::DocSet issues(9), letter_documents(9);
  for (const std::uint32_t letter : {1u, 4u, 6u}) letter_documents.add(letter);
  for (const std::uint32_t issue : {2u, 3u, 7u, 9u}) issues.add(issue);
  CHECK(imr::search::count_determinations(issues, letter_documents) == 2);
  CHECK(imr::search::count_determinations(imr::search::DocSet(9), letter_documents) == 0);
}

TEST_CASE("determinations are counted across words of the sets as one by one") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const bool has_few = round % 10 == 0;  // these are looked for one by one
    const auto last = static_cast<std::uint32_t>(1 + random() % (has_few ? 20000 : 400));
    const auto letter_share = 1 + random() % 9, issue_share = has_few ? 1000 : 1 + random() % 9;
    imr::search::DocSet issues(last), letter_documents(last);
    std::uint64_t expected = 0;
    bool is_counted = true;
    for (std::uint32_t document = 1; document <= last; ++document) {
      if (document == 1 || random() % letter_share == 0) {
        letter_documents.add(document);
        is_counted = false;
      } else if (random() % issue_share == 0) {
        issues.add(document);
        expected += !is_counted;
        is_counted = true;
      }
    }
    CHECK(imr::search::count_determinations(issues, letter_documents) == expected);
  }
}
