#include "search/match_set.h"

#include <algorithm>
#include <optional>

#include "search/facet_rows.h"
#include "search/index_words.h"

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// To read the places of an issue costs at least as much as this many postings.
constexpr std::uint64_t kPostingsOfPlaces = 20;

/// Cheap and selective first: filters, words, the rest, exclusions.
int cost_rank(const QueryNode& node) {
  switch (node.kind) {
    case Kind::Filter:
    case Kind::Range:
      return 0;
    case Kind::Word:
      return 1;
    case Kind::Not:
      return 4;
    default:
      return is_positional(node) ? 3 : 2;
  }
}

/// Of words, the rarest first.
std::vector<const QueryNode*> by_cost(const Plan& plan, const std::vector<QueryNode>& nodes) {
  const auto cost = [&](const QueryNode& node) {
    std::uint64_t postings = 0;
    if (node.kind == Kind::Word)
      for (const ExpandedWord& word : plan.words[plan.leaves.at(&node)]) postings += word.frequency;
    return std::pair(cost_rank(node), postings);
  };
  std::vector<const QueryNode*> sorted;
  for (const QueryNode& node : nodes) sorted.push_back(&node);
  std::stable_sort(sorted.begin(), sorted.end(), [&](auto a, auto b) { return cost(*a) < cost(*b); });
  return sorted;
}

}  // namespace

bool is_positional(const QueryNode& node) {
  return node.kind == Kind::Phrase || node.kind == Kind::Distance || node.kind == Kind::AtLeast ||
         node.kind == Kind::Section;
}

Plan make_plan(const Xapian::Database& vocabulary, const Stemmer& stemmer, const QueryNode& tree) {
  Plan plan(tree);
  plan.words.resize(plan.leaves.size());
  for (const auto& [node, leaf] : plan.leaves) plan.words[leaf] = expand_word(vocabulary, stemmer, *node);
  return plan;
}

DocSet MatchSets::match(Plan& plan) { return evaluate(plan, plan.root, nullptr); }

DocSet MatchSets::candidates(Plan& plan) { return candidates(plan, plan.root, nullptr); }

const LeafHits& MatchSets::hits(Plan& plan, std::size_t leaf, const DocSet* within) {
  std::unique_ptr<LeafHits>& known = plan.hits[leaf];
  if (known == nullptr || !known->covers(within))
    known = std::make_unique<LeafHits>(team_, plan.words[leaf], within, plan.is_scored);
  return *known;
}

/// `within` only saves work: the result holds for its members. Null stands for all issues.
DocSet MatchSets::evaluate(Plan& plan, const QueryNode& node, const DocSet* within) {
  switch (node.kind) {
    case Kind::And:
      return evaluate_and(plan, node, within);
    case Kind::Or:
      return evaluate_or(plan, node, within);
    case Kind::Not: {
      DocSet set = all_of(within);
      return set -= evaluate(plan, node.children.front(), within);
    }
    case Kind::Word: {
      DocSet set = hits(plan, plan.leaves.at(&node), within).issues();
      return within == nullptr ? set : set &= *within;
    }
    case Kind::Filter:
    case Kind::Range: {
      DocSet set = restriction(plan, node);
      return within == nullptr ? set : set &= *within;
    }
    case Kind::All:
      return all_of(within);
    default:
      return verify(plan, node, candidates(plan, node, within));
  }
}

DocSet MatchSets::evaluate_and(Plan& plan, const QueryNode& node, const DocSet* within) {
  std::optional<DocSet> set;
  for (const QueryNode* child : by_cost(plan, node.children)) set = evaluate(plan, *child, set ? &*set : within);
  return set ? std::move(*set) : all_of(within);
}

DocSet MatchSets::evaluate_or(Plan& plan, const QueryNode& node, const DocSet* within) {
  DocSet set(team_.view().last());
  for (const QueryNode* child : by_cost(plan, node.children)) {
    if (cost_rank(*child) < cost_rank(node)) {  // what was found already would have to be taken out of no work
      set |= evaluate(plan, *child, within);
      continue;
    }
    DocSet rest = all_of(within);
    rest -= set;
    set |= evaluate(plan, *child, &rest);
  }
  return set;
}

/// A superset of the matches of a node, from the sets of its words.
DocSet MatchSets::candidates(Plan& plan, const QueryNode& node, const DocSet* within) {
  switch (node.kind) {
    case Kind::Distance:
      if (node.negated) return candidates(plan, node.children[0], within);
      [[fallthrough]];
    case Kind::Phrase:
    case Kind::And: {
      std::optional<DocSet> set;
      for (const QueryNode* child : by_cost(plan, node.children)) set = candidates(plan, *child, set ? &*set : within);
      return set ? std::move(*set) : all_of(within);
    }
    case Kind::Or: {
      DocSet set(team_.view().last());
      for (const QueryNode& child : node.children) set |= candidates(plan, child, within);
      return set;
    }
    case Kind::AtLeast:
    case Kind::Section:
      return candidates(plan, node.children.front(), within);
    case Kind::Not:
      return all_of(within);
    default:
      return evaluate(plan, node, within);
  }
}

DocSet MatchSets::verify(const Plan& plan, const QueryNode& node, const DocSet& possible) {
  DocSet found(possible.last());
  team_.work(possible.count() * kPostingsOfPlaces, [&](const ReaderTeam::Part& part) {
    IndexWords words(part.view, team_.schema(), plan, possible);
    DocSet::Doc current = 0;
    IssueMatcher matcher(plan.leaves,
                         [&](const QueryNode& restriction) { return plan.restrictions.at(&restriction).has(current); });
    for_each_issue(possible, team_.letters(), part.begin, part.end, [&](DocSet::Doc issue, DocSet::Doc letter) {
      words.move_to(issue, letter);
      current = issue;
      if (matcher.matches(node, words)) found.add(issue);
    });
  });
  return found;
}

const DocSet& MatchSets::restriction(Plan& plan, const QueryNode& node) const {
  auto found = plan.restrictions.find(&node);
  if (found == plan.restrictions.end()) found = plan.restrictions.emplace(&node, restrictions_.match(node)).first;
  return found->second;
}

void MatchSets::decide_restrictions(Plan& plan) const {
  std::vector<const QueryNode*> open{&plan.root};
  while (!open.empty()) {
    const QueryNode& node = *open.back();
    open.pop_back();
    if (node.kind == Kind::Filter || node.kind == Kind::Range) restriction(plan, node);
    for (const QueryNode& child : node.children) open.push_back(&child);
  }
}

}  // namespace imr::search
