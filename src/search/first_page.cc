#include "search/first_page.h"

#include <algorithm>

namespace imr::search {

namespace {

/// Candidates of the first look for each place of the page; each further look takes twice as many.
constexpr std::size_t kFirstLook = 4;
/// Longer pages are nearly all there is.
constexpr std::size_t kLongestPage = 10'000;

bool has_places(const QueryNode& node) {
  return is_positional(node) || std::any_of(node.children.begin(), node.children.end(), has_places);
}

}  // namespace

bool FirstPage::saves_work(const Plan& plan, const SearchRequest& request) {
  return plan.is_scored && has_places(plan.root) && request.first < kLongestPage && request.count < kLongestPage;
}

FirstPage::FirstPage(ReaderTeam& team, MatchSets& sets, Plan& plan, DocSet candidates)
    : team_(team), sets_(sets), plan_(plan), possible_(std::move(candidates)), found_(possible_.last()) {}

std::vector<RankedIssue> FirstPage::rank(const SearchRequest& request) {
  SearchRequest best = request;
  best.first = 0;
  const std::size_t wanted = request.first + request.count;
  for (std::size_t look = wanted * kFirstLook;; look *= 2) {
    best.count = look;
    std::vector<RankedIssue> page = search::rank(team_, sets_, plan_, possible_, best);
    const std::size_t shown = std::min(wanted, page.size());
    const auto is_found = [&](const RankedIssue& issue) { return found_.has(issue.document); };
    if (std::all_of(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(shown), is_found)) {
      page.resize(shown);
      page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(std::min(request.first, shown)));
      if (request.group) verify(letters_issues(page));
      return page;
    }
    DocSet unknown(possible_.last());
    for (const RankedIssue& issue : page)
      if (!is_found(issue)) unknown.add(issue.document);
    verify(std::move(unknown));
  }
}

void FirstPage::verify(DocSet issues) {
  issues -= found_;
  const DocSet found = sets_.verify(plan_, plan_.root, issues);
  found_ |= found;
  possible_ -= issues -= found;
}

/// All candidates of the letters on a page.
DocSet FirstPage::letters_issues(const std::vector<RankedIssue>& page) const {
  DocSet issues(possible_.last());
  const DocSet& letters = team_.letters();
  for (const RankedIssue& ranked : page) {
    DocSet::Doc first = ranked.document;
    while (first > 1 && !letters.has(first - 1)) --first;
    const DocSet::Doc next = letters.next(first);
    possible_.for_each(first, next == 0 ? possible_.last() : next - 1, [&](DocSet::Doc issue) { issues.add(issue); });
  }
  return issues;
}

}  // namespace imr::search
