// The same answers with columns of frequent terms and without.
#include <doctest/doctest.h>
#include <xapian.h>

#include "index/term_columns.h"
#include "text_index.h"

namespace {

using imr::tests::TextIndex;

constexpr const char* kQueries[] = {"knee",          "knee pain", "knee OR brace",   "pain NOT knee",         "\"knee pain\"",
                                    "knee w/3 brace", "kne!",      "decision:upheld", "brace decision:upheld", "knee NOT alone"};

/// Documents that are no issues fill the first block: they have a word of the letters in two forms, but seldom each. For the
/// program they stand behind the last letter, which must have these words more often.
void add_filling(const std::string& path) {
  Xapian::WritableDatabase database(path);
  for (Xapian::docid i = 0; i < imr::index::TermColumns::kBlockDocuments; ++i) {
    Xapian::Document document;
    document.add_term("knee", i % 3);
    if (i % 2 == 0) document.add_term("knees", i % 2);
    database.add_document(document);
  }
}

std::string answers(const TextIndex& index) {
  std::string text;
  for (const char* const query : kQueries)
    for (const bool counts_all : {true, false}) {
      imr::SearchRequest request;
      request.query = imr::parse_query(query, imr::Schema::embedded());
      request.counts_all = counts_all;
      const imr::SearchResult result = imr::Searcher(index.path()).search(request);
      text += std::string(query) + ": " + std::to_string(result.issues);
      for (const auto& hit : result.hits)
        text += ' ' + hit.case_number + '=' + std::to_string(hit.issues.front().score);
      text += '\n';
    }
  return text;
}

const std::vector<imr::tests::TextLetter> kLetters = {{"knee pain and a brace of the knees"},
                                                      {"pain alone"},
                                                      {"a knee, then knees, knee pain; knees"},
                                                      {"knee knee knee knee brace knees knees knees knee pain knee pain"}};

}  // namespace

TEST_CASE("columns change no answer") {
  TextIndex index(kLetters);
  add_filling(index.path());
  const std::string before = answers(index);
  CHECK(before.find("knee: 16387 CM16-0000004=") != std::string::npos);
  imr::IndexOptions options;
  options.path = index.path();
  update_index({index.letters()}, options);
  REQUIRE(imr::index::TermColumns(Xapian::Database(index.path())).has("knee"));
  CHECK(answers(index) == before);
}

TEST_CASE("frequencies of rare words do not reach the next search") {
  TextIndex index(kLetters);
  add_filling(index.path());
  imr::Searcher used(index.path()), fresh(index.path());
  const auto scores = [](imr::Searcher& searcher, const char* query) {
    imr::SearchRequest request;
    request.query = imr::parse_query(query, imr::Schema::embedded());
    std::string text;
    for (const auto& hit : searcher.search(request).hits)
      text += hit.case_number + '=' + std::to_string(hit.issues.front().score) + ' ';
    return text;
  };
  scores(used, "brace");
  CHECK(scores(used, "alone OR brace") == scores(fresh, "alone OR brace"));
}
