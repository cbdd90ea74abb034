// The packed facets of issues, one issue after another.
#ifndef IMR_SEARCH_FACET_ROWS_H
#define IMR_SEARCH_FACET_ROWS_H

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "imr/facets.h"
#include "imr/schema.h"
#include "index/cursors.h"
#include "search/doc_set.h"

namespace imr::search {

/// Calls visit(issue, letter) for every issue with the document of its letter: letters stand directly before
/// their issues.
/// @param begin  first document of a stretch that begins with a letter
/// @param end    its last document
template <typename Visit>
void for_each_issue(const DocSet& issues, const DocSet& letters, DocSet::Doc begin, DocSet::Doc end, Visit&& visit) {
  for (DocSet::Doc issue = issues.next(begin); issue != 0 && issue <= end; issue = issues.next(issue + 1))
    visit(issue, letters.previous(issue));
}

template <typename Visit>
void for_each_issue(const DocSet& issues, const DocSet& letters, Visit&& visit) {
  for_each_issue(issues, letters, 1, issues.last(), visit);
}

/// Codes of all values above a value in its facet's own vocabulary; values of a parent facet are not among them.
std::vector<std::uint32_t> ancestors_of(const Schema& schema, const Facet& facet, std::uint32_t code);

/// Codes and values of an open facet, read back from the terms of the index; values are folded there.
std::map<std::uint32_t, std::string> open_facet_values(const Xapian::Database& vocabulary, const Schema& schema,
                                                       const Facet& facet);

/// Facets of one issue.
struct FacetRow {
  DocSet::Doc issue = 0, letter = 0;
  std::vector<std::vector<std::uint32_t>> codes;  ///< by position in Schema::facets(); with those above, each once
  std::vector<std::uint64_t> dates;               ///< packed, by date field in the order of fields.tsv
  std::vector<std::optional<double>> numbers;     ///< by number field in the order of fields.tsv

  bool has(std::size_t facet, std::uint32_t code) const;
};

class FacetRows {
public:
  FacetRows(const index::IndexView& view, const Schema& schema, Confidence min_confidence);

  /// Calls visit(row) for every issue in ascending order.
  template <typename Visit>
  void for_each(const DocSet& issues, const DocSet& letters, Visit&& visit) {
    for_each(issues, letters, 1, issues.last(), visit);
  }

  /// The same for a stretch of documents, as for_each_issue takes it.
  template <typename Visit>
  void for_each(const DocSet& issues, const DocSet& letters, DocSet::Doc begin, DocSet::Doc end, Visit&& visit) {
    index::ValueCursor packed(view_, slot_, issues.count());
    for_each_issue(issues, letters, begin, end, [&](DocSet::Doc issue, DocSet::Doc letter) {
      read(packed.at(issue));
      row_.issue = issue;
      row_.letter = letter;
      visit(static_cast<const FacetRow&>(row_));
    });
  }

  /// Position of a facet in Schema::facets(). @throws UsageError when the schema lacks it
  std::size_t facet_position(std::string_view facet) const;
  /// Position of a date or number field among its kind. @throws UsageError when the schema lacks it
  std::size_t field_position(std::string_view field) const;
  /// The value that a code stands for; "?" for an open value that the index no longer knows.
  std::string value_name(std::size_t facet, std::uint32_t code);

private:
  void read(const std::string& packed);

  const index::IndexView& view_;
  const Schema& schema_;
  Confidence min_confidence_;
  unsigned slot_;
  std::size_t date_count_ = 0, number_count_ = 0;
  std::vector<std::vector<std::vector<std::uint32_t>>> ancestors_;  ///< by facet and code; empty for open facets
  std::map<std::size_t, std::map<std::uint32_t, std::string>> open_values_;
  FacetRow row_;
};

}  // namespace imr::search

#endif
