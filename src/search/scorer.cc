#include "search/scorer.h"

#include <algorithm>
#include <cmath>

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// What gives a score, and no more: restrictions are decided already.
void add_scored_leaves(const Plan& plan, const QueryNode& node, std::vector<bool>& scored) {
  if (node.kind == Kind::Not) return;
  if (const auto leaf = plan.leaf_of(node)) {
    scored[*leaf] = true;
    return;
  }
  const std::size_t used = node.kind == Kind::Distance && node.negated ? 1 : node.children.size();
  for (std::size_t i = 0; i < used; ++i) add_scored_leaves(plan, node.children[i], scored);
}

/// The part of a word's weight that its rarity gives; never below 0, however common the word.
double rarity(double documents, double frequency) {
  const double odds = (documents - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

}  // namespace

bool has_score(const QueryNode& node) {
  if (node.kind == Kind::Word) return true;
  if (node.kind == Kind::Not) return false;
  return std::any_of(node.children.begin(), node.children.end(), has_score);
}

std::vector<bool> scored_leaves(const Plan& plan) {
  std::vector<bool> scored(plan.words.size());
  add_scored_leaves(plan, plan.root, scored);
  return scored;
}

Scorer::Scorer(const index::IndexView& view, MatchSets& sets, Plan& plan, const DocSet& matches) {
  double documents = 0, length = 0;
  for (const auto& shard : view.shards()) {
    documents += shard->database().get_doccount();
    length += static_cast<double>(shard->database().get_total_length());
  }
  if (documents > 0 && length > 0) average_length_ = length / documents;
  for (std::size_t leaf = 0; leaf < plan.scored.size(); ++leaf) {
    if (!plan.scored[leaf]) continue;
    const LeafHits& hits = sets.hits(plan, leaf, &matches);
    double frequency = 0;  // as a sum over words, which shards need not be read for
    for (const ExpandedWord& word : plan.words[leaf]) frequency += word.frequency;
    leaves_.push_back(scored_leaf(hits, rarity(documents, std::min(frequency, documents)) * (kK1 + 1)));
  }
}

Scorer::ScoredLeaf Scorer::scored_leaf(const LeafHits& hits, double weight) {
  ScoredLeaf leaf{&hits, weight, {}};
  for (std::size_t frequency = 0; frequency < leaf.bounds.size(); ++frequency) {
    const auto count = static_cast<double>(frequency);
    leaf.bounds[frequency] = weight * count / (kLeastLengthPart + count);
  }
  return leaf;
}

double Scorer::bound(DocSet::Doc issue) const {
  double sum = 0;
  for (const ScoredLeaf& leaf : leaves_) {
    const std::uint32_t frequency = leaf.hits->frequency(issue);
    sum += frequency < leaf.bounds.size() ? leaf.bounds[frequency] : leaf.weight;
  }
  return sum;
}

double Scorer::score(DocSet::Doc issue, double length) const {
  const double normalized = std::max(length / average_length_, kMinNormalizedLength);
  const double length_part = kK1 * (1 - kB + kB * normalized);
  double sum = 0;
  for (const ScoredLeaf& leaf : leaves_) {
    const double frequency = leaf.hits->frequency(issue);
    sum += leaf.weight * frequency / (length_part + frequency);
  }
  return sum;
}

}  // namespace imr::search
