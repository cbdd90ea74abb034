#include "analytics/nearest_issues.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "imr/index.h"
#include "index/index_reader.h"
#include "temp_folder.h"

using namespace imr;

TEST_CASE("issues come in the order of their scores and case numbers, however far somebody looks") {
  tests::TempFolder folder;
  constexpr int kLetters = 1300, kDifferent = 7;  // many share a score
  std::string lines;
  for (int i = 0; i < kLetters; ++i) {
    const std::string number = std::to_string(1000000 + i * 7919 % kLetters);
    lines += R"({"id":")" + number + R"(","case_number":"CM16-)" + number + R"(","text":"Knee)";
    for (int times = 0; times < i % kDifferent; ++times) lines += " brace";
    lines += ".\"}\n";
  }
  IndexOptions options;
  options.path = folder.path("index");
  update_index({folder.write("letters.jsonl", lines)}, options);
  const index::IndexReader reader(options.path, Schema::embedded());
  search::ReaderTeam team(reader, 2);
  analytics::IssueProfile profile;
  profile.terms = {{"brace", 1.0}};
  profile.text_weight = 1;
  analytics::NearestIssues nearest(team, profile, team.issues(), 0, Confidence::Weak);
  std::size_t place = 0;
  std::pair<double, std::string> last{-2, {}};  // the better score is the smaller
  for (; const analytics::RankedIssue* ranked = nearest.at(place); ++place) {
    const std::pair now{-ranked->score, reader.letter_at(ranked->letter).determination.case_number};
    CHECK(last < now);
    last = now;
  }
  CHECK(place == kLetters - (kLetters + kDifferent - 1) / kDifferent);
  CHECK(nearest.at(place + 1) == nullptr);
}
