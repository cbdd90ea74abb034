#include "search/ranking.h"

#include <algorithm>
#include <functional>

#include "index/cursors.h"
#include "search/best_issues.h"
#include "search/facet_counter.h"
#include "search/issues_by_month.h"
#include "search/scorer.h"

namespace imr::search {

namespace {

/// What an order by a value reads: a date, or the case number.
const Field& sort_field(const Schema& schema, SortKey key) {
  switch (key) {
    case SortKey::Decided:
      return schema.field("decided");
    case SortKey::Assigned:
      return schema.field("assigned");
    case SortKey::Injured:
      return schema.field("injury_date");
    case SortKey::Denied:
      return schema.field("denied");
    case SortKey::Received:
      return schema.field("received");
    default:
      return schema.field("case");
  }
}

unsigned slot_of(const Schema& schema, SortKey key) { return static_cast<unsigned>(sort_field(schema, key).slot); }

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
  const auto case_keys_of = [&team, limit](const index::IndexView& view) {
    const unsigned slot = slot_of(team.schema(), SortKey::CaseNumber);
    return [&view, slot, limit]() -> CaseKeyReader {
      return [cursor = index::ValueCursor(view, slot, limit)](DocSet::Doc issue) mutable { return cursor.at(issue); };
    };
  };
  team.work(effort, [&](const ReaderTeam::Part& part) {
    best[part.worker].read_case_keys_with(case_keys_of(part.view));
    add_part(part, best[part.worker]);
  });
  best.front().read_case_keys_with(case_keys_of(team.view()));
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

/// What all matches satisfy: days outside need not be looked for.
DayBounds bounds_of(const QueryNode& tree, const SearchRequest& request, const Field& field) {
  DayBounds bounds;
  const auto restrict_to = [&](const std::string& name, auto low, auto high) {
    if (name != field.name) return;
    bounds.low = std::max(bounds.low, low.value_or(bounds.low));
    bounds.high = std::min(bounds.high, high.value_or(bounds.high));
  };
  const auto add = [&](const QueryNode& node) {
    if (node.kind == QueryNode::Kind::Range) restrict_to(node.field, node.low, node.high);
  };
  add(tree);
  if (tree.kind == QueryNode::Kind::And) std::for_each(tree.children.begin(), tree.children.end(), add);
  for (const RangeSelection& range : request.ranges) restrict_to(range.field, range.low, range.high);
  return bounds;
}

/// One issue of each determination with groups; of long lists only those that can be on the page.
DocSet issues_to_sort(ReaderTeam& team, const QueryNode& tree, const DocSet& matches, const SearchRequest& request,
                      SortKey sort, std::size_t limit) {
  const Field& field = sort_field(team.schema(), sort);
  if (field.kind != Field::Kind::Date) return request.group ? first_of_each(matches, team.letters()) : matches;
  const DocSet set =
      first_by_date(team, field, matches, limit, request.group, request.ascending, bounds_of(tree, request, field));
  return request.group ? first_of_each(set, team.letters()) : set;
}

std::vector<RankedIssue> rank_by_value(ReaderTeam& team, const QueryNode& tree, const DocSet& matches,
                                       const SearchRequest& request, SortKey sort) {
  const unsigned slot = slot_of(team.schema(), sort);
  const std::uint64_t all = request.group ? count_determinations(matches, team.letters()) : matches.count();
  const std::size_t limit = places(request, all);
  const DocSet set = issues_to_sort(team, tree, matches, request, sort, limit);
  const std::uint64_t count = set.count();
  const auto before = [&](const std::string& a, const std::string& b) {
    if (a.empty() != b.empty()) return b.empty();  // what has no value comes last
    return a != b && (a < b) == request.ascending;
  };
  const auto best =
      best_of_parts<std::string>(team, count, limit, before, [&](const ReaderTeam::Part& part, auto& kept) {
        index::ValueCursor value(part.view, slot, count);
        set.for_each(part.begin, part.end, [&](DocSet::Doc issue) {
          std::string key = value.at(issue);
          if (!kept.is_behind(key)) kept.add({std::move(key), issue});
        });
      });
  return page_of(best, request, [](const std::string&) { return 0.0; });
}

/// Reads exact lengths of issues that may be among the best only.
class RelevanceRanking {
public:
  RelevanceRanking(ReaderTeam& team, const Scorer& scorer, const DocSet& matches, std::uint64_t count,
                   const SearchRequest& request)
      : team_(team),
        scorer_(scorer),
        matches_(matches),
        request_(request),
        count_(count),
        limit_(places(request, count_)) {}

  std::vector<RankedIssue> rank() const {
    const auto best = best_of_parts<double>(team_, count_, limit_, std::greater<double>(),
                                            [&](const ReaderTeam::Part& part, auto& kept) { add_part(part, kept); });
    return page_of(best, request_, [](double score) { return score; });
  }

private:
  template <typename Best>
  void add_part(const ReaderTeam::Part& part, Best& kept) const {
    index::LengthCursor length(part.view, static_cast<unsigned>(team_.schema().slot("facets")), limit_);
    RankedIssue best;
    DocSet::Doc best_letter = 0;
    const auto keep = [&] {
      if (best.document != 0 && !kept.is_behind(best.score)) kept.add({best.score, best.document});
    };
    matches_.for_each(part.begin, part.end, [&](DocSet::Doc issue) {
      const double bound = scorer_.bound(issue);
      if (kept.is_behind(bound)) return;
      const DocSet::Doc letter = team_.letters().previous(issue);
      if (!request_.group || letter != best_letter) keep(), best = {};
      best_letter = letter;
      if (best.document != 0 && bound <= best.score) return;
      const double score = scorer_.score(issue, static_cast<double>(length.at(issue)));
      if (best.document == 0 || score > best.score) best = {issue, score};
    });
    keep();
  }

  ReaderTeam& team_;
  const Scorer& scorer_;
  const DocSet& matches_;
  const SearchRequest& request_;
  std::uint64_t count_;
  std::size_t limit_;
};

}  // namespace

bool is_by_relevance(const Plan& plan, const SearchRequest& request) {
  return request.sort == SortKey::Relevance && has_words(plan.root);
}

std::vector<RankedIssue> rank(ReaderTeam& team, MatchSets& sets, Plan& plan, const DocSet& matches,
                              const SearchRequest& request) {
  if (!is_by_relevance(plan, request))
    return rank_by_value(team, plan.root, matches, request,
                         request.sort == SortKey::Relevance ? SortKey::Decided : request.sort);
  const std::uint64_t count = matches.count();
  const Scorer scorer(team, sets, plan, matches, count);
  return RelevanceRanking(team, scorer, matches, count, request).rank();
}

}  // namespace imr::search
