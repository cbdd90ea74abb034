#include "search/near_pairs.h"

#include <algorithm>
#include <utility>

namespace imr::search {

namespace {

/// Number of the stretch (sentence, paragraph) that a position lies in.
std::size_t stretch_of(const Positions& starts, std::uint32_t position) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) - starts.begin());
}

/// Words between two occurrences, counted as the step from the one to the other; 0 when they overlap.
std::uint32_t step(const Occurrence& a, const Occurrence& b) {
  if (b.first > a.last) return b.first - a.last;
  return a.first > b.last ? a.first - b.last : 0;
}

class Nearness {
public:
  Nearness(const QueryNode& node, IssueWords& words) : node_(node), words_(words) {}

  bool holds(const Occurrence& left, const Occurrence& right) {
    const std::uint32_t distance = step(left, right);
    if (distance == 0 || (node_.ordered && right.first <= left.last)) return false;
    switch (node_.unit) {
      case DistanceUnit::Words:
        return distance <= static_cast<std::uint32_t>(node_.distance);
      case DistanceUnit::Sentence:
        return in_one(words_.sentence_starts(), left, right);
      case DistanceUnit::Paragraph:
        return in_one(words_.paragraph_starts(), left, right);
      default:
        return true;
    }
  }

  /// The right occurrences behind this position cannot be near any more.
  std::uint32_t reach(const Occurrence& left) {
    switch (node_.unit) {
      case DistanceUnit::Words:
        return left.last + static_cast<std::uint32_t>(node_.distance);
      case DistanceUnit::Sentence:
        return end_of(words_.sentence_starts(), left.last);
      case DistanceUnit::Paragraph:
        return end_of(words_.paragraph_starts(), left.last);
      default:
        return UINT32_MAX;
    }
  }

private:
  static bool in_one(const Positions& starts, const Occurrence& a, const Occurrence& b) {
    return stretch_of(starts, std::min(a.first, b.first)) == stretch_of(starts, std::max(a.last, b.last));
  }

  static std::uint32_t end_of(const Positions& starts, std::uint32_t position) {
    const std::size_t next = stretch_of(starts, position);
    return next < starts.size() ? starts[next] : UINT32_MAX;
  }

  const QueryNode& node_;
  IssueWords& words_;
};

Occurrence joined(const Occurrence& a, const Occurrence& b) {
  Occurrence pair{std::min(a.first, b.first), std::max(a.last, b.last), a.words};
  pair.words.insert(pair.words.end(), b.words.begin(), b.words.end());
  return pair;
}

std::uint32_t longest_of(const std::vector<Occurrence>& list) {
  std::uint32_t longest = 0;
  for (const Occurrence& one : list) longest = std::max(longest, one.last - one.first);
  return longest;
}

/// The right parts, of which those near a left one are visited.
class RightParts {
public:
  RightParts(const QueryNode& node, IssueWords& words, const std::vector<Occurrence>& right)
      : right_(right),
        nearness_(node, words),
        is_bounded_(node.unit == DistanceUnit::Words),
        margin_(static_cast<std::uint32_t>(node.distance) + longest_of(right) + 1) {}

  /// Calls visit(right) for those near `left`, until it returns false.
  template <typename Visit>
  void for_each_near(const Occurrence& left, Visit&& visit) {
    const std::uint32_t reach = nearness_.reach(left);
    for (auto right = begin_for(left); right != right_.end() && right->first <= reach; ++right)
      if (nearness_.holds(left, *right) && !visit(*right)) return;
  }

private:
  /// Those that end before this begin are too far to the left; only word distances bound that side.
  std::vector<Occurrence>::const_iterator begin_for(const Occurrence& left) const {
    const std::uint32_t floor = is_bounded_ && left.first > margin_ ? left.first - margin_ : 0;
    return std::lower_bound(right_.begin(), right_.end(), floor,
                            [](const Occurrence& o, std::uint32_t position) { return o.first < position; });
  }

  const std::vector<Occurrence>& right_;
  Nearness nearness_;
  bool is_bounded_;
  std::uint32_t margin_;
};

/// Where the right word must stand for one left word after another.
class Reach {
public:
  Reach(const QueryNode& node, IssueWords& words) : node_(node) {
    if (node.unit == DistanceUnit::Sentence) starts_ = &words.sentence_starts();
    if (node.unit == DistanceUnit::Paragraph) starts_ = &words.paragraph_starts();
  }

  /// The first and the last position.
  std::pair<std::uint32_t, std::uint32_t> of(std::uint32_t left) {
    const auto [begin, last] = starts_ == nullptr ? words_around(left) : stretch_around(left);
    return {node_.ordered ? left + 1 : begin, last};
  }

private:
  std::pair<std::uint32_t, std::uint32_t> words_around(std::uint32_t left) const {
    const auto distance = static_cast<std::uint32_t>(node_.distance);
    return {left > distance ? left - distance : 0, left + distance};
  }

  std::pair<std::uint32_t, std::uint32_t> stretch_around(std::uint32_t left) {
    while (next_ < starts_->size() && (*starts_)[next_] <= left) ++next_;
    return {next_ == 0 ? 0 : (*starts_)[next_ - 1], next_ == starts_->size() ? UINT32_MAX : (*starts_)[next_] - 1};
  }

  const QueryNode& node_;
  const Positions* starts_ = nullptr;
  std::size_t next_ = 0;
};

}  // namespace

bool has_near(const QueryNode& node, IssueWords& words, const Positions& left, const Positions& right) {
  if (left.empty() || right.empty()) return false;
  Reach reach(node, words);
  auto at = right.begin();
  for (const std::uint32_t position : left) {
    const auto [first, last] = reach.of(position);
    while (at != right.end() && *at < first) ++at;
    const auto other = at != right.end() && *at == position ? at + 1 : at;  // one word is not near itself
    if (other != right.end() && *other <= last) return true;
  }
  return false;
}

std::vector<Occurrence> find_near(const QueryNode& node, IssueWords& words, const std::vector<Occurrence>& left,
                                  const std::vector<Occurrence>& right, bool first_only) {
  RightParts parts(node, words, right);
  std::vector<Occurrence> found;
  for (const Occurrence& a : left) {
    bool has_near = false;
    parts.for_each_near(a, [&](const Occurrence& b) {
      has_near = true;
      if (!node.negated) found.push_back(joined(a, b));
      return !node.negated && !first_only;
    });
    if (node.negated && !has_near) found.push_back(a);
    if (first_only && !found.empty()) break;
  }
  return found;
}

}  // namespace imr::search
