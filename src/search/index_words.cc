#include "search/index_words.h"

#include <algorithm>

#include "index/sections.h"

namespace imr::search {

namespace {

/// A step to a document this near reads on; a farther one looks the document up.
constexpr Xapian::docid kNearDocuments = 4;

}  // namespace

IndexWords::IndexWords(const Xapian::Database& database, const Schema& schema,
                       const std::vector<std::vector<std::string>>& leaf_terms)
    : database_(database),
      value_(database.valuestream_begin(static_cast<Xapian::valueno>(schema.slot("places")))),
      values_end_(database.valuestream_end(static_cast<Xapian::valueno>(schema.slot("places")))) {
  for (const auto& terms : leaf_terms) {
    leaves_.emplace_back();
    for (const std::string& term : terms) leaves_.back().terms.push_back({term, index::place_hash(term), {}});
  }
}

std::string IndexWords::value_of(Xapian::docid document) {
  while (value_ != values_end_ && value_.get_docid() < document)
    if (document - value_.get_docid() <= kNearDocuments) ++value_;
    else value_.skip_to(document);
  return value_ != values_end_ && value_.get_docid() == document ? *value_ : std::string();
}

void IndexWords::move_to(Xapian::docid issue, Xapian::docid letter) {
  if (letter != letter_) {
    summary_bytes_ = value_of(letter);
    summary_ = index::PackedPlaces(summary_bytes_);
  }
  own_bytes_ = value_of(issue);
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
  if (!leaf.is_open)
    for (Term& term : leaf.terms) term.posting = database_.postlist_begin(term.term);
  leaf.is_open = true;
  std::size_t found = 0;
  for (Term& term : leaf.terms) {
    if (!is_in_issue(term)) continue;
    ++found;
    own_.add_positions(term.term, term.hash, index::kFirstPosition, positions);
    summary_.add_positions(term.term, term.hash, summary_start_, positions);
  }
  if (found < 2) return;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

/// Packed places cannot tell a word that the letter lacks.
bool IndexWords::is_in_issue(Term& term) const {
  const Xapian::PostingIterator end;
  if (term.posting == end) return false;
  if (*term.posting < issue_) term.posting.skip_to(issue_);
  return term.posting != end && *term.posting == issue_;
}

const Positions& IndexWords::sentence_starts() {
  return read(sentences_, [&](const auto& places, std::uint32_t start) { places.add_sentence_starts(start, sentences_.positions); });
}

const Positions& IndexWords::paragraph_starts() {
  return read(paragraphs_, [&](const auto& places, std::uint32_t start) { places.add_paragraph_starts(start, paragraphs_.positions); });
}

const Positions& IndexWords::section_starts() {
  return read(sections_, [&](const auto& places, std::uint32_t start) { places.add_section_starts(start, sections_.positions); });
}

}  // namespace imr::search
