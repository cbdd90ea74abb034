// What stands behind a colon when the field is not text: facet values, dates, numbers, case numbers.
#include "query/field_values.h"

#include <algorithm>

#include "base/strings.h"
#include "query/characters.h"
#include "query/facet_values.h"
#include "query/patterns.h"
#include "query/ranges.h"
#include "query/tree.h"

namespace imr::query {

namespace {

/// Values that a wildcard may stand for in a suggestion.
constexpr std::size_t kMaxValues = 20;
/// Longest value of a vocabulary in words behind its first.
constexpr std::size_t kMaxFollowing = 7;
constexpr std::string_view kSampleCase = "CM19-0123456";
constexpr std::size_t kYearDigits = 2, kSerialDigits = 7, kMaxIssueDigits = 3;

QueryNode filter_node(std::string field, std::string value, Span place) {
  QueryNode node;
  node.kind = QueryNode::Kind::Filter;
  node.field = std::move(field);
  node.value = std::move(value);
  node.place = place;
  return node;
}

/// The value, in quotes if it needs them.
std::string in_quotes(const std::string& value) {
  return value.find_first_of(" ()|\"") == std::string::npos ? value : '"' + value + '"';
}

std::string quoted(const FieldTarget& target, const std::string& value) { return target.typed + in_quotes(value); }

std::vector<std::string> with_field(const FieldTarget& target, std::vector<std::string> values) {
  for (std::string& value : values) value = quoted(target, value);
  return values;
}

/// Reads values of facets; one object a value.
class FacetValueReader {
public:
  FacetValueReader(const QueryText& query, const Schema& schema, const FieldTarget& target, const TypedValue& value)
      : query_(query), schema_(schema), target_(target), value_(value), text_(query.at(value.place)) {}

  QueryNode read() const {
    if (text_.starts_with('-') && !target_.typed.empty())
      query_.fail(value_.place.begin, "- stands before the field",
                  {"-" + quoted(target_, std::string(text_.substr(1)))});
    if (has_wildcard(text_)) fail_with_wildcard();
    const auto match = match_facet_value(schema_, *target_.facet, text_);
    const std::string longer = longest_value();
    if (!longer.empty()) fail_without_quotes(match.has_value(), longer);
    if (!match)
      query_.fail(value_.place.begin, target_.name + " has no value \"" + std::string(text_) + "\"",
                  with_field(target_, nearest_facet_values(schema_, *target_.facet, text_)));
    std::vector<QueryNode> filters;
    for (const std::string& value : match->values) filters.push_back(filter_node(match->facet, value, value_.place));
    return make_and(std::move(filters));
  }

private:
  /// specialty:Pain Medicine may not become specialty:Pain and the word medicine.
  [[noreturn]] void fail_without_quotes(bool is_value_alone, const std::string& longer) const {
    std::vector<std::string> nearest = {quoted(target_, longer)};
    if (is_value_alone) nearest.push_back(target_.typed + '"' + std::string(text_) + '"');
    query_.fail(value_.place.begin, "a value of several words stands in quotes", nearest);
  }

  /// class:Opioid! names the values that it may stand for, in one form that finds them all.
  [[noreturn]] void fail_with_wildcard() const {
    const std::vector<std::string> values = values_that_match(schema_, *target_.facet, text_);
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : " OR ") + in_quotes(value);
    std::vector<std::string> nearest;
    if (values.size() == 1) nearest.push_back(target_.typed + all);
    if (values.size() > 1 && values.size() <= kMaxValues) nearest.push_back(target_.typed + '(' + all + ')');
    query_.fail(value_.place.begin, "a value has no wildcards", nearest);
  }

  /// The value together with as many of the words behind it as make a value of the vocabulary; empty if none do.
  std::string longest_value() const {
    std::string longest, words(text_);
    if (target_.facet->vocabulary.empty()) return longest;
    for (std::size_t i = 0; i < value_.following.size() && i < kMaxFollowing; ++i) {
      words += ' ';
      words += query_.at(value_.following[i]);
      if (match_facet_value(schema_, *target_.facet, words)) longest = words;
    }
    return longest;
  }

  const QueryText& query_;
  const Schema& schema_;
  const FieldTarget& target_;
  const TypedValue& value_;
  std::string_view text_;
};

bool is_range_end(std::string_view text, RangeKind kind) {
  return kind == RangeKind::Dates ? parse_period(text).has_value() : parse_whole_number(text).has_value();
}

/// "40-50" as 40..50, where a hyphen stands between two values; empty if none does.
std::string range_of_hyphen(std::string_view text, RangeKind kind) {
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    const std::string_view low = text.substr(0, at), high = text.substr(at + 1);
    if (is_range_end(low, kind) && is_range_end(high, kind)) return std::string(low) + ".." + std::string(high);
  }
  return {};
}

/// age:40 to 50 may not become age:40 and the words "to 50".
void refuse_range_in_words(const QueryText& query, const std::string& field, RangeKind kind, const TypedValue& value) {
  if (value.following.size() < 2) return;
  const std::string low(query.at(value.place)), high(query.at(value.following[1]));
  const std::string between = base::to_lower(query.at(value.following[0]));
  const bool is_joined = between == "to" || between == "through" || between == "until" || between == "till";
  if (is_joined && is_range_end(low, kind) && is_range_end(high, kind))
    query.fail(value.following[0].begin, "a range is written with two dots", {field + ':' + low + ".." + high});
}

