#include "cli/session.h"

#include <doctest/doctest.h>

using imr::cli::matches;
using imr::cli::split_lines;
using imr::cli::Step;

TEST_CASE("a session is read as commands with their output and exit status") {
  const std::vector<Step> steps = imr::cli::parse_session("A remark.\n$ echo a\na\n\n$ false\n? 1\n");
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].line == 2);
  CHECK(steps[0].command == "echo a");
  CHECK(steps[0].expected == std::vector<std::string>{"a"});
  CHECK(steps[0].status == 0);
  CHECK(steps[1].expected.empty());
  CHECK(steps[1].status == 1);
}

TEST_CASE("only the console blocks of a page are a session") {
  const std::vector<Step> steps =
      imr::cli::parse_console_blocks("$ no\n```sh\n$ no\n```\n```console\n$ yes\nout\n```\n$ no\n");
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].line == 6);
  CHECK(steps[0].command == "yes");
  CHECK(steps[0].expected == std::vector<std::string>{"out"});
}

TEST_CASE("dots stand for any lines, and in brackets for any characters") {
  struct Row {
    const char* expected;
    const char* output;
    bool same;
  };
  const Row rows[] = {{"a\nb", "a\nb\n", true},
                      {"a\nb", "a\n", false},
                      {"a", "a\nb\n", false},
                      {"a\n...", "a\nb\nc\n", true},
                      {"...\nc", "a\nb\nc\n", true},
                      {"a\n...\nb", "a\nb\n", true},
                      {"...\nx", "a\nb\n", false},
                      {"in [...] s", "in 0.3 s", true},
                      {"in [...] s", "in 0.3 m", false},
                      {"[...]a[...]b", "xaxb", true},
                      {"", "", true},
                      {"", "a", false}};
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    CAPTURE(row.output);
    CHECK(matches(split_lines(row.expected), split_lines(row.output)) == row.same);
  }
}
