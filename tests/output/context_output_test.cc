#include <doctest/doctest.h>

#include <sstream>

#include "output/sample_result.h"

using namespace imr;
using namespace imr::output;

namespace {

Passage context(const char* section, const char* text, Span mark, std::uint32_t begin) {
  return {section, text, {mark}, {begin, begin + 10}, false, false};
}

std::string text_of(const ContextLine& line) {
  std::ostringstream out;
  write_context(out, ContextFormat::Text, line, 8, false);
  return out.str();
}

}  // namespace

TEST_CASE("a match in the case summary is shown once, with the first issue") {
  DeterminationHit hit = sample_hit();
  IssueHit first = sample_issue(), second = sample_issue();
  first.number = 2;
  second.number = 1;
  for (IssueHit* issue : {&first, &second}) issue->passages = {context("summary", "the knee\nis", {4, 8}, 40)};
  first.passages.push_back(context("rationale", "knee", {0, 4}, 90));
  hit.issues = {first, second};
  const auto lines = context_lines(hit);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].issue == 1);
  CHECK(lines[0].left == "the ");
  CHECK(lines[0].match == "knee");
  CHECK(lines[0].right == " is");
  CHECK(lines[1].section == "rationale");
}

TEST_CASE("lines are aligned at the match and cannot steer a terminal") {
  CHECK(text_of({"id", "CM16-0900001", 1, "summary", "the ", "knee", " is\x1B"}) ==
        "CM16-0900001#1 summary              the [knee] is\\x1B\n");
  CHECK(text_of({"sample-2014-01.txt-0123", "", 3, "ur_guideline", "", "knee", ""}) ==
        "sample-2014-0~#3 ur_guideline           [knee]\n");
  CHECK(text_of({"id", "", 12, "rationale", "", "knee", ""}) == "id#12 rationale                         [knee]\n");
}
