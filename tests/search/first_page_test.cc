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
  for (const std::size_t step :
       {1U, 10U, 1000U}) {  // some page is full at once, one later, one only when all were seen
    CAPTURE(step);
    const TextIndex index(letters_with_phrase(400, step));
    for (const std::size_t first : {0U, 10U}) {
      const imr::SearchResult page = search(index, first, false), all = search(index, first, true);
      CHECK(cases(page) == cases(all));
      CHECK(page.issues <= all.issues);
      if (page.is_exact) CHECK(page.issues == all.issues);
    }
  }
}

TEST_CASE("a first page that found every match says so") {
  const TextIndex index(letters_with_phrase(400, 1000));
  const imr::SearchResult page = search(index, 0, false);
  CHECK(page.is_exact);
  CHECK(page.issues == 1);
}
