#include "search/word_expansion.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "imr/error.h"

namespace {

using namespace imr::search;
using imr::QueryNode;
using imr::WordForm;

Xapian::WritableDatabase database_of(std::initializer_list<const char*> terms) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (const char* term : terms) document.add_term(term);
  database.add_document(document);
  return database;
}

std::string expansions(const Xapian::Database& database, const std::string& word, WordForm form, int edits = 0) {
  QueryNode node;
  node.kind = QueryNode::Kind::Word;
  node.word = word;
  node.form = form;
  node.edits = edits;
  std::string text;
  for (const ExpandedWord& found : expand_word(database, imr::index::Stemmer(imr::Schema::embedded()), node))
    text += (text.empty() ? "" : " ") + found.term;
  return text;
}

int whole_table_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      d[i][j] = static_cast<int>(i + j);
      if (i == 0 || j == 0) continue;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("a pattern matches whole words") {
  struct Row {
    const char *word, *pattern;
    bool matches;
  };
  for (const Row& row :
       {Row{"inject", "inject*", true}, Row{"injection", "inject*", true}, Row{"reinject", "inject*", false},
        Row{"woman", "wom?n", true}, Row{"womn", "wom?n", false}, Row{"womaan", "wom?n", false},
        Row{"abcbcd", "a*bcd", true}, Row{"abcbce", "a*bcd", false}, Row{"9792.24.2", "9792*", true},
        Row{"9792.24", "9792?24", false}, Row{"9792x24", "9792?24", true}, Row{"sj\xC3\xB6gren", "sj?gren", true},
        Row{"", "*", true}, Row{"abc", "abc**", true}}) {
    CAPTURE(row.word);
    CAPTURE(row.pattern);
    CHECK(matches_pattern(row.word, row.pattern) == row.matches);
  }
}

TEST_CASE("the edit distance counts letters inserted, left out, replaced and swapped") {
  struct Row {
    const char *a, *b;
    int distance;
  };
  for (const Row& row : {Row{"opioid", "opioid", 0}, Row{"opiod", "opioid", 1}, Row{"opioids", "opioid", 1},
                         Row{"opiaid", "opioid", 1}, Row{"poioid", "opioid", 1}, Row{"ca", "abc", 3}, Row{"", "ab", 2},
                         Row{"knee", "ankle", 3}, Row{"sj\xC3\xB6gren", "sjogren", 1}, Row{"abcdef", "badcfe", 3}}) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(edit_distance(row.a, row.b, 3) == row.distance);
    CHECK(edit_distance(row.b, row.a, 3) == row.distance);
    CHECK(edit_distance(row.a, row.b, 1) == std::min(row.distance, 2));
  }
}

TEST_CASE("the edit distance is that of the whole table of distances, up to its limit") {
  std::mt19937 random(7);
  const auto word = [&] {
    std::string letters(random() % 8, 'a');
    for (char& letter : letters) letter = static_cast<char>('a' + random() % 3);
    return letters;
  };
  for (int i = 0; i < 5000; ++i) {
    const std::string a = word(), b = word();
    const int limit = static_cast<int>(random() % 5);
    CAPTURE(a);
    CAPTURE(b);
    CAPTURE(limit);
    REQUIRE(edit_distance(a, b, limit) == std::min(whole_table_distance(a, b), limit + 1));
  }
}

TEST_CASE("a word stands for the words of the index with its stem, irregular ones too") {
  const auto database = database_of({"die",      "died",    "dies",  "dying",   "dye",       "injection", "injections",
                                     "injected", "injury",  "later", "lateral", "laterally", "sky",       "skies",
                                     "general",  "generic", "l4-l5", "l4",      "XDfilter",  "2016"});
  struct Row {
    const char *word, *expansions;
  };
  for (const Row& row : {Row{"dying", "die died dies dying"}, Row{"die", "die died dies dying"},
                         Row{"injection", "injected injection injections"}, Row{"later", "later"},
                         Row{"lateral", "lateral laterally"}, Row{"skies", "skies sky"}, Row{"generic", "generic"},
                         Row{"l4-l5", "l4-l5"}, Row{"l4", "l4"}, Row{"2016", "2016"}, Row{"zzyzx", ""}}) {
    CAPTURE(row.word);
    CHECK(expansions(database, row.word, WordForm::Stemmed) == row.expansions);
  }
}

TEST_CASE("literal words, patterns and near spellings stand for words as they are, never for compounds or filters") {
  const auto database = database_of({"l4-l5", "l4", "l44", "opioid", "opioids", "Xopioid"});
  CHECK(expansions(database, "opioids", WordForm::Literal) == "opioids");
  CHECK(expansions(database, "opi*", WordForm::Pattern) == "opioid opioids");
  CHECK(expansions(database, "opiod", WordForm::Fuzzy, 1) == "opioid");
  CHECK(expansions(database, "opiod", WordForm::Fuzzy, 2) == "opioid opioids");
  CHECK(expansions(database, "l4*", WordForm::Pattern) == "l4 l44");
}

TEST_CASE("a pattern for too many words is refused") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (std::size_t i = 0; i <= kMaxExpansions; ++i) document.add_term("abc" + std::to_string(i));
  database.add_document(document);
  CHECK_THROWS_AS(expansions(database, "abc*", WordForm::Pattern), imr::QueryError);
  CHECK(expansions(database, "abc1000*", WordForm::Pattern) == "abc1000");
}
