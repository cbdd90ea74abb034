// The months that dates lie in: postings tell most of what days would have to be read for.
#ifndef IMR_SEARCH_ISSUES_BY_MONTH_H
#define IMR_SEARCH_ISSUES_BY_MONTH_H

#include <cstdint>
#include <span>

#include "imr/schema.h"
#include "search/doc_set.h"
#include "search/month.h"
#include "search/reader_team.h"

namespace imr::search {

/// Issues whose date lies in one of the months.
DocSet issues_in(ReaderTeam& team, std::span<const Month> months);

/// Fewer issues that hold the first ones by date: those of the first months that have enough of them. The set itself
/// where that would be more work than to read the days of all.
/// @param limit      wanted determinations, or issues where not grouped
/// @param ascending  the earliest first; issues without a date come last in both orders
/// @param bounds     dates of all issues lie within
DocSet first_by_date(ReaderTeam& team, const Field& field, const DocSet& issues, std::uint64_t limit, bool is_grouped,
                     bool ascending, const DayBounds& bounds);

}  // namespace imr::search

#endif
