#include "search/best_issues.h"

#include <doctest/doctest.h>

#include <random>

namespace {

using imr::search::BestIssues;
using imr::search::DocSet;
using Item = imr::search::KeyedIssue<int>;

/// Many documents have one of few case numbers.
std::string case_key(DocSet::Doc document) { return std::to_string(1000 + document * 7 % 50); }

/// Readers go forward only.
imr::search::CaseKeyReader read_case_keys() {
  return [last = DocSet::Doc{0}](DocSet::Doc document) mutable {
    CHECK(document > last);
    last = document;
    return case_key(document);
  };
}

}  // namespace

TEST_CASE("the best issues are the first of all, sorted by key, case number and document") {
  std::mt19937 random(11);
  for (const std::size_t limit : {0U, 1U, 2U, 10U, 100U, 1000U})
    for (const int keys : {1, 3, 40, 100'000})
      for (const DocSet::Doc documents : {0U, 5U, 900U}) {
        CAPTURE(limit);
        CAPTURE(keys);
        CAPTURE(documents);
        std::vector<BestIssues<int, std::greater<>>> workers(2, {limit, std::greater<>()});
        std::vector<Item> all;
        for (auto& worker : workers) worker.read_case_keys_with(read_case_keys);
        for (DocSet::Doc document = 1; document <= documents; ++document) {
          const Item item{static_cast<int>(random() % static_cast<unsigned>(keys)), document};
          all.push_back({item.key, document, case_key(document)});
          auto& worker = workers[random() % 2];
          if (!worker.is_behind(item.key)) worker.add(item);
        }
        workers[0].add(std::move(workers[1]));
        std::ranges::sort(all, [](const Item& a, const Item& b) {
          return std::tuple(-a.key, a.case_key, a.document) < std::tuple(-b.key, b.case_key, b.document);
        });
        if (all.size() > limit) all.resize(limit);
        const std::vector<Item> best = workers[0].take();
        REQUIRE(best.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(best[i].document == all[i].document);
      }
}
