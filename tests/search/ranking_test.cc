#include "search/ranking.h"

#include <doctest/doctest.h>

#include <string>

#include "index/sample_letters.h"
#include "search/text_index.h"

namespace {

using imr::SortKey;
using imr::tests::TextIndex;

/// "1#1 2#1": the last digit of each case number and the issue, a page of results in their order.
std::string page(const TextIndex& index, const std::string& query, std::size_t first, std::size_t count, bool group) {
  imr::SearchRequest request;
  request.query = imr::parse_query(query, imr::Schema::embedded());
  request.first = first;
  request.count = count;
  request.group = group;
  std::string found;
  for (const imr::DeterminationHit& hit : imr::Searcher(index.path()).search(request).hits)
    found += (found.empty() ? "" : " ") + hit.case_number.substr(11) + '#' + std::to_string(hit.issues.front().number);
  return found;
}

}  // namespace

TEST_CASE("more of the words is better, equal scores go by case number") {
  const TextIndex index({{"A knee."}, {"A knee and a knee and a knee."}, {"A knee."}, {"Nothing."}});
  CHECK(index.found("knee", SortKey::Relevance) == "2 1 3");
  CHECK(index.found("knee", SortKey::Relevance, false) == "2 1 3");
}

TEST_CASE("rare words weigh more than common ones") {
  const TextIndex index({{"The knee is sore."}, {"The knee is sore."}, {"The ankle is sore."}});
  CHECK(index.found("knee OR ankle", SortKey::Relevance) == "3 1 2");
}

TEST_CASE("synonyms that find the same words count once") {
  const TextIndex index({{"Weaning of the drug."}, {"The drug."}, {"A knee."}});
  imr::QueryOptions plain;
  plain.synonyms = false;
  imr::SearchRequest with, without;
  with.query = imr::parse_query("weaning", imr::Schema::embedded());  // also wean, taper, tapering
  without.query = imr::parse_query("weaning", imr::Schema::embedded(), plain);
  imr::Searcher searcher(index.path());
  CHECK(searcher.search(with).hits.at(0).issues.at(0).score == searcher.search(without).hits.at(0).issues.at(0).score);
}

TEST_CASE("synonyms count as one word, however rare one of them is, and however many words one of them has") {
  const TextIndex mri({{"MRI (magnetic resonance imaging) of the neck. The knee is well."},
                       {"MRI of the knee. The knee is sore."},
                       {"MRI of the hip."},
                       {"MRI of the elbow."}});
  CHECK(mri.found("knee MRI", SortKey::Relevance) == "2 1");
  const TextIndex back({{"Acupuncture and acupuncture of the one low back."},
                        {"Acupuncture of the low back and low back."},
                        {"Lumbar film."}});
  CHECK(back.found("low back acupuncture", SortKey::Relevance) == "1 2");
}

TEST_CASE("dates sort either way, what has none comes last, ties go by case number") {
  const TextIndex index({{"Knee.", "2016-05-01"}, {"Knee."}, {"Knee.", "2015-01-01"}, {"Knee.", "2016-05-01"}});
  CHECK(index.found("knee", SortKey::Decided, true) == "3 1 4 2");
  CHECK(index.found("knee", SortKey::Decided, false) == "1 4 3 2");
  CHECK(index.found("knee", SortKey::CaseNumber, false) == "4 3 2 1");
}

TEST_CASE("without words that score, the latest decision comes first") {
  const TextIndex index({{"Knee.", "2015-01-01"}, {"Knee.", "2016-05-01"}, {"Hip."}});
  CHECK(index.found("", SortKey::Relevance, false) == "2 1 3");
  CHECK(index.found("-hip", SortKey::Relevance, false) == "2 1");
  const imr::Schema& schema = imr::Schema::embedded();
  CHECK(imr::has_words(imr::parse_query("decided:2016 knee", schema).root));
  CHECK_FALSE(imr::has_words(imr::parse_query("decided:2016 -knee", schema).root));
}

TEST_CASE("a page holds determinations by their best issue, or issues one by one") {
  const TextIndex index({{imr::tests::sample_text({"CM16-0000001", "11/02/2016", "Cold laser of the left knee"})},
                         {imr::tests::sample_text({"CM16-0000002", "11/02/2016", "MRI of the left knee"})}});
  CHECK(page(index, "cold", 0, 9, true) == "1#2 2#2");
  CHECK(page(index, "laser", 0, 9, false) == "1#1");
  CHECK(page(index, "\"MRI of the left knee\" OR #ice", 0, 9, false) == "2#1 1#2 2#2");
  CHECK(page(index, "\"MRI of the left knee\" OR #ice", 1, 1, false) == "1#2");
  CHECK(page(index, "\"MRI of the left knee\" OR #ice", 1, 1, true) == "1#2");
  CHECK(page(index, "cold", 2, 9, true).empty());
}
