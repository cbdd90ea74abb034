// The best matches without a look at all candidates.
#ifndef IMR_SEARCH_FIRST_PAGE_H
#define IMR_SEARCH_FIRST_PAGE_H

#include <span>
#include <vector>

#include "imr/search.h"
#include "search/match_set.h"
#include "search/ranking.h"
#include "search/reader_team.h"

namespace imr::search {

/// Ranks first and looks at places of words after: a phrase is sought in the best candidates only, until the page is
/// full. The page is the same as if all had been looked at.
class FirstPage {
public:
  /// True if a request needs places of words, and few of them.
  static bool saves_work(const Plan& plan, const SearchRequest& request);

  /// @param plan        with its restrictions decided
  /// @param candidates  all matches, and others that only the places of words can tell from them
  FirstPage(ReaderTeam& team, MatchSets& sets, Plan& plan, DocSet candidates);

  std::vector<RankedIssue> rank(const SearchRequest& request);

  /// Matches that were found; with groups, all of the letters on the page are among them.
  const DocSet& matches() const { return found_; }
  /// True if there are no others.
  bool is_complete() const { return found_.count() == possible_.count(); }

private:
  struct Page {
    std::vector<RankedIssue> issues;
    std::size_t expected_looks = 0;  ///< candidates to look at for a full page, as far as the last ones tell
  };

  Page first_matches(const std::vector<RankedIssue>& ranked, std::size_t wanted, std::size_t most, bool is_grouped);
  bool take_place(DocSet::Doc issue, bool is_grouped, DocSet& taken) const;
  DocSet build_set(std::span<const RankedIssue> ranked) const;
  void verify(DocSet issues);
  DocSet letters_issues(const std::vector<RankedIssue>& page) const;

  ReaderTeam& team_;
  MatchSets& sets_;
  Plan& plan_;
  DocSet possible_;  ///< found, or not looked at yet
  DocSet found_;
};

}  // namespace imr::search

#endif
