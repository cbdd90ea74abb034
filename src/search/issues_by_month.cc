#include "search/issues_by_month.h"

#include <algorithm>

#include "search/facet_counter.h"

namespace imr::search {

namespace {

/// Months are read together until they have this part of the issues that are looked for.
constexpr std::uint64_t kSteps = 64;

/// Months from the first on that together have at least `issues` issues.
std::size_t count_first(std::span<const Month> months, std::uint64_t issues) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < months.size(); ++i)
    if ((sum += months[i].issues) >= issues) return i + 1;
  return months.size();
}

}  // namespace

DocSet issues_in(ReaderTeam& team, std::span<const Month> months) {
  DocSet set(team.view().last());
  team.work_on_postings(issues_of(months), [&](const ReaderTeam::Part& part) {
    for (const Month& month : months)
      part.view.visit_postings(month.term, part.begin, part.end, SetAdder(set));
  });
  return set;
}

DocSet first_by_date(ReaderTeam& team, const Field& field, const DocSet& issues, std::uint64_t limit, bool is_grouped,
                     bool ascending, const DayBounds& bounds) {
  if (limit * 2 > issues.count()) return issues;
  std::vector<Month> months = team.months(field);
  std::erase_if(months, [&](const Month& month) { return month.is_outside(bounds); });
  if (!ascending) std::ranges::reverse(months);
  std::uint64_t budget = issues.count();  // to read the day of each would cost more than so many postings
  DocSet first(issues.last());
  for (std::span<const Month> rest(months); !rest.empty();) {
    const std::span<const Month> next = rest.first(count_first(rest, issues.count() / kSteps));
    rest = rest.subspan(next.size());
    if (issues_of(next) > budget) return issues;
    budget -= issues_of(next);
    first |= issues_in(team, next) &= issues;
    if (first.count() < limit) continue;
    if (!is_grouped || count_determinations(first, team.letters()) >= limit) return first;
  }
  return issues;
}

}  // namespace imr::search
