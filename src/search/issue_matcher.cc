#include "search/issue_matcher.h"

#include <algorithm>

#include "index/sections.h"
#include "search/near_pairs.h"

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

bool is_issue_distance(const QueryNode& node) {
  return node.kind == Kind::Distance && node.unit == DistanceUnit::Issue;
}

/// Of two words that take one position each.
bool is_of_plain_words(const QueryNode& node) {
  return node.kind == Kind::Distance && !node.negated && std::ranges::all_of(node.children, [](const QueryNode& child) {
           return child.kind == Kind::Word && compound_width(child) == 1;
         });
}

bool is_before(const Occurrence& a, const Occurrence& b) {
  return a.first != b.first ? a.first < b.first : a.last < b.last;
}

void sort_unique(Positions& positions) {
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

/// Occurrences of one stretch become one, with the marks of all.
void merge_equal(std::vector<Occurrence>& list) {
  std::sort(list.begin(), list.end(), is_before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (kept > 0 && list[kept - 1].first == list[i].first && list[kept - 1].last == list[i].last) {
      Positions& words = list[kept - 1].words;
      words.insert(words.end(), list[i].words.begin(), list[i].words.end());
      continue;
    }
    if (kept != i) list[kept] = std::move(list[i]);
    ++kept;
  }
  list.resize(kept);
}

void number_leaves(const QueryNode& node, LeafNumbers& numbers) {
  if (node.kind == Kind::Word) numbers.emplace(&node, numbers.size());
  for (const QueryNode& child : node.children) number_leaves(child, numbers);
}

}  // namespace

LeafNumbers number_leaves(const QueryNode& root) {
  LeafNumbers numbers;
  number_leaves(root, numbers);
  return numbers;
}

std::uint32_t compound_width(const QueryNode& word) {
  const auto hyphens = std::count(word.word.begin(), word.word.end(), '-');
  const bool is_compound = hyphens > 0 && (word.form == WordForm::Stemmed || word.form == WordForm::Literal);
  return is_compound ? static_cast<std::uint32_t>(hyphens) + 1 : 1;
}

bool IssueMatcher::matches(const QueryNode& node, IssueWords& words) { return matches(node, words, Window{}); }

bool IssueMatcher::matches(const QueryNode& node, IssueWords& words, Window window) {
  const auto holds = [&](const QueryNode& child) { return matches(child, words, window); };
  switch (node.kind) {
    case Kind::And:
      return std::all_of(node.children.begin(), node.children.end(), holds);
    case Kind::Or:
      return std::any_of(node.children.begin(), node.children.end(), holds);
    case Kind::Not:
      return !holds(node.children.front());
    case Kind::Section:
      return matches(node.children.front(), words, section_window(node, words));
    case Kind::AtLeast:
      return count(node.children.front(), words, window) >= static_cast<std::size_t>(node.minimum);
    case Kind::Distance:
      // /issue asks for no places: its operands may be anything that AND joins.
      if (is_issue_distance(node)) return holds(node.children[0]) && holds(node.children[1]) != node.negated;
      if (const Words& pair = words_of(node); window.is_all() && pair.is_plain_pair)
        return has_near(node, words, words.positions(pair.leaves[0]), words.positions(pair.leaves[1]));
      [[fallthrough]];
    case Kind::Word:
    case Kind::Phrase:
      return !occurrences(node, words, window, Want::Existence).empty();
    case Kind::Filter:
    case Kind::Range:
      return restriction_holds_(node);
    case Kind::All:
      return true;
  }
  return true;
}

std::size_t IssueMatcher::count(const QueryNode& node, IssueWords& words, Window window) {
  return occurrences(node, words, window, Want::All).size();
}

IssueMatcher::Window IssueMatcher::section_window(const QueryNode& node, IssueWords& words) {
  const auto& names = index::kSectionNames;
  const auto section = static_cast<std::size_t>(std::find(names.begin(), names.end(), node.field) - names.begin());
  const Positions& starts = words.section_starts();
  if (section >= starts.size()) return {0, 0};
  return {starts[section], section + 1 < starts.size() ? starts[section + 1] : UINT32_MAX};
}

std::vector<Occurrence> IssueMatcher::occurrences(const QueryNode& node, IssueWords& words, Window window, Want want) {
  switch (node.kind) {
    case Kind::Word:
      return word_occurrences(node, words, window, want);
    case Kind::Phrase:
      return phrase_occurrences(node, words, window, want);
    case Kind::Distance:
      return distance_occurrences(node, words, window, want);
    case Kind::Or:
      return or_occurrences(node, words, window, want);
    default:
      return {};
  }
}

