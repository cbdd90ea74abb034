// What every analysis of many issues opens: the issues that its filter lets through, and their facets.
#ifndef IMR_ANALYTICS_OPENED_INDEX_H
#define IMR_ANALYTICS_OPENED_INDEX_H

#include <utility>

#include "index/index_reader.h"
#include "search/facet_rows.h"
#include "search/reader_team.h"
#include "search/request_matches.h"

namespace imr::analytics {

/// One revision of an index for one request. The members refer to each other, so that it stays where it was made.
struct OpenedIndex {
  /// Both must outlive this.
  OpenedIndex(index::IndexReader& opened, const SearchRequest& wanted)
      : reader(opened),
        schema(opened.schema()),
        filter(wanted),
        team(opened),
        sets(team, wanted.min_confidence),
        rows(opened.view(), schema, wanted.min_confidence) {}
  OpenedIndex(const OpenedIndex&) = delete;
  OpenedIndex& operator=(const OpenedIndex&) = delete;

  /// Issues that the filter lets through. @throws QueryError
  search::DocSet filtered() { return search::match_request(team, sets, filter); }

  /// Calls visit(row) for every issue in ascending order.
  template <typename Visit>
  void for_each_row(const search::DocSet& issues, Visit&& visit) {
    rows.for_each(issues, sets.all_letters(), std::forward<Visit>(visit));
  }

  index::IndexReader& reader;
  const Schema& schema;
  const SearchRequest& filter;
  search::ReaderTeam team;
  search::MatchSets sets;
  search::FacetRows rows;
};

}  // namespace imr::analytics

#endif
