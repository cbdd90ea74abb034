#include "schema/word_table.h"

#include <doctest/doctest.h>

#include <string>

#include "schema/edge_table.h"

using imr::schema::EdgeTable;
using imr::schema::WordTable;

TEST_CASE("words keep their numbers while the table grows") {
  WordTable table;
  for (std::uint32_t i = 1; i <= 40000; ++i) REQUIRE(table.find_or_add("word" + std::to_string(i)) == i);
  for (std::uint32_t i = 1; i <= 40000; ++i) REQUIRE(table.find("word" + std::to_string(i)) == i);
  CHECK(table.find_or_add("word7") == 7);
  CHECK(table.size() == 40000);
}

TEST_CASE("words of all lengths that differ in one letter have different numbers") {
  WordTable table;
  for (std::size_t size = 1; size <= 30; ++size)
    for (std::size_t place = 0; place < size; ++place) {
      std::string word(size, 'a');
      word[place] = 'b';
      REQUIRE(table.find(word) == 0);
      table.find_or_add(word);
    }
  CHECK(table.size() == 30 * 31 / 2);
  CHECK(table.find("") == 0);
}

TEST_CASE("edges lead to the state that was added first, also after the table has grown") {
  EdgeTable edges;
  for (std::uint32_t i = 1; i <= 50000; ++i) REQUIRE(edges.find_or_add(i % 977, i, i + 1) == i + 1);
  CHECK(edges.find_or_add(3, 3, 99) == 4);
  CHECK(edges.find(4, 3) == 0);
  for (std::uint32_t i = 1; i <= 50000; ++i) REQUIRE(edges.find(i % 977, i) == i + 1);
}
