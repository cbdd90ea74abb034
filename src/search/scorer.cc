#include "search/scorer.h"

#include <algorithm>
#include <cmath>

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// Measured: with fewer matches, to look up the lengths of those whose scores may be high costs less than to read the
/// column of lengths.
constexpr std::uint64_t kDocumentsOfMatch = 64;

/// What gives a score, and no more: restrictions are decided already.
template <typename Visit>
void for_each_scored_child(const QueryNode& node, Visit&& visit) {
  if (node.kind == Kind::Not) return;
  const std::size_t used = node.kind == Kind::Distance && node.negated ? 1 : node.children.size();
  for (std::size_t i = 0; i < used; ++i) visit(node.children[i]);
}

void add_scored_leaves(const Plan& plan, const QueryNode& node, std::vector<bool>& scored) {
  if (const auto leaf = plan.leaf_of(node)) scored[*leaf] = true;
  else for_each_scored_child(node, [&](const QueryNode& child) { add_scored_leaves(plan, child, scored); });
}

/// The part of a word's weight that its rarity gives; never below 0, however common the word.
double rarity(double documents, double frequency) {
  const double odds = (documents - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

}  // namespace

std::vector<bool> scored_leaves(const Plan& plan) {
  std::vector<bool> scored(plan.words.size());
  add_scored_leaves(plan, plan.root, scored);
  return scored;
}

Scorer::Scorer(ReaderTeam& team, MatchSets& sets, Plan& plan, const DocSet& matches, std::uint64_t count) {
  double documents = 0, length = 0;
  for (const auto& shard : team.view().shards()) {
    documents += shard->database().get_doccount();
    length += static_cast<double>(shard->database().get_total_length());
  }
  if (documents > 0 && length > 0) average_length_ = length / documents;
  if (count * kDocumentsOfMatch >= matches.last()) lengths_ = &team.lengths();
  for (std::size_t byte = 0; byte < length_parts_.size(); ++byte)
    length_parts_[byte] = length_part(index::least_length(static_cast<std::uint8_t>(byte)));
  add({sets, plan, matches, documents}, plan.root, terms_);
}

void Scorer::add(const Source& source, const QueryNode& node, Terms& terms) {
  if (const auto leaf = source.plan.leaf_of(node)) return terms.push_back(make_term(source, {*leaf}));
  if (node.kind == Kind::Or && node.synonyms) return add_synonyms(source, node, terms);
  for_each_scored_child(node, [&](const QueryNode& child) { add(source, child, terms); });
}

void Scorer::add_synonyms(const Source& source, const QueryNode& node, Terms& terms) {
  Choice choice;
  std::vector<std::size_t> leaves;
  for (const QueryNode& child : node.children) {
    if (const auto leaf = source.plan.leaf_of(child)) {
      if (std::ranges::find(leaves, *leaf) == leaves.end()) leaves.push_back(*leaf);
      continue;
    }
    choice.emplace_back();
    add(source, child, choice.back());
    for (Term& term : choice.back()) term.weight /= static_cast<double>(choice.back().size());
  }
  if (!leaves.empty()) choice.push_back({make_term(source, leaves)});
  if (choice.size() > 1) return choices_.push_back(std::move(choice));
  std::move(choice.front().begin(), choice.front().end(), std::back_inserter(terms));
}

Scorer::Term Scorer::make_term(const Source& source, const std::vector<std::size_t>& leaves) {
  Term term;
  double frequency = 0;  // as a sum over words, which shards need not be read for
  for (const std::size_t leaf : leaves) {
    term.leaves.push_back(source.sets.hits(source.plan, leaf, &source.matches).frequencies());
    for (const ExpandedWord& word : source.plan.words[leaf]) frequency += word.frequency;
  }
  term.weight = rarity(source.documents, std::min(frequency, source.documents)) * (kK1 + 1);
  return term;
}

double Scorer::length_part(double length) const {
  return kK1 * (1 - kB + kB * std::max(length / average_length_, kMinNormalizedLength));
}

double Scorer::total(DocSet::Doc issue, double length_part) const {
  const auto sum_of = [&](const Terms& terms) {
    double sum = 0;
    for (const Term& term : terms) {
      const double frequency = term.frequency(issue);
      sum += term.weight * frequency / (length_part + frequency);
    }
    return sum;
  };
  double sum = sum_of(terms_);
  for (const Choice& choice : choices_) {
    double best = 0;
    for (const Terms& terms : choice) best = std::max(best, sum_of(terms));
    sum += best;
  }
  return sum;
}

double Scorer::bound(DocSet::Doc issue) const {
  return total(issue, length_parts_[lengths_ == nullptr ? 0 : (*lengths_)[issue]]);
}

double Scorer::score(DocSet::Doc issue, double length) const { return total(issue, length_part(length)); }

}  // namespace imr::search