QueryNode read_range(const QueryText& query, const std::string& field, RangeKind kind, const TypedValue& value) {
  const Span place = value.place;
  const RangeReading reading = parse_range(query.at(place), kind);
  refuse_range_in_words(query, field, kind, value);
  if (const std::string range = range_of_hyphen(query.at(place), kind); reading.fault && !range.empty())
    query.fail(place.begin, "a range is written with two dots", {field + ':' + range});
  const std::string text(query.at(place));
  if (reading.fault == RangeFault::Empty)
    query.fail(place.begin,
               "the range \"" + text + "\" holds nothing: its first value lies behind its last, or both are open");
  if (reading.fault && kind == RangeKind::Dates)
    query.fail(place.begin, "\"" + text + "\" is not a date or a range of dates",
               {field + ":2016", field + ":2016-11-30", field + ":2015..2016"});
  if (reading.fault)
    query.fail(place.begin, "\"" + text + "\" is not a whole number or a range of them",
               {field + ":12", field + ":>12", field + ":3..6"});
  QueryNode node;
  node.kind = QueryNode::Kind::Range;
  node.field = field;
  node.low = reading.bounds.low;
  node.high = reading.bounds.high;
  node.place = place;
  return node;
}

bool is_issue_number(std::string_view text) {
  return are_digits(text) && text.size() <= kMaxIssueDigits && text.front() != '0';
}

QueryNode read_case(const QueryText& query, Span place) {
  const auto number = parse_case_number(query.at(place));
  if (!number) refuse_case_number(query, place, "case:" + std::string(kSampleCase));
  return filter_node(std::string(kCase), *number, place);
}

}  // namespace

QueryNode read_field_value(const QueryText& query, const Schema& schema, const FieldTarget& target,
                           const TypedValue& value) {
  using Kind = FieldTarget::Kind;
  const std::string_view text = query.at(value.place);
  if (target.kind == Kind::Case) return read_case(query, value.place);
  // No region starts with a digit, so injured:<2010 can only be the date.
  if (target.name == kInjuredRegion && looks_like_range(text))
    return read_range(query, std::string(kInjuryDate), RangeKind::Dates, value);
  if (target.kind == Kind::Facet) return FacetValueReader(query, schema, target, value).read();
  if (base::to_lower(text) == kNone) return filter_node(target.name, std::string(kNone), value.place);
  return read_range(query, target.name, target.kind == Kind::Dates ? RangeKind::Dates : RangeKind::Numbers, value);
}

std::optional<std::string> parse_case_number(std::string_view typed) {
  const std::string plain = plain_text(typed);  // a pasted number may have another dash
  std::string_view text = plain;
  const std::string_view issue = text.substr(std::min(text.size(), text.find('#')));
  text.remove_suffix(issue.size());
  if (!issue.empty() && !is_issue_number(issue.substr(1))) return std::nullopt;
  if (base::starts_with_folded(text, "CM")) {
    text.remove_prefix(2);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  const std::string_view year = text.substr(0, kYearDigits);
  std::string_view serial = text.substr(year.size());
  if (serial.starts_with('-')) serial.remove_prefix(1);
  if (year.size() != kYearDigits || serial.size() != kSerialDigits || !are_digits(year) || !are_digits(serial))
    return std::nullopt;
  return "CM" + std::string(year) + "-" + std::string(serial) + std::string(issue);
}

std::optional<std::string> find_case_number(std::string_view word) {
  constexpr std::string_view kPunctuation = ".,;:'";
  while (!word.empty() && kPunctuation.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && kPunctuation.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return are_digits(word) ? std::nullopt : parse_case_number(word);
}

std::optional<std::string> nearest_case_number(std::string_view word) {
  if (!base::starts_with_folded(word, "CM") || find_case_number(word)) return std::nullopt;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const std::string_view year = word.substr(2, hyphen - 2), serial = word.substr(hyphen + 1);
  if (!are_digits(year) || !are_digits(serial) || year.size() + serial.size() < kSerialDigits) return std::nullopt;
  if (year.size() != kYearDigits || serial.size() > kSerialDigits) return std::string(kSampleCase);
  return "CM" + std::string(year) + '-' + std::string(kSerialDigits - serial.size(), '0') + std::string(serial);
}

void refuse_case_number(const QueryText& query, Span place, const std::string& nearest) {
  query.fail(place.begin, "a case number is CM, two digits, a hyphen and seven digits", {nearest});
}

}  // namespace imr::query

namespace imr {

QueryNode parse_field_value(std::string_view field, std::string_view text, const Schema& schema) {
  const query::QueryText name(field), value(text);
  query::FieldTarget target = query::find_target(name, {0, static_cast<std::uint32_t>(field.size())}, schema);
  if (target.is_text())
    name.fail(0, "\"" + std::string(field) + "\" is a section of the text, not a facet, date or number");
  target.typed.clear();
  return query::read_field_value(value, schema, target, {{0, static_cast<std::uint32_t>(text.size())}, {}});
}

}  // namespace imr
