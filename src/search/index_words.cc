#include "search/index_words.h"

#include <algorithm>

#include "index/sections.h"

namespace imr::search {

IndexWords::IndexWords(const index::IndexView& view, const Schema& schema, const Plan& plan, const DocSet& issues)
    : value_(view, static_cast<unsigned>(schema.slot("places")), issues.count()) {
  for (std::size_t leaf = 0; leaf < plan.leaves.size(); ++leaf) {
    leaves_.emplace_back();
    for (const ExpandedWord& word : plan.words[leaf])
      leaves_.back().terms.push_back({word.term, index::place_hash(word.term), index::PostingCursor(view, word.term)});
    const LeafHits* hits = plan.hits[plan.first_alike[leaf]].get();
    if (hits != nullptr && plan.words[leaf].size() == 1 && hits->covers(&issues))
      leaves_.back().issues = &hits->issues();
  }
}

void IndexWords::move_to(index::Doc issue, index::Doc letter) {
  if (letter != letter_) {
    summary_bytes_ = value_.at(letter);
    summary_ = index::PackedPlaces(summary_bytes_);
  }
  own_bytes_ = value_.at(issue);
  own_ = index::PackedPlaces(own_bytes_);
  issue_ = issue;
  letter_ = letter;
  summary_start_ = index::kFirstPosition + own_.length();
}

template <typename Add>
const Positions& IndexWords::read(List& list, Add&& add) {
  if (list.issue == issue_) return list.positions;
  list.issue = issue_;
  list.positions.clear();
  add(own_, index::kFirstPosition);
  add(summary_, summary_start_);
  return list.positions;
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
    own_.add_positions(term.term, term.hash, index::kFirstPosition, positions);
    summary_.add_positions(term.term, term.hash, summary_start_, positions);
  }
  if (found < 2) return;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

/// Packed places cannot tell a word that the letter lacks.
bool IndexWords::is_in_issue(const Leaf& leaf, Term& term) const {
  return leaf.issues != nullptr ? leaf.issues->has(issue_) : term.posting.has(issue_);
}

const Positions& IndexWords::sentence_starts() {
  return read(sentences_, [&](const auto& places, std::uint32_t start) {
    places.add_sentence_starts(start, sentences_.positions);
  });
}

const Positions& IndexWords::paragraph_starts() {
  return read(paragraphs_, [&](const auto& places, std::uint32_t start) {
    places.add_paragraph_starts(start, paragraphs_.positions);
  });
}

const Positions& IndexWords::section_starts() {
  return read(sections_,
              [&](const auto& places, std::uint32_t start) { places.add_section_starts(start, sections_.positions); });
}

}  // namespace imr::search
