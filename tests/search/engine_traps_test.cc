// What an engine's own query parser and snippets get wrong, each as a result that is right here.
#include <doctest/doctest.h>

#include "imr/error.h"
#include "search/text_index.h"

namespace {

using imr::tests::TextIndex;

struct Row {
  const char *query, *found;
};

const TextIndex& letters() {
  static const TextIndex index({
      {"The knee hurts. Opioids were weaned slowly over ten weeks.", "2016-01-05"},
      {"The ankle hurts after epidural steroid injections at L4-5. An opioid was taken.", "2016-03-05"},
      {"The knee and the ankle hurt. Home exercise was not tried. See section 9792.24.2 for more.", "2016-02-05"},
      {"Later a lateral release of the elbow was planned; 10 mg of the drug, w/5 near s.", ""},
  });
  return index;
}

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(letters().found(row.query) == row.found);
  }
}

}  // namespace

TEST_CASE("a query of exclusions only finds all but what it excludes, never the excluded") {
  check({{"-knee", "2 4"},
         {"NOT knee", "2 4"},
         {"(-knee)", "2 4"},
         {"-knee -ankle", "4"},
         {"NOT knee NOT ankle", "4"},
         {"% knee", "2 4"},
         {"-(-knee)", "1 3"},
         {"-\"knee hurts\"", "2 3 4"},
         {"-(knee ankle)", "1 2 4"},
         {"-decision:upheld", "1 2 3 4"},
         {"-decided:2016", "4"},
         {"-rationale:knee", "2 4"}});
}

TEST_CASE("no part of a query that is understood falls back to plain words") {
  check({{"opioid w/4 (weaned OR tapered)", "1"}, {"knee /s hurts", "1 3"}, {"knee /s opioid", ""}, {"hurt! % knee", "2"}});
  for (const char* query : {"knee NEAR (ankle OR elbow)", "(knee", "\"knee", "decison:upheld", "date:\"", "knee AND", "*nee"}) {
    CAPTURE(query);
    CHECK_THROWS_AS(letters().found(query), imr::QueryError);
  }
}

TEST_CASE("OR binds tighter than words side by side and AND") {
  check({{"elbow OR knee ankle", "3"}, {"elbow OR (knee ankle)", "3 4"}, {"knee OR ankle AND opioid", "1 2"}});
}

TEST_CASE("capital letters never change a meaning") {
  check({{"OPIOID", "1 2"}, {"Opioids", "1 2"}, {"opioid", "1 2"}, {"KNEE or ANKLE", ""}, {"\"Epidural STEROID\"", "2"}});
}

TEST_CASE("phrases find inflections in every place, the last word included") {
  check({{"\"epidural steroid injection\"", "2"},
         {"\"epidural steroids injection\"", "2"},
         {"\"knee hurting\"", "1"},
         {"=\"epidural steroid injection\"", ""},
         {"=\"epidural steroid injections\"", "2"}});
}

TEST_CASE("a distance takes phrases, wildcards and brackets") {
  check({{"\"steroid injection\" w/2 L4-5", "2"},
         {"ste* pre/1 inj*", "2"},
         {"(knee w/3 hurts) /p opioid", "1"},
         {"(opioid wean!) w/6 slowly", "1"}});
}

TEST_CASE("wildcards stand at the end and in the middle, and never start a word") {
  check({{"op*d", "2"}, {"op*s", "1"}, {"kn?e", "1 3"}, {"inject!", "2"}, {"9792.24*", "3"}, {"opiod~", "2"}, {"opiod~2", "1 2"}});
  CHECK_THROWS_AS(letters().found("*codone"), imr::QueryError);
}

TEST_CASE("words that the stemmer would merge stay apart") {
  const TextIndex index({{"It came later."}, {"The lateral side."}, {"An organ."}, {"An organic cause."}, {"Severe pain."},
                         {"Several weeks."}, {"The medication."}, {"Medical need."}});
  for (const Row& row : {Row{"later", "1"}, Row{"lateral", "2"}, Row{"laterally", "2"}, Row{"organs", "3"}, Row{"organic", "4"},
                         Row{"severity", "5"}, Row{"several", "6"}, Row{"medications", "7"}, Row{"medically", "8"}}) {
    CAPTURE(row.query);
    CHECK(index.found(row.query) == row.found);
  }
}

TEST_CASE("section numbers, levels and doses are found in any usual spelling") {
  check({{"9792.24.2", "3"}, {"9792.24.1", ""}, {"L4/5", "2"}, {"L4-L5", "2"}, {"\"at L4-L5\"", "2"}, {"10mg", "4"}, {"\"10 mg\"", "4"}});
}

