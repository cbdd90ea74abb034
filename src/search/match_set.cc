#include "search/match_set.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"
#include "index/packed_facets.h"
#include "index/terms.h"
#include "search/facet_rows.h"
#include "search/index_words.h"

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

bool is_positional(const QueryNode& node) {
  return node.kind == Kind::Phrase || node.kind == Kind::Distance || node.kind == Kind::AtLeast || node.kind == Kind::Section;
}

/// Cheap and selective first: filters, words, the rest, exclusions.
int cost_rank(const QueryNode& node) {
  switch (node.kind) {
    case Kind::Filter:
    case Kind::Range: return 0;
    case Kind::Word: return 1;
    case Kind::Not: return 4;
    default: return is_positional(node) ? 3 : 2;
  }
}

std::vector<const QueryNode*> by_cost(const std::vector<QueryNode>& nodes) {
  std::vector<const QueryNode*> sorted;
  for (const QueryNode& node : nodes) sorted.push_back(&node);
  std::stable_sort(sorted.begin(), sorted.end(), [](auto a, auto b) { return cost_rank(*a) < cost_rank(*b); });
  return sorted;
}

}  // namespace

std::vector<std::vector<std::string>> Plan::leaf_terms() const {
  std::vector<std::vector<std::string>> terms(words.size());
  for (std::size_t leaf = 0; leaf < words.size(); ++leaf)
    for (const ExpandedWord& word : words[leaf]) terms[leaf].push_back(word.term);
  return terms;
}

Plan make_plan(const Xapian::Database& database, const Stemmer& stemmer, const QueryNode& tree) {
  Plan plan(tree);
  plan.words.resize(plan.leaves.size());
  for (const auto& [node, leaf] : plan.leaves) plan.words[leaf] = expand_word(database, stemmer, *node);
  return plan;
}

MatchSets::MatchSets(ReaderTeam& team, const Schema& schema, Confidence min_confidence, DocumentKinds* kinds)
    : team_(team),
      database_(team.first()),
      schema_(schema),
      min_confidence_(min_confidence),
      kinds_(kinds == nullptr ? own_kinds_ : *kinds) {}

MatchSets::MatchSets(const Xapian::Database& database, const Schema& schema, Confidence min_confidence)
    : own_team_(std::in_place, database, std::string(), 1),
      team_(*own_team_),
      database_(database),
      schema_(schema),
      min_confidence_(min_confidence),
      kinds_(own_kinds_) {}

void MatchSets::add_term(const std::string& term, DocSet& set) const {
  for (auto it = database_.postlist_begin(term), end = database_.postlist_end(term); it != end; ++it) set.add(*it);
}

DocSet MatchSets::with_term(const std::string& term) const {
  DocSet set(database_.get_lastdocid());
  add_term(term, set);
  return set;
}

const DocSet& MatchSets::all_issues() {
  if (!kinds_.issues) kinds_.issues = with_term(index::issue_kind_term(schema_));
  return *kinds_.issues;
}

const DocSet& MatchSets::all_letters() {
  if (!kinds_.letters) kinds_.letters = with_term(index::letter_kind_term(schema_));
  return *kinds_.letters;
}

DocSet MatchSets::match(const Plan& plan) { return evaluate(plan, plan.root, all_issues()); }

DocSet MatchSets::leaf_set(const Plan& plan, std::size_t leaf) const {
  DocSet set(database_.get_lastdocid());
  for (const ExpandedWord& word : plan.words[leaf]) add_term(word.term, set);
  return set;
}

/// `within` only saves work: the result holds for its members.
DocSet MatchSets::evaluate(const Plan& plan, const QueryNode& node, const DocSet& within) {
  switch (node.kind) {
    case Kind::And: return evaluate_and(plan, node, within);
    case Kind::Or: {
      DocSet set(within.last()), rest = within;
      for (const QueryNode* child : by_cost(node.children)) {
        set |= evaluate(plan, *child, rest);
        rest -= set;
      }
      return set;
    }
    case Kind::Not: {
      DocSet set = within;
      return set -= evaluate(plan, node.children.front(), within);
    }
    case Kind::Word: {
      DocSet set = leaf_set(plan, plan.leaves.at(&node));
      return set &= within;
    }
    case Kind::Filter:
    case Kind::Range: {
      DocSet set = filter(node);
      return set &= within;
    }
    case Kind::All: return within;
    default: return verify(plan, node, within);
  }
}

DocSet MatchSets::evaluate_and(const Plan& plan, const QueryNode& node, const DocSet& within) {
  DocSet set = within;
  for (const QueryNode* child : by_cost(node.children)) set = evaluate(plan, *child, set);
  return set;
}

/// A superset of the matches of a positional node, from the sets of its words.
DocSet MatchSets::candidates(const Plan& plan, const QueryNode& node, const DocSet& within) {
  switch (node.kind) {
    case Kind::Distance:
      if (node.negated) return candidates(plan, node.children[0], within);
      [[fallthrough]];
    case Kind::Phrase:
    case Kind::And: {
      DocSet set = within;
      for (const QueryNode& child : node.children) set = candidates(plan, child, set);
      return set;
    }
    case Kind::Or: {
      DocSet set(within.last());
      for (const QueryNode& child : node.children) set |= candidates(plan, child, within);
      return set;
    }
    case Kind::AtLeast:
    case Kind::Section: return candidates(plan, node.children.front(), within);
    case Kind::Not: return within;
    default: return evaluate(plan, node, within);
  }
}

