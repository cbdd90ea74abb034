#include "search/ranking.h"

#include <algorithm>
#include <functional>

#include "index/cursors.h"
#include "index/packed_facets.h"
#include "search/best_issues.h"
#include "search/facet_rows.h"
#include "search/scorer.h"

namespace imr::search {

namespace {

unsigned sort_slot(const Schema& schema, SortKey key) {
  const auto date_slot = [&](const char* field) { return static_cast<unsigned>(schema.field(field).slot); };
  switch (key) {
    case SortKey::Decided:
      return date_slot("decided");
    case SortKey::Assigned:
      return date_slot("assigned");
    case SortKey::Injured:
      return date_slot("injury_date");
    case SortKey::Denied:
      return date_slot("denied");
    case SortKey::Received:
      return date_slot("received");
    default:
      return static_cast<unsigned>(schema.slot("case_number"));
  }
}

/// Issues that must be known to show the page.
std::size_t places(const SearchRequest& request, std::uint64_t matches) {
  const std::size_t all = static_cast<std::size_t>(matches), first = std::min(request.first, all);
  return first + std::min(request.count, all - first);
}

/// The first matching issue of each determination.
DocSet first_of_each(const DocSet& matches, const DocSet& letters) {
  DocSet firsts(matches.last());
  DocSet::Doc letter = 0;
  for (DocSet::Doc issue = matches.next(1); issue != 0;) {
    firsts.add(issue);
    letter = letters.next(issue + 1);
    if (letter == 0) break;
    issue = matches.next(letter + 1);
  }
  return firsts;
}

/// Ranks part by part and joins the best of all workers.
/// @param add_part  adds the issues of a part to the best of its worker
template <typename Key, typename KeyBefore, typename AddPart>
std::vector<KeyedIssue<Key>> best_of_parts(ReaderTeam& team, std::uint64_t effort, std::size_t limit, KeyBefore before,
                                           AddPart&& add_part) {
  std::vector<BestIssues<Key, KeyBefore>> best(team.workers(), {limit, before});
  team.work(effort, [&](const ReaderTeam::Part& part) { add_part(part, best[part.worker]); });
  for (std::size_t worker = 1; worker < best.size(); ++worker) best.front().add(std::move(best[worker]));
  return best.front().take();
}

/// The places that the request asks for.
template <typename Key, typename Score>
std::vector<RankedIssue> page_of(const std::vector<KeyedIssue<Key>>& best, const SearchRequest& request,
                                 Score&& score) {
  std::vector<RankedIssue> page;
  for (std::size_t i = request.first; i < best.size(); ++i) page.push_back({best[i].document, score(best[i].key)});
  return page;
}

std::vector<RankedIssue> rank_by_value(ReaderTeam& team, const DocSet& matches, const SearchRequest& request,
                                       SortKey sort) {
  const DocSet set = request.group ? first_of_each(matches, team.letters()) : matches;
  const unsigned slot = sort_slot(team.schema(), sort), case_slot = sort_slot(team.schema(), SortKey::CaseNumber);
  const std::uint64_t count = set.count();
  const auto before = [&](const std::string& a, const std::string& b) {
    if (a.empty() != b.empty()) return b.empty();  // what has no value comes last
    return a != b && (a < b) == request.ascending;
  };
  const std::size_t limit = places(request, count);
  const auto best =
      best_of_parts<std::string>(team, count, limit, before, [&](const ReaderTeam::Part& part, auto& kept) {
        index::ValueCursor value(part.view, slot, count), case_key(part.view, case_slot, limit);
        set.for_each(part.begin, part.end, [&](DocSet::Doc issue) {
          std::string key = value.at(issue);
          if (!kept.is_behind(key)) kept.add({std::move(key), case_key.at(issue), issue});
        });
      });
  return page_of(best, request, [](const std::string&) { return 0.0; });
}

/// Reads lengths and case numbers of issues that may be among the best only.
class RelevanceRanking {
public:
  RelevanceRanking(ReaderTeam& team, const Scorer& scorer, const DocSet& matches, const SearchRequest& request)
      : team_(team), scorer_(scorer), matches_(matches), request_(request), limit_(places(request, matches.count())) {}

  std::vector<RankedIssue> rank() const {
    const auto best = best_of_parts<double>(team_, matches_.count(), limit_, std::greater<double>(),
                                            [&](const ReaderTeam::Part& part, auto& kept) { add_part(part, kept); });
    return page_of(best, request_, [](double score) { return score; });
  }

private:
  template <typename Best>
  void add_part(const ReaderTeam::Part& part, Best& kept) const {
    index::ValueCursor facets(part.view, static_cast<unsigned>(team_.schema().slot("facets")), limit_);
    index::ValueCursor case_key(part.view, sort_slot(team_.schema(), SortKey::CaseNumber), limit_);
    RankedIssue best;
    DocSet::Doc best_letter = 0;
    const auto keep = [&] {
      if (best.document != 0 && !kept.is_behind(best.score))
        kept.add({best.score, case_key.at(best.document), best.document});
    };
    for_each_issue(matches_, team_.letters(), part.begin, part.end, [&](DocSet::Doc issue, DocSet::Doc letter) {
      if (!request_.group || letter != best_letter) keep(), best = {};
      best_letter = letter;
      const double bound = scorer_.bound(issue);
      if (kept.is_behind(bound) || (best.document != 0 && bound <= best.score)) return;
      const double score =
          scorer_.score(issue, static_cast<double>(index::PackedFacetsReader(facets.at(issue)).length()));
      if (best.document == 0 || score > best.score) best = {issue, score};
    });
    keep();
  }

  ReaderTeam& team_;
  const Scorer& scorer_;
  const DocSet& matches_;
  const SearchRequest& request_;
  std::size_t limit_;
};

}  // namespace

bool is_by_relevance(const Plan& plan, const SearchRequest& request) {
  return request.sort == SortKey::Relevance && has_score(plan.root);
}

std::vector<RankedIssue> rank(ReaderTeam& team, MatchSets& sets, Plan& plan, const DocSet& matches,
                              const SearchRequest& request) {
  if (!is_by_relevance(plan, request))
    return rank_by_value(team, matches, request, request.sort == SortKey::Relevance ? SortKey::Decided : request.sort);
  const Scorer scorer(team.view(), sets, plan, matches);
  return RelevanceRanking(team, scorer, matches, request).rank();
}

}  // namespace imr::search
