#include <doctest/doctest.h>

#include "output/sample_result.h"

using namespace imr;
using namespace imr::output;

TEST_CASE("text shows totals, hits and counts, and no control character of a letter") {
  CHECK(written(ResultFormat::Text, sample_result(), {sample_hit()}) ==
        "1 issue in 1 determination (exact)\n"
        "\n1. CM16-0900001  decided 2016-12-09  Family Practice  (1 of 2 issues)\n"
        "   #2 =MRI <knee>, \"left\": upheld\n"
        "      rationale: ... A knee with \\x1B[31mred & more\n"
        "\nDecision (issues / determinations), 2 of 3 values\n * upheld  1 / 1\n   none  2 / 1\n"
        "\ndecided by month (issues / determinations)\n   2016-12  1 / 1\n");
}

TEST_CASE("text marks in brackets or in colour when asked to") {
  ResultStyle style;
  style.has_brackets = true;
  CHECK(written(ResultFormat::Text, {}, {sample_hit()}, style).find("... A [knee] with") != std::string::npos);
  style.has_color = true;
  CHECK(written(ResultFormat::Text, {}, {sample_hit()}, style).find("... A \x1B[1;31mknee\x1B[0m with") !=
        std::string::npos);
}

TEST_CASE("text says what each part finds alone when nothing matches") {
  SearchResult result;
  result.parts = {{"word:knee", 3, {}}, {"word:opiod", 0, {}}};
  result.suggestions = {"opioid"};
  CHECK(written(ResultFormat::Text, result, {}) ==
        "0 issues in 0 determinations (exact)\n   word:knee alone: 3 issues\n   word:opiod alone: 0 issues\n   did you "
        "mean: opioid\n");
}

TEST_CASE("HTML escapes what comes from letters and queries, and marks what matched") {
  ResultStyle style;
  style.query = "<script>'";
  const std::string html = written(ResultFormat::Html, sample_result(), {sample_hit()}, style);
  for (const char* part :
       {"<p class=\"imr-query\">&lt;script&gt;&#39;</p>", "=MRI &lt;<mark>knee</mark>&gt;, &quot;left&quot;",
        "&hellip; A <mark>knee</mark>\nwith \\x1B[31mred &amp; more</p>", "<td>upheld</td><td>1</td><td>1</td>"}) {
    CAPTURE(part);
    CHECK(html.find(part) != std::string::npos);
  }
  CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("CSV quotes, guards formulas and joins lists") {
  CHECK(written(ResultFormat::Csv, sample_result(), {sample_hit()}) ==
        "rank,id,case_number,source,assigned_date,decision_date,injury_date,ur_denial_date,received_date,outcome,"
        "specialties,"
        "issue_count,number,treatment,decision,category,subcategory,body_regions,drugs,mtus_chapters,flags,score,"
        "passages\r\n"
        "1,cm16-0900001,CM16-0900001,in/a.txt,,2016-12-09,,,,upheld,Family Practice,2,2,\"'=MRI <knee>, "
        "\"\"left\"\"\",upheld,"
        "Diagnostic Testing,,knee; leg,,,,1.500000,\"A knee\nwith \x1B[31mred & more\"\r\n");
}

TEST_CASE("a TREC run has six columns and scores that never rise") {
  DeterminationHit first = sample_hit(), second = sample_hit();
  first.id = "a file.txt-0123";
  second.issues.front().score = 1.5;
  ResultStyle style;
  style.topic = "401";
  style.run_tag = "my run";
  CHECK(written(ResultFormat::Trec, {}, {first, second}, style) ==
        "401 Q0 a_file.txt-0123#2 1 1.500000 my_run\n401 Q0 cm16-0900001#2 2 1.499999 my_run\n");
}

TEST_CASE("a citation invents nothing that the letter lacks") {
  DeterminationHit bare = sample_hit();
  bare.case_number.clear();
  bare.decision_date.reset();
  bare.issues.front().decision = Decision::None;
  CHECK(written(ResultFormat::Cite, {}, {sample_hit(), bare}) ==
        "California DWC Independent Medical Review, Case No. CM16-0900001, issue 2, Final Determination of December 9, "
        "2016 (upheld)\n"
        "California DWC Independent Medical Review, file in/a.txt, issue 2, Final Determination\n");
}

TEST_CASE("JSON lines are the hits of the JSON object") {
  const std::string line = written(ResultFormat::Jsonl, sample_result(), {sample_hit()});
  const std::string object = written(ResultFormat::Json, sample_result(), {sample_hit(), sample_hit()});
  const std::string hit = line.substr(0, line.size() - 1);
  CHECK(object.ends_with(",\"hits\":[" + hit + "," + hit + "]}\n"));
  CHECK(object.starts_with("{\"format_version\":1,\"query\":\"\","));
}
