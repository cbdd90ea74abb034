#include <doctest/doctest.h>

#include <random>
#include <string>

#include "imr/error.h"
#include "imr/query.h"
#include "imr/schema.h"
#include "query/query_string.h"

namespace {

/// Signs and words of the language in any order, now and then any byte.
std::string random_string(std::mt19937& random) {
  static constexpr const char* kParts[] = {"a",
                                           " ",
                                           "(",
                                           ")",
                                           "\"",
                                           "=\"",
                                           "#",
                                           "OR ",
                                           " AND ",
                                           "NOT ",
                                           "-",
                                           "% ",
                                           "w/5 ",
                                           "/s ",
                                           "pre/3 ",
                                           "/issue ",
                                           "side:",
                                           "decided:",
                                           "2016",
                                           "..",
                                           "<",
                                           "left ",
                                           "text:",
                                           "*",
                                           "?",
                                           "!",
                                           "~",
                                           "inj",
                                           "| ",
                                           "& ",
                                           "none ",
                                           "injured:",
                                           "state:",
                                           "case:",
                                           ".",
                                           "10mg ",
                                           "L4-5 ",
                                           " ",
                                           "knee ",
                                           "rationale:",
                                           "atleast2(",
                                           "\xE2\x80\x9C",
                                           "CM19-0123456 ",
                                           "CM19-0123456#2 "};
  std::string text;
  for (auto count = 1 + random() % 12; count > 0; --count)
    if (random() % 60 == 0) text += static_cast<char>(random() % 256);
    else text += kParts[random() % std::size(kParts)];
  return text;
}

}  // namespace

TEST_CASE("every string is a tree that can be written and read again, or an error with a place") {
  std::mt19937 random(20161209);
  const imr::Schema& schema = imr::Schema::embedded();
  int trees = 0, errors = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_string(random);
    CAPTURE(text);
    try {
      const imr::QueryNode tree = imr::parse_query(text, schema).root;
      const std::string written = imr::query::to_query_string(tree, schema);
      CAPTURE(written);
      REQUIRE(to_string(imr::parse_query(written, schema).root) == to_string(tree));
      ++trees;
    } catch (const imr::QueryError& error) {
      REQUIRE(error.column() >= 1);
      REQUIRE(error.column() <= text.size() + 1);
      ++errors;
    }
  }
  CHECK(trees > 200);
  CHECK(errors > 200);
}
