#include "search/match_set.h"

#include <algorithm>

#include "index/known_phrases.h"
#include "search/facet_rows.h"
#include "search/index_words.h"

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// To read the places of an issue costs at least as much as this many postings.
constexpr std::uint64_t kPostingsOfPlaces = 20;

/// Cheap and selective first: filters, words, the rest, exclusions.
int cost_rank(const Plan& plan, const QueryNode& node) {
  if (plan.leaf_of(node)) return 1;
  switch (node.kind) {
    case Kind::Filter:
    case Kind::Range:
      return 0;
    case Kind::Not:
      return 4;
    default:
      return is_positional(plan, node) ? 3 : 2;
  }
}

/// Of words, the rarest first.
std::vector<const QueryNode*> by_cost(const Plan& plan, const std::vector<QueryNode>& nodes) {
  const auto cost = [&](const QueryNode& node) {
    std::uint64_t postings = 0;
    if (const auto leaf = plan.leaf_of(node))
      for (const ExpandedWord& word : plan.words[*leaf]) postings += word.frequency;
    return std::pair(cost_rank(plan, node), postings);
  };
  std::vector<const QueryNode*> sorted;
  for (const QueryNode& node : nodes) sorted.push_back(&node);
  std::stable_sort(sorted.begin(), sorted.end(), [&](auto a, auto b) { return cost(*a) < cost(*b); });
  return sorted;
}

/// The stems of a phrase of words that are compared by them; empty for other nodes.
std::vector<std::string> stems_of(const index::Stemmer& stemmer, const QueryNode& node) {
  std::vector<std::string> stems;
  if (node.kind != Kind::Phrase) return stems;
  for (const QueryNode& word : node.children) {
    if (word.kind != Kind::Word || word.form != WordForm::Stemmed) return {};
    stems.push_back(stemmer.stem(word.word));
  }
  return stems;
}

std::vector<std::size_t> find_first_alike(const std::vector<std::vector<ExpandedWord>>& leaves) {
  std::vector<std::size_t> first;
  for (const auto& words : leaves) {
    const auto is_alike = [&](const auto& others) {
      return std::ranges::equal(words, others, {}, &ExpandedWord::term, &ExpandedWord::term);
    };
    first.push_back(static_cast<std::size_t>(std::ranges::find_if(leaves, is_alike) - leaves.begin()));
  }
  return first;
}

class PhraseLeaves {
public:
  PhraseLeaves(const Xapian::Database& vocabulary, const index::Stemmer& stemmer, const Schema& schema, Plan& plan)
      : vocabulary_(vocabulary), stemmer_(stemmer), schema_(schema), plan_(plan) {}

  /// Makes a leaf of each phrase below a node that the index has as a term.
  void add(const QueryNode& node) {
    for (const QueryNode& child : node.children) add(child);
    const std::vector<std::string> stems = stems_of(stemmer_, node);
    if (stems.empty()) return;
    const std::string term = index::phrase_term(schema_, stems);
    const std::uint32_t frequency = vocabulary_.get_termfreq(term);
    if (frequency == 0 && !index::is_known_phrase(schema_, stemmer_, stems)) return;
    plan_.phrases.emplace(&node, plan_.words.size());
    plan_.words.emplace_back();
    if (frequency > 0) plan_.words.back().push_back({term, frequency});
  }

private:
  const Xapian::Database& vocabulary_;
  const index::Stemmer& stemmer_;
  const Schema& schema_;
  Plan& plan_;
};

}  // namespace

bool is_positional(const Plan& plan, const QueryNode& node) {
  return (node.kind == Kind::Phrase && !plan.leaf_of(node)) || node.kind == Kind::Distance ||
         node.kind == Kind::AtLeast || node.kind == Kind::Section;
}

std::optional<std::size_t> Plan::leaf_of(const QueryNode& node) const {
  if (node.kind != Kind::Word && node.kind != Kind::Phrase) return std::nullopt;
  const LeafNumbers& numbers = node.kind == Kind::Word ? leaves : phrases;
  const auto found = numbers.find(&node);
  return found == numbers.end() ? std::nullopt : std::optional(first_alike[found->second]);
}

Plan make_plan(const Xapian::Database& vocabulary, const index::Stemmer& stemmer, const Schema& schema,
               const QueryNode& tree) {
  Plan plan(tree);
  plan.words.resize(plan.leaves.size());
  for (const auto& [node, leaf] : plan.leaves) plan.words[leaf] = expand_word(vocabulary, stemmer, *node);
  PhraseLeaves(vocabulary, stemmer, schema, plan).add(tree);
  plan.hits.resize(plan.words.size());
  plan.first_alike = find_first_alike(plan.words);
  return plan;
}

DocSet MatchSets::match(Plan& plan, const std::optional<DocSet>& possible) {
  if (!possible) return evaluate(plan, plan.root, nullptr);
  return evaluate(plan, plan.root, &*possible) &= *possible;
}

DocSet MatchSets::candidates(Plan& plan, const std::optional<DocSet>& possible) {
  if (!possible) return candidates(plan, plan.root, nullptr);
  return candidates(plan, plan.root, &*possible) &= *possible;
}

const LeafHits& MatchSets::hits(Plan& plan, std::size_t leaf, const DocSet* within) {
  std::unique_ptr<LeafHits>& known = plan.hits[leaf];
  if (known == nullptr || !known->covers(within))
    known = std::make_unique<LeafHits>(team_, plan.words[leaf], within, leaf < plan.scored.size() && plan.scored[leaf]);
  return *known;
}

/// `within` only saves work: the result holds for its members. Null stands for all issues.
DocSet MatchSets::evaluate(Plan& plan, const QueryNode& node, const DocSet* within) {
  if (const auto leaf = plan.leaf_of(node)) {
    DocSet set = hits(plan, *leaf, within).issues();
    return within == nullptr ? set : set &= *within;
  }
  switch (node.kind) {
    case Kind::And:
      return evaluate_and(plan, node, within);
    case Kind::Or:
      return evaluate_or(plan, node, within);
    case Kind::Not: {
      DocSet set = all_of(within);
      return set -= evaluate(plan, node.children.front(), within);
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
    // What was found already would have to be taken out of no work.
    if (cost_rank(plan, *child) < cost_rank(plan, node)) {
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
  if (plan.leaf_of(node)) return evaluate(plan, node, within);
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
  const std::uint64_t count = possible.count();
  team_.work(count * kPostingsOfPlaces, [&](const ReaderTeam::Part& part) {
    IndexWords words(part.view, team_.schema(), plan, possible, count);
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
