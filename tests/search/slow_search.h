// A slow, obvious evaluator of query trees, written from docs/query-syntax.md: the measure for the real one.
#ifndef IMR_TESTS_SEARCH_SLOW_SEARCH_H
#define IMR_TESTS_SEARCH_SLOW_SEARCH_H

#include <map>
#include <set>
#include <string>
#include <vector>

#include "imr/query.h"
#include "imr/schema.h"
#include "imr/search.h"
#include "imr/span.h"
#include "index/stemmer.h"
#include "index/stored_letter.h"

namespace imr::tests {

/// A word of an issue, or a compound (a date, a pair of spine levels) at the place of its words.
struct SlowWord {
  std::string term;
  std::size_t term_number = 0;      ///< in the list of all terms
  std::size_t section = 0;          ///< in the order of index::kSectionNames
  int first = 0, last = 0;          ///< numbers of its words within the section
  int sentence = 0, paragraph = 0;  ///< of its first word
  int last_sentence = 0, last_paragraph = 0;
  bool is_compound = false;
  Span place;  ///< bytes of the letter
};

struct SlowIssue {
  std::size_t letter = 0;  ///< in SlowSearch::letters()
  std::size_t number = 0;  ///< in the letter, from 0
  std::vector<SlowWord> words;
};

/// A stretch of words where a part of a query holds.
struct SlowStretch {
  std::size_t section = 0;
  int first = 0, last = 0, sentence = 0, last_sentence = 0, paragraph = 0, last_paragraph = 0;
  std::vector<std::size_t> words;  ///< of SlowIssue::words: those that satisfied it
};

/// Counts of one facet: value to issues (by number) and letters.
struct SlowCount {
  std::set<std::size_t> issues, letters;
};

class SlowSearch {
public:
  SlowSearch(std::vector<index::StoredLetter> letters, const Schema& schema);

  const std::vector<index::StoredLetter>& letters() const { return letters_; }
  const std::vector<SlowIssue>& issues() const { return issues_; }

  /// Numbers of the issues that match. Synonyms must be expanded in the tree.
  std::set<std::size_t> matches(const QueryNode& tree) const;
  std::set<std::size_t> letters_of(const std::set<std::size_t>& issues) const;
  /// Bytes of the letter that satisfied the query in one issue.
  std::set<std::uint32_t> marked_bytes(const QueryNode& tree, std::size_t issue) const;
  std::map<std::string, SlowCount> count(const Facet& facet, const std::set<std::size_t>& issues) const;
  /// Values of a facet with those above them; "none" when there is none.
  const std::set<std::string>& values(const Facet& facet, std::size_t issue) const;

private:
  static constexpr int kAnySection = -1;

  void add_issue(std::size_t letter, std::size_t number);
  bool holds(const QueryNode& node, std::size_t issue, int section) const;
  bool is_in_range(const QueryNode& node, std::size_t issue) const;
  bool has_value(const QueryNode& node, std::size_t issue) const;
  std::vector<double> numbers(const Field& field, std::size_t issue) const;
  std::vector<SlowStretch> stretches(const QueryNode& node, std::size_t issue, int section) const;
  std::vector<SlowStretch> phrase_stretches(const QueryNode& node, std::size_t issue, int section) const;
  std::vector<SlowStretch> distance_stretches(const QueryNode& node, std::size_t issue, int section) const;
  bool stands_for(const QueryNode& word, const SlowWord& text) const;
  const std::vector<char>& terms_of(const QueryNode& word) const;
  std::set<std::string> read_values(const Facet& facet, std::size_t issue) const;
  void mark(const QueryNode& node, std::size_t issue, int section, std::set<std::size_t>& words) const;

  std::vector<index::StoredLetter> letters_;
  const Schema& schema_;
  index::Stemmer stemmer_{schema_};
  std::vector<SlowIssue> issues_;
  std::map<std::string, std::size_t> term_numbers_;
  std::vector<SlowWord> examples_;                             ///< a word for each term
  mutable std::map<std::string, std::vector<char>> terms_of_;  ///< query word: for each term, if it stands for it
  mutable std::map<std::pair<const Facet*, std::size_t>, std::set<std::string>> values_;
};

}  // namespace imr::tests

#endif