TEST_CASE("synonyms of several words are phrases, not one word") {
  const TextIndex index({{"An ESI was asked for."}, {"An epidural steroid injection was asked for."}, {"Steroid cream. Epidural. No injection."}});
  CHECK(index.found("esi") == "1 2");
  CHECK(index.found("\"esi\"") == "1");
  CHECK(index.found("#esi") == "1");
}

TEST_CASE("a phrase that the index holds as a term is found and shown as its words stand, and is no word itself") {
  const TextIndex index({{"Physical therapy helps."}, {"Work is physical. Therapies help."}, {"Therapy is physical."}, {"Physics therapy."}});
  for (const Row& row : {Row{"\"physical therapy\"", "1 2"}, Row{"physiotherapy", "1 2"}, Row{"=\"physical therapy\"", "1"},
                         Row{"rationale:\"physical therapy\"", "1 2"}, Row{"summary:\"physical therapy\"", ""},
                         Row{"\"physical therapy\" /s help", "1"}, Row{"NOT \"physical therapy\"", "3 4"},
                         Row{"\"occupational therapy\"", ""}}) {
    CAPTURE(row.query);
    CHECK(index.found(row.query) == row.found);
  }
  CHECK(index.marked("physiotherapy", 2) == "Work is [physical]. [Therapies] help.");
  imr::Searcher searcher(index.path());
  for (const char* query : {"\"physical therapy\"", "phys*", "therapy~1"})
    for (const imr::LeafExplanation& leaf : searcher.explain(imr::parse_query(query, imr::Schema::embedded())).leaves) {
      CHECK(!leaf.words.empty());
      for (const auto& [word, issues] : leaf.words) CHECK(word.find_first_of(" X") == std::string::npos);
    }
}

TEST_CASE("suggestions come only for words, never for numbers, and are not applied") {
  const auto missing = letters().search("opiodd");
  CHECK(missing.issues == 0);
  REQUIRE(!missing.suggestions.empty());
  CHECK(missing.suggestions.front() == "opioid");
  CHECK(letters().search("9792.24.1").suggestions.empty());
}

TEST_CASE("words far apart are both shown, negated words and words outside their distance never") {
  CHECK(letters().marked("knee opioid") == "The [knee] hurts. [Opioids] were weaned slowly over ten weeks.");
  CHECK(letters().marked("knee -ankle") == "The [knee] hurts. Opioids were weaned slowly over ten weeks.");
  CHECK(letters().marked("opioid w/2 weaned") == "The knee hurts. [Opioids] were [weaned] slowly over ten weeks.");
  CHECK(letters().marked("the NOT w/3 hurts") == letters().marked("zzyzx"));
  CHECK(letters().marked("rationale:knee") == "The [knee] hurts. Opioids were weaned slowly over ten weeks.");
  CHECK(letters().marked("knee -decision:upheld") == "The [knee] hurts. Opioids were weaned slowly over ten weeks.");
  CHECK(letters().marked("knee decision:upheld") == letters().marked("zzyzx"));
  CHECK(letters().marked("knee OR ankle", 3).starts_with("The [knee] and the [ankle] hurt."));
  CHECK(letters().marked("\"L4-5\" injection", 2).find("[injections] at [L4-5]") != std::string::npos);
}

TEST_CASE("control characters and invalid bytes in a query are refused") {
  for (const char* query : {"knee\x1B[2J", "kn\xFF""ee", "knee\x01"}) CHECK_THROWS_AS(letters().found(query), imr::QueryError);
}

TEST_CASE("results are sorted by dates, what has no date last, ties by case number") {
  using imr::SortKey;
  CHECK(letters().found("", SortKey::Decided, true) == "1 3 2 4");
  CHECK(letters().found("", SortKey::Decided, false) == "2 3 1 4");
  CHECK(letters().found("", SortKey::Injured, true) == "1 2 3 4");
  CHECK(letters().found("", SortKey::CaseNumber, false) == "4 3 2 1");
}

TEST_CASE("equal scores are ordered by case number, whichever letter was indexed first") {
  const TextIndex index({{"Knee pain, one."}, {"Knee pain, two."}, {"Knee pain, six."}, {"Knee pain and knee pain."}});
  CHECK(index.found("knee", imr::SortKey::Relevance).ends_with("1 2 3"));
  CHECK(index.found("knee", imr::SortKey::Relevance) == index.found("knee", imr::SortKey::Relevance));
}
