#include "search/index_words.h"

#include <algorithm>

#include "index/sections.h"

namespace imr::search {

IndexWords::IndexWords(const index::IndexView& view, const Schema& schema, const Plan& plan, const DocSet& issues,
                       std::uint64_t count)
    : starts_(view, index::starts_slot(schema), count) {
  for (const int slot : index::place_slots(schema)) groups_.emplace_back(view, slot, count);
  for (std::size_t leaf = 0; leaf < plan.leaves.size(); ++leaf) {
    leaves_.emplace_back();
    for (const ExpandedWord& word : plan.words[leaf])
      leaves_.back().terms.push_back({word.term, index::place_hash(word.term), index::PostingCursor(view, word.term)});
    const LeafHits* hits = plan.hits[plan.first_alike[leaf]].get();
    if (hits != nullptr && plan.words[leaf].size() == 1 && hits->covers(&issues))
      leaves_.back().issues = &hits->issues();
  }
}

const Positions& IndexWords::positions(std::size_t number) {
  Leaf& leaf = leaves_[number];
  if (leaf.list.issue != issue_) read_leaf(leaf);
  return leaf.list.positions;
}

void IndexWords::read_leaf(Leaf& leaf) {
  Positions& positions = leaf.list.positions;
  leaf.list.issue = issue_;
  positions.clear();
  std::size_t found = 0;
  for (Term& term : leaf.terms) {
    if (!is_in_issue(leaf, term)) continue;
    ++found;
    LetterValue<index::PackedWords>& group = groups_[term.hash.group];
    group.move_to(issue_, letter_);
    group.own().add_positions(term.term, term.hash.code, index::kFirstPosition, positions);
    group.summary().add_positions(term.term, term.hash.code, index::kSummaryPosition, positions);
  }
  if (found < 2) return;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

/// Packed places cannot tell a word that the letter lacks.
bool IndexWords::is_in_issue(const Leaf& leaf, Term& term) const {
  return leaf.issues != nullptr ? leaf.issues->has(issue_) : term.posting.has(issue_);
}

const Positions& IndexWords::read_starts(List& list, AddStarts add) {
  if (list.issue == issue_) return list.positions;
  list.issue = issue_;
  list.positions.clear();
  starts_.move_to(issue_, letter_);
  (starts_.own().*add)(index::kFirstPosition, list.positions);
  (starts_.summary().*add)(index::kSummaryPosition, list.positions);
  return list.positions;
}

const Positions& IndexWords::sentence_starts() {
  return read_starts(sentences_, &index::PackedStarts::add_sentence_starts);
}

const Positions& IndexWords::paragraph_starts() {
  return read_starts(paragraphs_, &index::PackedStarts::add_paragraph_starts);
}

const Positions& IndexWords::section_starts() {
  return read_starts(sections_, &index::PackedStarts::add_section_starts);
}

}  // namespace imr::search
