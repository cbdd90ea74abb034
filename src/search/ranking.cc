#include "search/ranking.h"

#include <algorithm>

#include "imr/error.h"
#include "search/match_source.h"
#include "search/slot_values.h"

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". Little length
/// normalization: a long rationale is not a worse one. kK1 is high so that the weight of the heading in fields.tsv
/// does not level out; docs/evaluation.md has the figures.
constexpr double kK1 = 8, kB = 0.3, kMinNormalizedLength = 0.5;

Xapian::Query word_query(const Plan& plan, const QueryNode& node) {
  std::vector<Xapian::Query> terms;
  for (const ExpandedWord& word : plan.words[plan.leaves.at(&node)]) terms.emplace_back(word.term);
  if (terms.empty()) return Xapian::Query::MatchNothing;
  if (terms.size() == 1) return terms.front();
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

/// What gives a score, and no more: restrictions are decided already.
Xapian::Query scoring_query(const Plan& plan, const QueryNode& node) {
  if (node.kind == Kind::Word) return word_query(plan, node);
  std::vector<Xapian::Query> parts;
  const std::size_t used = node.kind == Kind::Distance && node.negated ? 1 : node.children.size();
  for (std::size_t i = 0; i < used; ++i)
    if (node.children[i].kind != Kind::Not && has_score(node.children[i])) parts.push_back(scoring_query(plan, node.children[i]));
  if (parts.empty()) return Xapian::Query::MatchNothing;
  if (parts.size() == 1) return parts.front();
  return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

Xapian::valueno sort_slot(const Schema& schema, SortKey key) {
  const auto date_slot = [&](const char* field) { return static_cast<Xapian::valueno>(schema.field(field).slot); };
  switch (key) {
    case SortKey::Decided: return date_slot("decided");
    case SortKey::Assigned: return date_slot("assigned");
    case SortKey::Injured: return date_slot("injury_date");
    case SortKey::Denied: return date_slot("denied");
    case SortKey::Received: return date_slot("received");
    default: return static_cast<Xapian::valueno>(schema.slot("case_number"));
  }
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

std::vector<RankedIssue> rank_by_value(const Xapian::Database& database, const Schema& schema, const DocSet& matches,
                                       const DocSet& letters, const SearchRequest& request, SortKey key) {
  const DocSet set = request.group ? first_of_each(matches, letters) : matches;
  const auto slot = sort_slot(schema, key), case_slot = sort_slot(schema, SortKey::CaseNumber);
  const auto keys = slot_values(database, slot, set);
  const auto cases = slot == case_slot ? keys : slot_values(database, case_slot, set);
  std::vector<std::size_t> order(keys.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto before = [&](std::size_t a, std::size_t b) {
    if (keys[a].empty() != keys[b].empty()) return keys[b].empty();  // what has no value comes last
    if (keys[a] != keys[b]) return (keys[a] < keys[b]) == request.ascending;
    return cases[a] != cases[b] ? cases[a] < cases[b] : a < b;
  };
  const std::size_t first = std::min(request.first, order.size()), end = first + std::min(request.count, order.size() - first);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(end), order.end(), before);
  std::vector<Xapian::docid> documents;
  set.for_each([&](DocSet::Doc doc) { documents.push_back(doc); });
  std::vector<RankedIssue> ranked;
  for (std::size_t i = first; i < end; ++i) ranked.push_back({documents[order[i]], 0});
  return ranked;
}

}  // namespace

bool has_score(const QueryNode& node) {
  if (node.kind == Kind::Word) return true;
  if (node.kind == Kind::Not) return false;
  return std::any_of(node.children.begin(), node.children.end(), has_score);
}

std::vector<RankedIssue> rank(const Xapian::Database& database, const Schema& schema, const Plan& plan, const DocSet& matches,
                              const DocSet& letters, const SearchRequest& request) {
  if (request.sort != SortKey::Relevance) return rank_by_value(database, schema, matches, letters, request, request.sort);
  if (!has_score(plan.root)) return rank_by_value(database, schema, matches, letters, request, SortKey::Decided);
  const std::size_t size = matches.count();
  MatchSource source(matches);
  const Xapian::Query restricted(Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source), scoring_query(plan, plan.root));
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(kK1, 0, 1, kB, kMinNormalizedLength));
  enquire.set_query(restricted);
  enquire.set_sort_by_relevance_then_value(sort_slot(schema, SortKey::CaseNumber), false);
  if (request.group) enquire.set_collapse_key(static_cast<Xapian::valueno>(schema.slot("letter")));
  const Xapian::MSet page = enquire.get_mset(static_cast<Xapian::doccount>(std::min<std::size_t>(request.first, size)),
                                            static_cast<Xapian::doccount>(std::min<std::size_t>(request.count, size)));
  std::vector<RankedIssue> ranked;
  for (auto it = page.begin(); it != page.end(); ++it) ranked.push_back({*it, it.get_weight()});
  return ranked;
}

}  // namespace imr::search
