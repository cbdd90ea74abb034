#include "search/index_words.h"

#include <algorithm>

#include "index/sections.h"

namespace imr::search {

IndexWords::IndexWords(const index::IndexView& view, const Schema& schema,
                       const std::vector<std::vector<std::string>>& leaf_terms, std::uint64_t expected)
    : value_(view, static_cast<Xapian::valueno>(schema.slot("places")), expected) {
  for (const auto& terms : leaf_terms) {
    leaves_.emplace_back();
    for (const std::string& term : terms)
      leaves_.back().terms.push_back({term, index::place_hash(term), index::PostingCursor(view, term)});
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
    if (!term.posting.has(issue_)) continue;  // packed places cannot tell a word that the letter lacks
    ++found;
    own_.add_positions(term.term, term.hash, index::kFirstPosition, positions);
    summary_.add_positions(term.term, term.hash, summary_start_, positions);
  }
  if (found < 2) return;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
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
