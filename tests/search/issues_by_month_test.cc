#include "search/issues_by_month.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "imr/index.h"
#include "imr/search.h"
#include "index/index_reader.h"
#include "temp_folder.h"

using namespace imr;

namespace {

/// Letters of one issue each, one in ten without a date: what a date filter and an order by date must give can be
/// read off the list.
class DatedLetters {
public:
  DatedLetters() {
    std::mt19937 random(7);
    std::string lines;
    for (int i = 0; i < 300; ++i) {
      const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
      const unsigned month = (2014 + below(4)) * 100 + 1 + below(12);
      days_.push_back(i % 10 == 0 ? 0 : month * 100 + 1 + below(28));
      lines += line(i);
    }
    IndexOptions options;
    options.path = folder_.path("index");
    update_index({folder_.write("letters.jsonl", lines)}, options);
  }

  SearchResult search(const std::string& query, bool ascending, std::size_t count) const {
    SearchRequest request;
    request.query = parse_query(query, Schema::embedded());
    request.sort = SortKey::Decided;
    request.ascending = ascending;
    request.count = count;
    return Searcher(path()).search(request);
  }

  /// Case numbers, by date and then by number; those without a date last.
  std::vector<std::string> expected(unsigned low, unsigned high, bool ascending, std::size_t count) const {
    std::vector<int> kept;
    for (int i = 0; i < static_cast<int>(days_.size()); ++i)
      if (low <= day(i) && day(i) <= high) kept.push_back(i);
    std::ranges::stable_sort(kept, [&](int a, int b) {
      if ((day(a) == 0) != (day(b) == 0)) return day(b) == 0;
      return ascending ? day(a) < day(b) : day(a) > day(b);
    });
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < std::min(count, kept.size()); ++i) numbers.push_back(case_number(kept[i]));
    return numbers;
  }

  std::string path() const { return folder_.path("index"); }

private:
  unsigned day(int i) const { return days_[static_cast<std::size_t>(i)]; }
  static std::string case_number(int i) { return "CM16-" + std::to_string(1000000 + i); }
  std::string line(int i) const {
    std::string date = day(i) == 0 ? std::string() : std::to_string(day(i));
    if (!date.empty()) date.insert(6, "-").insert(4, "-");
    return R"({"id":")" + std::to_string(i) + R"(","case_number":")" + case_number(i) + R"(","decision":")" + date +
           R"(","text":"Knee brace."})" + "\n";
  }

  tests::TempFolder folder_;
  std::vector<unsigned> days_;
};

std::vector<std::string> case_numbers(const SearchResult& result) {
  std::vector<std::string> numbers;
  for (const DeterminationHit& hit : result.hits) numbers.push_back(hit.case_number);
  return numbers;
}

}  // namespace

TEST_CASE("date ranges and orders by date are those of the days, wherever a range begins and ends in a month") {
  const DatedLetters letters;
  struct Row {
    const char* query;
    unsigned low, high;
  };
  const Row rows[] = {{"", 0, 99999999},
                      {"decided:2015", 20150101, 20151231},
                      {"decided:2015-02", 20150201, 20150228},
                      {"decided:2015-03-09..2016-11-20", 20150309, 20161120},
                      {"decided:2015-03-09..2015-03-20", 20150309, 20150320},
                      {"decided:>=2014-02-15", 20140215, 99999999},
                      {"decided:<2017-12-03", 1, 20171202},
                      {"decided:2003", 20030101, 20031231}};
  for (const Row& row : rows)
    for (const bool ascending : {false, true})
      for (const std::size_t count : {std::size_t{3}, std::size_t{40}, std::size_t{1000}}) {
        CAPTURE(row.query);
        CAPTURE(ascending);
        CAPTURE(count);
        const SearchResult result = letters.search(row.query, ascending, count);
        CHECK(result.issues == letters.expected(row.low, row.high, ascending, 1000).size());
        CHECK(case_numbers(result) == letters.expected(row.low, row.high, ascending, count));
      }
  CHECK(letters.search("decided:none", true, 1000).issues == 30);
  CHECK(letters.search("-decided:none", true, 1000).issues == 270);
}

TEST_CASE("few issues by date need few months; where months would be more work, all issues stay") {
  const DatedLetters letters;
  const index::IndexReader reader(letters.path(), Schema::embedded());
  search::ReaderTeam team(reader);
  const Field& field = Schema::embedded().field("decided");
  const std::vector<search::Month> months = search::months_of(reader.view(), field);
  CHECK(std::ranges::is_sorted(months, {}, &search::Month::number));
  CHECK(months.front().number == 201401);
  CHECK(search::issues_of(months) == 270);
  const search::DocSet first = search::first_by_date(team, field, team.issues(), 2, true, false, {});
  CHECK(first.count() < 40);
  CHECK(search::issues_in(team, {&months.back(), 1}).is_within(first));
  CHECK(search::first_by_date(team, field, team.issues(), 200, true, false, {}).count() == 300);
}
