// Where a query holds within one issue: phrases, distances, sentences, sections. No engine in here, so
// that matching in the index and marking in the text are the same code.
#ifndef IMR_SEARCH_ISSUE_MATCHER_H
#define IMR_SEARCH_ISSUE_MATCHER_H

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include "imr/query.h"
#include "index/packed_places.h"

namespace imr::search {

using index::Positions;

/// The words of one issue, by leaf of the query.
class IssueWords {
public:
  virtual ~IssueWords() = default;
  virtual const Positions& positions(std::size_t leaf) = 0;
  virtual const Positions& sentence_starts() = 0;
  virtual const Positions& paragraph_starts() = 0;
  virtual const Positions& section_starts() = 0;  ///< one for each section, in their order
};

/// Numbers of the Word nodes of a tree, in the order of the tree.
using LeafNumbers = std::unordered_map<const QueryNode*, std::size_t>;
LeafNumbers number_leaves(const QueryNode& root);

/// A place where a part of the query holds.
struct Occurrence {
  std::uint32_t first = 0, last = 0;  ///< positions of its first and last word
  Positions words;                    ///< positions that satisfied it; only when marks are asked for
};

/// True if a Filter or Range node holds for the issue at hand.
using RestrictionTest = std::function<bool(const QueryNode&)>;

/// Evaluates one tree on one issue after another. Filters and ranges are decided on the whole index, not here.
class IssueMatcher {
public:
  /// @param restriction_holds  may be empty for trees without filters and ranges
  explicit IssueMatcher(const LeafNumbers& leaves, RestrictionTest restriction_holds = {})
      : leaves_(leaves), restriction_holds_(std::move(restriction_holds)) {}

  /// True if the node holds in the issue.
  bool matches(const QueryNode& node, IssueWords& words);

  /// Positions of all words that satisfied the node: none below Not, and of an Or only what holds.
  Positions marks(const QueryNode& node, IssueWords& words);

private:
  struct Window {
    std::uint32_t begin = 0, end = UINT32_MAX;  ///< positions [begin, end)
    bool is_all() const { return begin == 0 && end == UINT32_MAX; }
  };
  enum class Want { Existence, All, Marks };

  bool matches(const QueryNode& node, IssueWords& words, Window window);
  void add_marks(const QueryNode& node, IssueWords& words, Window window, Positions& marks);
  std::vector<Occurrence> occurrences(const QueryNode& node, IssueWords& words, Window window, Want want);
  std::vector<Occurrence> word_occurrences(const QueryNode& node, IssueWords& words, Window window, Want want);
  std::vector<Occurrence> phrase_occurrences(const QueryNode& node, IssueWords& words, Window window, Want want);
  static std::uint32_t phrase_end(const QueryNode& node, const std::vector<std::size_t>& leaves, IssueWords& words,
                                  std::uint32_t first);
  static Positions phrase_words(const QueryNode& node, std::uint32_t first);
  std::vector<Occurrence> distance_occurrences(const QueryNode& node, IssueWords& words, Window window, Want want);
  std::vector<Occurrence> or_occurrences(const QueryNode& node, IssueWords& words, Window window, Want want);
  static Window section_window(const QueryNode& node, IssueWords& words);
  std::size_t count(const QueryNode& node, IssueWords& words, Window window);

  /// What is known of a phrase or distance.
  struct Words {
    const QueryNode* node = nullptr;
    std::vector<std::size_t> leaves;  ///< of its children, where all are words
    bool is_plain_pair = false;       ///< two words that take one position each, not negated
  };
  const Words& words_of(const QueryNode& node);

  const LeafNumbers& leaves_;
  RestrictionTest restriction_holds_;
  Words words_;  ///< of the last node: mostly it is the only one, asked of many issues
};

/// Number of words that a compound stands for: three of a date, two of a pair of spine levels; 1 for words.
std::uint32_t compound_width(const QueryNode& word);

}  // namespace imr::search

#endif