DocSet MatchSets::verify(const Plan& plan, const QueryNode& node, const DocSet& within) {
  const DocSet possible = candidates(plan, node, within);
  std::vector<DocSet> found(team_.parts_for(possible), DocSet(within.last()));
  team_.work(possible, all_letters(), [&](const ReaderTeam::Part& part) {
    IndexWords words(part.database, schema_, plan.leaf_terms());
    IssueMatcher matcher(plan.leaves);
    for_each_issue(possible, *kinds_.letters, part.begin, part.end, [&](DocSet::Doc issue, DocSet::Doc letter) {
      words.move_to(issue, letter);
      if (matcher.matches(node, words)) found[part.number].add(issue);
    });
  });
  for (std::size_t part = 1; part < found.size(); ++part) found.front() |= found[part];
  return std::move(found.front());
}

/// A value counts when its confidence is high enough: weaker ones carry a mark.
DocSet MatchSets::facet_value(const std::string& facet, const std::string& value) {
  if (value == index::kNoValue && min_confidence_ > Confidence::Weak) return without_value(facet);
  DocSet set = with_term(index::facet_term(schema_, facet, value));
  for (const Confidence weaker : {Confidence::Weak, Confidence::Likely})
    if (weaker < min_confidence_) set -= with_term(index::confidence_mark(schema_, facet, value, weaker));
  return set;
}

/// "none" where weak values do not count: issues whose values of the facet are all too weak.
DocSet MatchSets::without_value(const std::string& facet) const {
  const auto wanted = static_cast<std::size_t>(&schema_.facet(facet) - schema_.facets().data());
  const auto slot = static_cast<Xapian::valueno>(schema_.slot("facets"));
  DocSet set(database_.get_lastdocid());
  for (auto it = database_.valuestream_begin(slot), end = database_.valuestream_end(slot); it != end; ++it) {
    const std::string bytes = *it;
    bool has_value = false;
    index::PackedFacetsReader(bytes).visit_values(schema_.facets().size(), [&](std::size_t f, std::uint32_t, Confidence confidence) {
      has_value |= f == wanted && confidence >= min_confidence_;
    });
    if (!has_value) set.add(it.get_docid());
  }
  return set;
}

void MatchSets::decide_restrictions(Plan& plan) {
  std::vector<const QueryNode*> open{&plan.root};
  while (!open.empty()) {
    const QueryNode& node = *open.back();
    open.pop_back();
    if (node.kind == Kind::Filter || node.kind == Kind::Range) plan.restrictions.emplace(&node, filter(node));
    for (const QueryNode& child : node.children) open.push_back(&child);
  }
}

DocSet MatchSets::filter(const QueryNode& node) {
  if (node.kind == Kind::Range) return match(RangeSelection{node.field, node.low, node.high});
  const Field& field = schema_.field(node.field);
  if (schema_.find_facet(node.field) != nullptr) return facet_value(schema_.facet(node.field).name, node.value);
  if (node.value == index::kNoValue) {
    DocSet set = all_issues();
    return set -= match(RangeSelection{field.name, {}, {}});
  }
  return with_term(index::field_term(schema_, field.name, node.value));
}

DocSet MatchSets::match(const FacetSelection& selection) {
  const bool needs_all = selection.selector == Selector::All;
  DocSet set = needs_all ? all_issues() : DocSet(database_.get_lastdocid());
  for (const std::string& value : selection.values) {
    if (needs_all) set &= facet_value(selection.facet, value);
    else set |= facet_value(selection.facet, value);
  }
  if (selection.selector != Selector::NoneOf) return set;
  DocSet others = all_issues();
  return others -= set;
}

DocSet MatchSets::match(const RangeSelection& range) {
  const Field& field = schema_.field(range.field);
  if (field.kind == Field::Kind::Date) return date_range(field, range);
  if (field.kind == Field::Kind::Number) return number_range(field, range);
  throw UsageError("\"" + range.field + "\" is no date or number");
}

DocSet MatchSets::date_range(const Field& field, const RangeSelection& range) {
  DocSet set(database_.get_lastdocid());
  const std::string low = range.low ? std::to_string(*range.low) : std::string{};
  const std::string high = range.high ? std::to_string(*range.high) : std::string(1, '~');
  const auto slot = static_cast<Xapian::valueno>(field.slot);
  for (auto it = database_.valuestream_begin(slot), end = database_.valuestream_end(slot); it != end; ++it) {
    const std::string value = *it;
    if (low <= value && value <= high) set.add(it.get_docid());
  }
  return set &= all_issues();
}

DocSet MatchSets::number_range(const Field& field, const RangeSelection& range) {
  std::size_t dates = 0, position = 0, count = 0;
  for (const Field& other : schema_.fields()) {
    dates += other.kind == Field::Kind::Date;
    if (other.kind != Field::Kind::Number) continue;
    if (other.name == field.name) position = count;
    ++count;
  }
  DocSet set(database_.get_lastdocid());
  const auto slot = static_cast<Xapian::valueno>(schema_.slot("facets"));
  for (auto it = database_.valuestream_begin(slot), end = database_.valuestream_end(slot); it != end; ++it) {
    const std::string bytes = *it;
    index::PackedFacetsReader reader(bytes);
    reader.visit_values(schema_.facets().size(), [](std::size_t, std::uint32_t, Confidence) {});
    for (std::size_t i = 0; i < dates; ++i) reader.next_date();
    for (std::size_t i = 0; i < position; ++i) reader.next_number();
    const auto number = index::unpack_number(reader.next_number());
    if (number && (!range.low || *number >= static_cast<double>(*range.low)) && (!range.high || *number <= static_cast<double>(*range.high)))
      set.add(it.get_docid());
  }
  return set;
}

}  // namespace imr::search
