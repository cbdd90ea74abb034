#include "search/index_words.h"

#include <algorithm>

#include "index/terms.h"

namespace imr::search {

IndexWords::IndexWords(const Xapian::Database& database, const Schema& schema,
                       const std::vector<std::vector<std::string>>& leaf_terms)
    : database_(database),
      sentences_(make_list(schema, "sentence_start")),
      paragraphs_(make_list(schema, "paragraph_start")),
      sections_(make_list(schema, "section_start")) {
  for (const auto& terms : leaf_terms) {
    leaves_.emplace_back();
    leaves_.back().terms = terms;
  }
}

IndexWords::List IndexWords::make_list(const Schema& schema, const char* marker) const {
  List list;
  list.terms = {index::marker_term(schema, marker)};
  return list;
}

void IndexWords::set_batch(std::vector<Xapian::docid> documents) {
  documents_ = std::move(documents);
  ++batch_;
  place_ = 0;
}

/// From the current issue on: those before it were decided without this list.
void IndexWords::read_batch(List& list) {
  if (!list.is_open)
    for (const std::string& term : list.terms) list.postings.push_back(database_.postlist_begin(term));
  list.is_open = true;
  list.batch = batch_;
  if (list.positions.size() < documents_.size()) list.positions.resize(documents_.size());
  for (Positions& positions : list.positions) positions.clear();
  for (Xapian::PostingIterator& posting : list.postings) read_term(posting, list);
  if (list.terms.size() < 2) return;
  for (Positions& positions : list.positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  }
}

void IndexWords::read_term(Xapian::PostingIterator& posting, List& list) {
  const Xapian::PostingIterator end;
  for (std::size_t place = place_; place < documents_.size() && posting != end; ++place) {
    if (*posting < documents_[place]) posting.skip_to(documents_[place]);
    if (posting == end || *posting != documents_[place]) continue;
    Positions& positions = list.positions[place];
    for (auto at = posting.positionlist_begin(), last = posting.positionlist_end(); at != last; ++at)
      positions.push_back(*at);
  }
}

}  // namespace imr::search
