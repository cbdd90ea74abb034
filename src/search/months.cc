#include "search/months.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "search/facet_counter.h"

namespace imr::search {

namespace {

/// To read the day of an issue costs as much as this many postings.
constexpr std::uint64_t kPostingsOfDay = 4;

}  // namespace

std::vector<Month> months_of(const index::IndexView& view, const Field& field) {
  std::vector<Month> months;
  const Xapian::Database& vocabulary = view.vocabulary();
  for (auto it = vocabulary.allterms_begin(field.prefix), end = vocabulary.allterms_end(field.prefix); it != end;
       ++it) {
    Month month{0, *it, it.get_termfreq()};
    const char* const digits = month.term.data() + field.prefix.size();
    const char* const digits_end = month.term.data() + month.term.size();
    if (std::from_chars(digits, digits_end, month.number).ptr == digits_end) months.push_back(std::move(month));
  }
  return months;
}

std::uint64_t issues_of(std::span<const Month> months) {
  return std::accumulate(months.begin(), months.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Month& month) { return sum + month.issues; });
}

DocSet issues_in(ReaderTeam& team, std::span<const Month> months) {
  DocSet set(team.view().last());
  team.work(issues_of(months), [&](const ReaderTeam::Part& part) {
    for (const Month& month : months)
      part.view.visit_postings(month.term, part.begin, part.end, [&](DocSet::Doc issue, auto) { set.add(issue); });
  });
  return set;
}

DocSet first_by_date(ReaderTeam& team, const Field& field, const DocSet& issues, std::uint64_t limit, bool is_grouped,
                     bool ascending) {
  if (limit * 2 > issues.count()) return issues;
  std::vector<Month> months = months_of(team.view(), field);
  if (!ascending) std::ranges::reverse(months);
  const std::uint64_t budget = issues.count() * kPostingsOfDay;
  DocSet first(issues.last());
  for (std::uint64_t read = 0, found = 0; const Month& month : months) {
    read += month.issues;
    if (read > budget) return issues;
    DocSet of_month = issues_in(team, {&month, 1});
    of_month &= issues;
    found += is_grouped ? count_determinations(of_month, team.letters()) : of_month.count();
    first |= of_month;
    if (found >= limit) return first;
  }
  return issues;
}

}  // namespace imr::search
