// Thousands of random queries, each compared with the slow evaluator: matches, totals, facets, marks.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "analytics/sample_index.h"
#include "base/strings.h"
#include "imr/error.h"
#include "imr/search.h"
#include "index/index_reader.h"
#include "query/query_string.h"
#include "query/synonyms.h"
#include "search/match_set.h"
#include "search/random_trees.h"
#include "search/slow_search.h"

namespace {

using namespace imr;
using imr::tests::RandomTrees;
using imr::tests::SlowSearch;
using Kind = QueryNode::Kind;
using Issues = std::set<std::size_t>;

/// The index and the slow evaluator over the same letters.
class Letters {
public:
  Letters() : reader(tests::sample_index().path()), team_(reader), slow(stored_letters(), schema) {
    for (std::size_t i = 0; i < slow.issues().size(); ++i)
      issue_of_[documents_[slow.issues()[i].letter] + static_cast<index::Doc>(slow.issues()[i].number) + 1] = i;
  }

  /// What the index finds for a tree, as numbers of issues.
  Issues fast_matches(const QueryNode& tree) {
    const QueryNode expanded = query::expand_synonyms(tree, schema);
    search::Plan plan = search::make_plan(reader.view().vocabulary(), stemmer_, schema, expanded);
    if (std::ranges::any_of(plan.phrases, [&](const auto& phrase) { return !plan.words[phrase.second].empty(); }))
      ++with_phrases;
    search::MatchSets sets(team_, Confidence::Weak);
    Issues found;
    sets.match(plan).for_each([&](search::DocSet::Doc doc) { found.insert(issue_of_.at(doc)); });
    return found;
  }

  const Schema& schema = Schema::embedded();
  index::IndexReader reader;
  int with_phrases = 0;  ///< trees with a phrase that is a term of the index

private:
  std::vector<index::StoredLetter> stored_letters() {
    std::vector<index::StoredLetter> letters;
    team_.letters().for_each([&](index::Doc letter) {
      documents_.push_back(letter);
      letters.push_back(reader.letter_at(letter));
    });
    return letters;
  }

