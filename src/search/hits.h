// Ranked issues into hits with their facets and passages.
#ifndef IMR_SEARCH_HITS_H
#define IMR_SEARCH_HITS_H

#include <optional>
#include <string_view>
#include <vector>

#include "imr/search.h"
#include "index/index_reader.h"
#include "index/section_tokens.h"
#include "search/match_set.h"
#include "search/ranking.h"

namespace imr::search {

/// Reads the letters of a page and makes its hits.
class HitMaker {
public:
  explicit HitMaker(index::IndexReader& reader) : reader_(reader), fixed_wording_(reader.schema()) {}

  /// @param letters  documents of all letters
  /// @param matches  all matches: with groups, the other matching issues of a letter follow its best
  /// @throws IndexError (Damaged)
  DeterminationHit make(const RankedIssue& best, std::size_t rank, const Plan& plan, const DocSet& letters,
                        const DocSet& matches, const SearchRequest& request) const;

  /// Document of a letter by case number in any usual spelling, or by id; nothing when there is none.
  std::optional<index::Doc> find_letter(std::string_view case_number) const;

  /// Bytes of the letter's text that satisfy the plan in any of its issues, ascending and apart.
  std::vector<Span> mark_letter(index::Doc document, const index::StoredLetter& letter, const Plan& plan) const;

private:
  index::IndexReader& reader_;
  index::FixedWording fixed_wording_;
};

}  // namespace imr::search

#endif
