#include "index/stemmer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "base/strings.h"
#include "imr/error.h"
#include "index/other_schema.h"
#include "temp_folder.h"

using imr::Schema;
using imr::index::Stemmer;
using imr::tests::TempFolder;

namespace {

/// True if all words, with a space between, have the same stem.
bool are_one(const Stemmer& stemmer, const char* words) {
  const auto list = imr::base::split(words, ' ');
  return std::ranges::all_of(list,
                             [&](const std::string& word) { return stemmer.stem(word) == stemmer.stem(list[0]); });
}

}  // namespace

TEST_CASE("words that mean different things have different stems, and the inflections of each have one") {
  struct Row {
    const char *one, *other;
  };
  const Row rows[] = {{"tens", "ten"},
                      {"aed aeds", "a"},
                      {"rotator rotators", "rotation rotations rotational rotate rotated"},
                      {"positive positives positively", "position positions positional positioning"},
                      {"extremity extremities", "extreme extremely"},
                      {"extension extensions", "extensive extensively"},
                      {"consistent consistently", "consist consists consisted"},
                      {"responsible responsibility responsibilities", "response responses"},
                      {"depression depressed depressive", "depressant depressants"},
                      {"capsulitis", "capsule capsules"},
                      {"tendonitis", "tendon tendons"},
                      {"hepatitis", "hepatic"},
                      {"active actively", "activity activities"},
                      {"steroid steroids", "steroidal"},
                      {"topical topically topicals", "topic topics"},
                      {"effect effects", "effective effectively effectiveness"},
                      {"progress progressed", "progressive progression"},
                      {"interpret interpreted interpretation", "interpreter interpreters"},
                      {"authorize authorized authorization", "author authors"},
                      {"office offices", "officer officers"},
                      {"clinical clinically", "clinic clinics"},
                      {"medical medically", "medication medications medicated"},
                      {"lateral laterally", "later"},
                      {"add added adding adds", "ad"},
                      {"cure cured", "cures"}};
  const Stemmer stemmer(Schema::embedded());
  for (const Row& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK(are_one(stemmer, row.one));
    CHECK(are_one(stemmer, row.other));
    CHECK_FALSE(are_one(stemmer, (row.one + std::string(" ") + row.other).c_str()));
  }
}

TEST_CASE("no stem is a function word or shorter than three letters, unless the word is") {
  const Stemmer stemmer(Schema::embedded());
  for (const char* word : {"its", "being", "toed", "ours", "outing", "uds", "ems", "a", "is", "we", "out"}) {
    CAPTURE(word);
    CHECK(stemmer.stem(word) == word);
  }
}

TEST_CASE("every word begins with what stands before the = of its stem") {
  const Stemmer stemmer(Schema::embedded());
  CHECK(stemmer.stem("rotators") == "rotator=");
  CHECK(stemmer.stem("responsibility") == "responsib=");
  CHECK(stemmer.stem("l4-l5") == "l4-l5");
  CHECK(stemmer.stem("b12") == "b12");
}

TEST_CASE("a family of stems with a word that begins otherwise is refused with file and line") {
  const TempFolder folder;
  imr::tests::other_schema(folder);
  std::ofstream(folder.path("schema") + "/vocabularies/stems.tsv") << "value\taliases\ntens\tunit\n";
  CHECK_THROWS_WITH_AS(Schema::load(folder.path("schema")),
                       "vocabularies/stems.tsv:2: \"unit\" does not begin with \"tens\"", imr::SchemaError);
}
