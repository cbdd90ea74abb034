// Random query trees over all operators, made of words that stand together in the letters, so that many match.
#ifndef IMR_TESTS_SEARCH_RANDOM_TREES_H
#define IMR_TESTS_SEARCH_RANDOM_TREES_H

#include <random>
#include <string>
#include <vector>

#include "imr/query.h"
#include "search/slow_search.h"

namespace imr::tests {

class RandomTrees {
public:
  RandomTrees(const SlowSearch& letters, const Schema& schema, unsigned seed) : letters_(letters), schema_(schema), random_(seed) {}

  QueryNode next();

private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  bool one_in(int n) { return below(n) == 0; }
  const SlowIssue& random_issue();
  const SlowWord& near_anchor(bool letters_only);
  QueryNode any(int depth);
  std::vector<QueryNode> several(int depth, bool with_not);
  QueryNode word();
  QueryNode pattern(std::string word);
  QueryNode fuzzy(std::string word);
  QueryNode phrase();
  QueryNode synonym();
  QueryNode leaf() { return one_in(5) ? synonym() : one_in(4) ? phrase() : word(); }
  QueryNode operand(int depth);
  QueryNode near(QueryNode left, QueryNode right);
  QueryNode text(int depth);
  QueryNode in_section(int depth);
  QueryNode at_least();
  QueryNode restriction();
  QueryNode filter();
  QueryNode range();

  const SlowSearch& letters_;
  const Schema& schema_;
  std::mt19937 random_;
  const SlowIssue* issue_ = nullptr;  ///< where the words of the current tree come from
  std::size_t anchor_ = 0;
};

}  // namespace imr::tests

#endif
