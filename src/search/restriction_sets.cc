#include "search/restriction_sets.h"

#include <charconv>

#include "base/strings.h"
#include "imr/error.h"
#include "index/cursors.h"
#include "index/packed_facets.h"
#include "index/terms.h"
#include "index/visit_terms.h"

namespace imr::search {

DocSet RestrictionSets::with_term(const std::string& term) const {
  DocSet set(team_.view().last());
  team_.work_on_postings(team_.view().vocabulary().get_termfreq(term), [&](const ReaderTeam::Part& part) {
    part.view.visit_postings(term, part.begin, part.end, SetAdder(set));
  });
  return set;
}

/// Those of `issues` whose value of a slot is wanted.
DocSet RestrictionSets::with_value(unsigned slot, const DocSet& issues,
                                   const std::function<bool(std::string_view)>& is_wanted) const {
  const std::uint64_t count = issues.count();
  DocSet set(issues.last());
  team_.work(count, [&](const ReaderTeam::Part& part) {
    index::ValueCursor value(part.view, slot, count);
    issues.for_each(part.begin, part.end, [&](DocSet::Doc issue) {
      if (is_wanted(value.at(issue))) set.add(issue);
    });
  });
  return set;
}

/// Most issues are those that have none of the other values: fewer postings, where each issue has one value or "none".
DocSet RestrictionSets::with_facet_term(const Field& field, const std::string& term) const {
  const Xapian::Database& vocabulary = team_.view().vocabulary();
  const std::uint64_t issues = team_.issues().count();
  if (vocabulary.get_termfreq(term) * 2 <= issues) return with_term(term);
  std::vector<std::string> others;
  std::uint64_t values_of_issues = 0;
  index::visit_terms(vocabulary, field.prefix, [&](const std::string& other, Xapian::doccount frequency) {
    if (!index::is_value_term(field, other)) return;
    values_of_issues += frequency;
    if (other != term) others.push_back(other);
  });
  if (values_of_issues != issues) return with_term(term);
  DocSet set = team_.issues();
  for (const std::string& other : others) set -= with_term(other);
  return set;
}

/// A value counts when its confidence is high enough: weaker ones carry a mark.
DocSet RestrictionSets::facet_value(const std::string& facet, const std::string& value) const {
  if (value == index::kNoValue && min_confidence_ > Confidence::Weak) return without_value(facet);
  const Schema& schema = team_.schema();
  DocSet set = with_facet_term(schema.field(schema.facet(facet).field), index::facet_term(schema, facet, value));
  for (const Confidence weaker : {Confidence::Weak, Confidence::Likely})
    if (weaker < min_confidence_) set -= with_term(index::confidence_mark(schema, facet, value, weaker));
  return set;
}

/// "none" where weak values do not count: issues whose values of the facet are all too weak.
DocSet RestrictionSets::without_value(const std::string& facet) const {
  const Schema& schema = team_.schema();
  const auto wanted = static_cast<std::size_t>(&schema.facet(facet) - schema.facets().data());
  return with_value(static_cast<unsigned>(schema.slot("facets")), team_.issues(), [&](std::string_view packed) {
    bool has_value = false;
    index::PackedFacetsReader(packed).visit_values(schema.facets().size(),
                                                   [&](std::size_t found, std::uint32_t, Confidence confidence) {
                                                     has_value |= found == wanted && confidence >= min_confidence_;
                                                   });
    return !has_value;
  });
}

DocSet RestrictionSets::match(const QueryNode& node) const {
  if (node.kind == QueryNode::Kind::Range) return match(RangeSelection{node.field, node.low, node.high});
  const Schema& schema = team_.schema();
  const Field& field = schema.field(node.field);
  if (schema.find_facet(node.field) != nullptr) return facet_value(schema.facet(node.field).name, node.value);
  if (node.field == "case" && node.value.find('#') != std::string::npos)
    return with_term(index::id_term(schema, "issue_id", base::to_lower(node.value)));
  const bool is_number = field.kind == Field::Kind::Number;
  if (!is_number || node.value != index::kNoValue) return with_term(index::field_term(schema, field.name, node.value));
  DocSet set = team_.issues();
  return set -= match(RangeSelection{field.name, {}, {}});
}

DocSet RestrictionSets::match(const FacetSelection& selection) const {
  const bool needs_all = selection.selector == Selector::All;
  DocSet set = needs_all ? team_.issues() : DocSet(team_.view().last());
  for (const std::string& value : selection.values) {
    if (needs_all) set &= facet_value(selection.facet, value);
    else set |= facet_value(selection.facet, value);
  }
  if (selection.selector != Selector::NoneOf) return set;
  DocSet others = team_.issues();
  return others -= set;
}

DocSet RestrictionSets::match(const RangeSelection& range) const {
  const Field& field = team_.schema().field(range.field);
  if (field.kind == Field::Kind::Date) return date_range(field, range);
  if (field.kind == Field::Kind::Number) return number_range(field, range);
  throw UsageError("\"" + range.field + "\" is no date or number");
}

DocSet RestrictionSets::date_range(const Field& field, const RangeSelection& range) const {
  const DayBounds days{range.low.value_or(0), range.high.value_or(INT64_MAX)};
  std::vector<Month> whole, partly, outside;
  for (const Month& month : team_.months(field)) {
    if (month.is_outside(days)) outside.push_back(month);
    else if (month.is_within(days)) whole.push_back(month);
    else partly.push_back(month);
  }
  const DocSet border = issues_in(team_, partly);
  DocSet set = issues_of(whole) <= issues_of(outside) ? issues_in(team_, whole)
                                                      : ((dated(field) -= issues_in(team_, outside)) -= border);
  return partly.empty() ? set : set |= with_day(field, border, days);
}

/// Issues that have a date.
DocSet RestrictionSets::dated(const Field& field) const {
  DocSet set = team_.issues();
  return set -= with_term(index::field_term(team_.schema(), field.name, index::kNoValue));
}

DocSet RestrictionSets::with_day(const Field& field, const DocSet& issues, const DayBounds& days) const {
  return with_value(static_cast<unsigned>(field.slot), issues, [&](std::string_view value) {
    std::int64_t day = 0;
    std::from_chars(value.data(), value.data() + value.size(), day);
    return days.low <= day && day <= days.high;
  });
}

DocSet RestrictionSets::number_range(const Field& field, const RangeSelection& range) const {
  const Schema& schema = team_.schema();
  std::size_t dates = 0, position = 0, count = 0;
  for (const Field& other : schema.fields()) {
    dates += other.kind == Field::Kind::Date;
    if (other.kind != Field::Kind::Number) continue;
    if (other.name == field.name) position = count;
    ++count;
  }
  return with_value(static_cast<unsigned>(schema.slot("facets")), team_.issues(), [&](std::string_view packed) {
    index::PackedFacetsReader reader(packed);
    reader.visit_values(schema.facets().size(), [](std::size_t, std::uint32_t, Confidence) {});
    for (std::size_t i = 0; i < dates; ++i) reader.next_date();
    for (std::size_t i = 0; i < position; ++i) reader.next_number();
    const auto number = index::unpack_number(reader.next_number());
    return number && (!range.low || *number >= static_cast<double>(*range.low)) &&
           (!range.high || *number <= static_cast<double>(*range.high));
  });
}

}  // namespace imr::search