  search::ReaderTeam team_;
  index::Stemmer stemmer_{schema};
  std::vector<index::Doc> documents_;  ///< of the letters
  std::map<index::Doc, std::size_t> issue_of_;

public:
  SlowSearch slow;
};

/// The facet that a part of the query restricts, and nothing else; empty when it is none or several.
std::string only_facet(const QueryNode& node, const Schema& schema) {
  if (node.kind == Kind::All) return "*";  // agrees with every facet
  if (node.kind == Kind::Filter) return schema.find_facet(node.field) ? schema.find_facet(node.field)->name : "";
  if (node.kind != Kind::And && node.kind != Kind::Or && node.kind != Kind::Not) return "";
  std::string facet = "*";
  for (const QueryNode& child : node.children) {
    const std::string found = only_facet(child, schema);
    if (found != "*" && facet != "*" && found != facet) return "";
    if (found != "*") facet = found;
  }
  return facet;
}

/// The tree without what restricts a facet.
QueryNode without_facet(const QueryNode& tree, const std::string& facet, const Schema& schema) {
  if (only_facet(tree, schema) == facet) return {};
  QueryNode rest = tree;
  if (tree.kind == Kind::And)
    std::erase_if(rest.children, [&](const QueryNode& child) { return only_facet(child, schema) == facet; });
  return rest;
}

using Counts = std::map<std::string, std::pair<std::uint64_t, std::uint64_t>>;

Counts slow_counts(const Letters& letters, const QueryNode& tree, const Issues& matches, const Facet& facet) {
  Counts counts;
  const QueryNode others = without_facet(tree, facet.name, letters.schema);
  const Issues issues = others == tree ? matches : letters.slow.matches(others);
  for (const auto& [value, count] : letters.slow.count(facet, issues))
    counts[value] = {count.issues.size(), count.letters.size()};
  return counts;
}

Counts fast_counts(const FacetResult& facet) {
  Counts counts;
  for (const FacetCount& count : facet.counts)
    counts[base::fold_name(count.value)] = {count.issues, count.determinations};
  return counts;
}

std::set<std::uint32_t> bytes_of(const std::vector<Span>& spans, std::uint32_t offset = 0) {
  std::set<std::uint32_t> bytes;
  for (const Span& span : spans)
    for (std::uint32_t byte = span.begin; byte < span.end; ++byte) bytes.insert(byte + offset);
  return bytes;
}

std::string text_of(const Counts& counts) {
  std::string text;
  for (const auto& [value, count] : counts)
    text += value + '=' + std::to_string(count.first) + '/' + std::to_string(count.second) + ' ';
  return text;
}

std::string text_of(const Letters& letters, const Issues& issues) {
  std::string text;
  for (const std::size_t issue : issues)
    text += letters.slow.letters()[letters.slow.issues()[issue].letter].id + '#' +
            std::to_string(letters.slow.issues()[issue].number + 1) + ' ';
  return text;
}

/// The words in a passage are marked exactly where the slow evaluator finds them.
void check_passages(const Letters& letters, const QueryNode& tree, const SearchResult& result) {
  for (const DeterminationHit& hit : result.hits)
    for (const IssueHit& issue : hit.issues) {
      const auto& issues = letters.slow.issues();
      const auto at = std::ranges::find_if(issues, [&](const auto& i) {
        return letters.slow.letters()[i.letter].id == hit.id && static_cast<int>(i.number) + 1 == issue.number;
      });
      REQUIRE(at != issues.end());
      const auto expected = letters.slow.marked_bytes(tree, static_cast<std::size_t>(at - issues.begin()));
      for (const Passage& passage : issue.passages) {
        std::set<std::uint32_t> inside;
        for (const std::uint32_t byte : expected)
          if (passage.place.contains(byte)) inside.insert(byte);
        CAPTURE(passage.text);
        REQUIRE(bytes_of(passage.marks, passage.place.begin) == inside);
      }
      const Span heading = letters.slow.letters()[at->letter].determination.issues[at->number].treatment_place;
      std::set<std::uint32_t> in_heading;
      for (const std::uint32_t byte : expected)
        if (heading.contains(byte)) in_heading.insert(byte);
      REQUIRE(bytes_of(issue.treatment_marks, heading.begin) == in_heading);
    }
}

void check_letter_marks(const Letters& letters, Searcher& searcher, const Query& query, const QueryNode& tree,
                        const std::string& id) {
  std::set<std::uint32_t> expected;
  for (std::size_t i = 0; i < letters.slow.issues().size(); ++i)
    if (letters.slow.letters()[letters.slow.issues()[i].letter].id == id)
      expected.merge(letters.slow.marked_bytes(tree, i));
  const auto letter = searcher.find_letter(id, &query);
  REQUIRE(letter.has_value());
  REQUIRE(bytes_of(letter->marks) == expected);
}

SearchRequest request_for(const Query& query, const Schema& schema, std::size_t count) {
  SearchRequest request;
  request.query = query;
  for (const Facet& facet : schema.facets()) request.facets.push_back({facet.name, 0, {}});
  request.count = count;
  return request;
}

}  // namespace

TEST_CASE("random queries find the issues, count the facets and mark the words that the slow evaluator does") {
  constexpr int kQueries = 2000, kWithMarks = 8;
  Letters letters;
  Searcher searcher(tests::sample_index().path());
  RandomTrees trees(letters.slow, letters.schema, 20170131);
  int found_some = 0, found_none = 0, marked = 0;
  for (int i = 0; i < kQueries; ++i) {
    const QueryNode tree = trees.next();
    const std::string text = query::to_query_string(tree, letters.schema);
    CAPTURE(i);
    CAPTURE(text);
    const Query query = parse_query(text, letters.schema);
    CAPTURE(to_string(tree));
    REQUIRE(to_string(query.root) == to_string(tree));
    const QueryNode expanded = query::expand_synonyms(tree, letters.schema);
    const Issues expected = letters.slow.matches(expanded);
    REQUIRE(text_of(letters, letters.fast_matches(query.root)) == text_of(letters, expected));
    (expected.empty() ? found_none : found_some)++;
    const bool with_marks = i % kWithMarks == 0 && !expected.empty();
    const SearchResult result = searcher.search(request_for(query, letters.schema, with_marks ? 5 : 0));
    REQUIRE(result.issues == expected.size());
    REQUIRE(result.determinations == letters.slow.letters_of(expected).size());
    for (std::size_t f = 0; f < result.facets.size(); ++f) {
      CAPTURE(result.facets[f].facet);
      REQUIRE(text_of(fast_counts(result.facets[f])) ==
              text_of(slow_counts(letters, expanded, expected, letters.schema.facets()[f])));
    }
    if (!with_marks) continue;
    ++marked;
    check_passages(letters, expanded, result);
    check_letter_marks(letters, searcher, query, expanded, result.hits.front().id);
  }
  CHECK(found_some > kQueries / 4);
  CHECK(found_none > kQueries / 10);
  CHECK(marked > 100);
  CHECK(letters.with_phrases > kQueries / 10);
}