std::vector<Occurrence> IssueMatcher::word_occurrences(const QueryNode& node, IssueWords& words, Window window,
                                                       Want want) {
  const Positions& positions = words.positions(leaves_.at(&node));
  const std::uint32_t width = compound_width(node);
  std::vector<Occurrence> found;
  for (auto at = std::lower_bound(positions.begin(), positions.end(), window.begin);
       at != positions.end() && *at < window.end; ++at) {
    found.push_back({*at, *at + width - 1, want == Want::Marks ? Positions{*at} : Positions{}});
    if (want == Want::Existence) break;
  }
  return found;
}

const IssueMatcher::Words& IssueMatcher::words_of(const QueryNode& node) {
  if (words_.node == &node) return words_;
  words_ = {&node, {}, is_of_plain_words(node)};
  if (node.kind == Kind::Phrase || words_.is_plain_pair)
    for (const QueryNode& child : node.children) words_.leaves.push_back(leaves_.at(&child));
  return words_;
}

/// The last position of the phrase that starts at `first`; 0 when its words do not follow.
std::uint32_t IssueMatcher::phrase_end(const QueryNode& node, const std::vector<std::size_t>& leaves, IssueWords& words,
                                       std::uint32_t first) {
  std::uint32_t last = first + compound_width(node.children.front()) - 1;
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    const Positions& positions = words.positions(leaves[i]);
    if (!std::binary_search(positions.begin(), positions.end(), last + 1)) return 0;
    last += compound_width(node.children[i]);
  }
  return last;
}

std::vector<Occurrence> IssueMatcher::phrase_occurrences(const QueryNode& node, IssueWords& words, Window window,
                                                         Want want) {
  std::vector<Occurrence> found;
  if (node.children.empty()) return found;
  const std::vector<std::size_t>& leaves = words_of(node).leaves;
  const Positions& starts = words.positions(leaves.front());
  for (auto at = std::lower_bound(starts.begin(), starts.end(), window.begin); at != starts.end() && *at < window.end;
       ++at) {
    const std::uint32_t last = phrase_end(node, leaves, words, *at);
    if (last == 0) continue;
    found.push_back({*at, last, {}});
    if (want == Want::Marks) found.back().words = phrase_words(node, *at);
    if (want == Want::Existence) break;
  }
  return found;
}

Positions IssueMatcher::phrase_words(const QueryNode& node, std::uint32_t first) {
  Positions positions;
  for (const QueryNode& child : node.children) {
    positions.push_back(first);
    first += compound_width(child);
  }
  return positions;
}

std::vector<Occurrence> IssueMatcher::or_occurrences(const QueryNode& node, IssueWords& words, Window window,
                                                     Want want) {
  std::vector<Occurrence> all;
  for (const QueryNode& child : node.children) {
    std::vector<Occurrence> found = occurrences(child, words, window, want);
    if (want == Want::Existence && !found.empty()) return found;
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  merge_equal(all);
  return all;
}

std::vector<Occurrence> IssueMatcher::distance_occurrences(const QueryNode& node, IssueWords& words, Window window,
                                                           Want want) {
  const Want inner = want == Want::Existence ? Want::All : want;
  const auto left = occurrences(node.children[0], words, window, inner);
  if (left.empty()) return {};
  const auto right = occurrences(node.children[1], words, window, node.negated ? Want::All : inner);
  std::vector<Occurrence> found = find_near(node, words, left, right, want == Want::Existence);
  if (want != Want::Existence) merge_equal(found);
  return found;
}

Positions IssueMatcher::marks(const QueryNode& node, IssueWords& words) {
  Positions marks;
  if (matches(node, words)) add_marks(node, words, Window{}, marks);
  sort_unique(marks);
  return marks;
}

void IssueMatcher::add_marks(const QueryNode& node, IssueWords& words, Window window, Positions& marks) {
  switch (node.kind) {
    case Kind::And:
    case Kind::Or:
      for (const QueryNode& child : node.children)
        if (child.kind != Kind::Not && matches(child, words, window)) add_marks(child, words, window, marks);
      return;
    case Kind::Section:
      return add_marks(node.children.front(), words, section_window(node, words), marks);
    case Kind::AtLeast:
      return add_marks(node.children.front(), words, window, marks);
    case Kind::Distance:
      if (is_issue_distance(node)) {
        add_marks(node.children[0], words, window, marks);
        if (!node.negated) add_marks(node.children[1], words, window, marks);
        return;
      }
      [[fallthrough]];
    case Kind::Word:
    case Kind::Phrase:
      for (const Occurrence& found : occurrences(node, words, window, Want::Marks))
        marks.insert(marks.end(), found.words.begin(), found.words.end());
      return;
    default:
      return;
  }
}

}  // namespace imr::search
