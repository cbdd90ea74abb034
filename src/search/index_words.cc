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

void IndexWords::move_to(Xapian::docid document) { document_ = document; }

const Positions& IndexWords::read(List& list) {
  if (list.read_document == document_) return list.positions;
  if (!list.is_open) {
    for (const std::string& term : list.terms) list.postings.push_back(database_.postlist_begin(term));
    list.is_open = true;
  }
  list.read_document = document_;
  list.positions.clear();
  std::size_t lists = 0;
  for (auto& posting : list.postings) {
    if (posting == Xapian::PostingIterator()) continue;
    if (*posting < document_) posting.skip_to(document_);
    if (posting == Xapian::PostingIterator() || *posting != document_) continue;
    ++lists;
    for (auto at = posting.positionlist_begin(), end = posting.positionlist_end(); at != end; ++at) list.positions.push_back(*at);
  }
  if (lists > 1) {
    std::sort(list.positions.begin(), list.positions.end());
    list.positions.erase(std::unique(list.positions.begin(), list.positions.end()), list.positions.end());
  }
  return list.positions;
}

}  // namespace imr::search
