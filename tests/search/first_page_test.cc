#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text_index.h"

namespace {

using imr::tests::TextIndex;
using imr::tests::TextLetter;

/// As many letters with both words; in one of `step` of them they stand as a phrase, and those rank last.
std::vector<TextLetter> letters_with_phrase(std::size_t count, std::size_t step) {
  std::vector<TextLetter> letters;
  for (std::size_t i = 0; i < count; ++i)
    letters.push_back(
        {"visit " + std::to_string(i) +
         (i % step == 0 ? ": the knee pain that they told of today" : ": pain of a knee with pain in a knee")});
  return letters;
}

imr::SearchResult search(const TextIndex& index, std::size_t first, bool counts_all) {
  imr::SearchRequest request;
  request.query = imr::parse_query("\"knee pain\"", imr::Schema::embedded());
  request.first = first;
  request.counts_all = counts_all;
  return imr::Searcher(index.path()).search(request);
}

std::vector<std::string> cases(const imr::SearchResult& result) {
  std::vector<std::string> list;
  for (const imr::DeterminationHit& hit : result.hits) list.push_back(hit.case_number);
  return list;
}

}  // namespace

TEST_CASE("a first page holds the best matches, wherever they stand among the candidates") {
  struct Case {
    std::size_t letters, step;
    bool is_exact;
  };
  // Full at the first look, at the second; given up after 120 looks with 40 matches behind them, and with one.
  for (const auto& [letters, step, is_exact] :
       {Case{400, 1, false}, Case{200, 2, false}, Case{400, 10, true}, Case{400, 1000, true}}) {
    CAPTURE(letters);
    CAPTURE(step);
    const TextIndex index(letters_with_phrase(letters, step));
    const imr::SearchResult page = search(index, 0, false), all = search(index, 0, true);
    CHECK(cases(page) == cases(all));
    CHECK(page.is_exact == is_exact);
    CHECK((page.issues == all.issues) == is_exact);
    CHECK(page.issues <= all.issues);
    CHECK(cases(search(index, 10, false)) == cases(search(index, 10, true)));
  }
}

TEST_CASE("a page of nothing does not say that there is nothing") {
  const TextIndex index(letters_with_phrase(3, 1));
  imr::SearchRequest request;
  request.query = imr::parse_query("\"knee pain\"", imr::Schema::embedded());
  request.count = 0;
  request.counts_all = false;
  CHECK(imr::Searcher(index.path()).search(request).issues == 3);
}
