#include "search/issue_matcher.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

#include "imr/schema.h"
#include "search/near_pairs.h"

namespace {

using namespace imr;
using namespace imr::search;

/// An issue written as words: "." ends a sentence, "/" a paragraph, "|" a section.
class WrittenIssue : public IssueWords {
public:
  WrittenIssue(const std::string& text, const LeafNumbers& leaves) : leaves_(leaves.size()) {
    std::istringstream in(text);
    std::uint32_t position = 1;
    bool new_sentence = true, new_paragraph = true;
    sections_.push_back(position);
    for (std::string word; in >> word;) {
      if (word == ".") new_sentence = true;
      if (word == "/") new_sentence = new_paragraph = true;
      if (word == "|") sections_.push_back(position += 300), new_sentence = new_paragraph = true;
      if (word == "." || word == "/" || word == "|") continue;
      if (new_sentence) sentences_.push_back(position);
      if (new_paragraph) paragraphs_.push_back(position);
      new_sentence = new_paragraph = false;
      for (const auto& [node, leaf] : leaves)
        if (node->word == word) leaves_[leaf].push_back(position);
      ++position;
    }
  }
  const Positions& positions(std::size_t leaf) override { return leaves_[leaf]; }
  const Positions& sentence_starts() override { return sentences_; }
  const Positions& paragraph_starts() override { return paragraphs_; }
  const Positions& section_starts() override { return sections_; }

private:
  std::vector<Positions> leaves_;
  Positions sentences_, paragraphs_, sections_;
};

/// Positions of the marked words, or "-" when the query does not hold.
std::string marks(const std::string& query, const std::string& text) {
  const QueryNode tree = parse_query(query, Schema::embedded(), {false, false}).root;
  const LeafNumbers leaves = number_leaves(tree);
  WrittenIssue issue(text, leaves);
  IssueMatcher matcher(leaves);
  if (!matcher.matches(tree, issue)) return "-";
  std::string result;
  for (const std::uint32_t position : matcher.marks(tree, issue))
    result += (result.empty() ? "" : " ") + std::to_string(position);
  return result;
}

struct Row {
  const char *query, *text, *marks;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.text);
    CHECK(marks(row.query, row.text) == row.marks);
  }
}

}  // namespace

TEST_CASE("words, phrases, AND, OR and NOT hold and mark what holds") {
  check({{"a", "x a a", "2 3"},
         {"a", "x", "-"},
         {"\"a b\"", "a b . b a", "1 2"},
         {"\"a b\"", "a . b", "1 2"},
         {"\"a b\"", "a | b", "-"},
         {"\"a a\"", "a a a", "1 2 3"},
         {"a b", "b x a", "1 3"},
         {"a OR (b c)", "a b", "1"},
         {"a OR (b c)", "a b c", "1 2 3"},
         {"a -b", "a x", "1"},
         {"a -b", "a b", "-"},
         {"-b", "a", ""}});
}

TEST_CASE("distances count steps between the nearest ends, in either order unless pre is asked for") {
  check({{"a w/1 b", "a b", "1 2"},
         {"a w/1 b", "b a", "1 2"},
         {"a w/1 b", "a x b", "-"},
         {"a w/2 b", "a x b", "1 3"},
         {"a pre/2 b", "b x a", "-"},
         {"a pre/2 b", "a x b", "1 3"},
         {"\"a b\" w/1 c", "a b c", "1 2 3"},
         {"\"a b\" w/1 \"b c\"", "a b c", "-"},
         {"\"a b\" w/1 \"b c\"", "a b b c", "1 2 3 4"},
         {"a w/255 b", "a | b", "-"}});
}

TEST_CASE("sentences and paragraphs bound /s and /p") {
  check({{"a /s b", "a x b . a", "1 3"},
         {"a /s b", "a . b", "-"},
         {"a /p b", "a . b", "1 2"},
         {"a /p b", "a / b", "-"},
         {"a +s b", "b a", "-"},
         {"\"a b\" /s c", "a . b c", "-"},
         {"a /issue b", "a | b", "1 302"},
         {"\"a b\" /issue rationale:c", "a b | x | x | c", "1 2 905"},
         {"a /issue a", "a", "1"}});
}

TEST_CASE("two occurrences that share a word are not near each other") {
  check({{"a w/5 a", "a x", "-"},
         {"a w/5 a", "a x a", "1 3"},
         {"(a OR b) w/3 a", "a", "-"},
         {"(a OR b) w/3 a", "b a", "1 2"}});
}

TEST_CASE("a negated distance keeps the left occurrences without a right one that near") {
  check({{"a NOT w/2 b", "a b", "-"},
         {"a NOT w/2 b", "a b x x x a", "6"},
         {"a NOT pre/2 b", "b a", "2"},
         {"a NOT /s b", "a b . a", "3"},
         {"a NOT /p b", "a . b / a", "3"},
         {"a NOT /issue b", "a x b", "-"},
         {"a NOT /issue b", "a x", "1"},
         {"a NOT /issue a", "a", "-"},
         {"(a NOT w/1 b) w/2 c", "a b c x x x a c", "7 8"}});
}

TEST_CASE("nested distances take the stretch of the pair as one occurrence") {
  check({{"(a w/2 b) w/1 c", "a x b c", "1 3 4"},
         {"(a w/2 b) w/1 c", "a c b", "-"},
         {"(a w/2 b) /s c", "a b . c", "-"},
         {"(a w/1 b) w/1 (c w/1 d)", "a b d c", "1 2 3 4"}});
}

TEST_CASE("sections bound what stands in them") {
  check({{"treatment:a", "a | a", "1"},
         {"guideline:a", "a | a", "302"},
         {"rationale:a", "a | x | x | x | a", "-"},
         {"treatment:(a -b)", "a | b", "1"},
         {"treatment:(a -b)", "a b", "-"},
         {"summary:(a w/1 b)", "a b | x | x | x | b a", "1206 1207"}});
}

TEST_CASE("atleast counts occurrences, a stretch of two operands once") {
  check({{"atleast2(a)", "a", "-"},
         {"atleast2(a)", "a x a", "1 3"},
         {"atleast2(a OR b)", "a b", "1 2"},
         {"atleast2(a OR a)", "a", "-"},
         {"atleast2(\"a a\")", "a a a", "1 2 3"},
         {"treatment:atleast2(a)", "a | a", "-"},
         {"atleast2(a b)", "a b a", "-"}});
}

TEST_CASE("two words are near each other where their places, made one by one, say so") {
  std::mt19937 random(5);
  const std::vector<std::string> queries = {"one w/3 two", "one pre/2 two", "one /s two", "one +s two", "one /p two"};
  std::size_t near = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = random() % 30; left > 0; --left)
      text += std::vector{" one", " two", " x", " y", " z", " .", " /"}[random() % 7];
    const QueryNode tree = parse_query(queries[random() % queries.size()], Schema::embedded(), {false, false}).root;
    const LeafNumbers leaves = number_leaves(tree);
    WrittenIssue issue(text, leaves);
    std::vector<std::vector<Occurrence>> places;
    for (const QueryNode& word : tree.children) {
      places.emplace_back();
      for (const std::uint32_t position : issue.positions(leaves.at(&word)))
        places.back().push_back({position, position, {}});
    }
    const bool expected = !find_near(tree, issue, places[0], places[1], true).empty();
    INFO(text);
    CHECK(has_near(tree, issue, issue.positions(leaves.at(&tree.children[0])),
                   issue.positions(leaves.at(&tree.children[1]))) == expected);
    near += expected;
  }
  CHECK(near > 500);
  CHECK(near < 1500);
}
