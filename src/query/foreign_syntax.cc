// Ways of writing that other legal search engines take, and that would silently become words here.
#include "query/foreign_syntax.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "query/characters.h"
#include "query/fields.h"

namespace imr::query {

namespace {

struct Name {
  std::string_view foreign, ours;
};

/// Connectors that take a number, with or without a slash before it.
constexpr std::array<Name, 7> kConnectors = {
    {{"near", "w/"}, {"within", "w/"}, {"n", "w/"}, {"w", "w/"}, {"adj", "pre/"}, {"onear", "pre/"}, {"pre", "pre/"}}};

/// Segments and fields that hold what a section holds here.
constexpr std::array<Name, 10> kSegments = {{{"ti", "treatment"},
                                             {"title", "treatment"},
                                             {"he", "treatment"},
                                             {"caption", "treatment"},
                                             {"headline", "treatment"},
                                             {"opinion", "rationale"},
                                             {"reasoning", "rationale"},
                                             {"facts", "summary"},
                                             {"number", "case"},
                                             {"judge", "specialty"}}};

/// Beginnings of a date in words, and what stands for them.
constexpr std::array<Name, 14> kDateWords = {{{"aft", ">"},
                                              {"after", ">"},
                                              {"since", ">="},
                                              {"bef", "<"},
                                              {"before", "<"},
                                              {"is", ""},
                                              {"=", ""},
                                              {">", ">"},
                                              {">=", ">="},
                                              {"<", "<"},
                                              {"<=", "<="},
                                              {"aft.", ">"},
                                              {"bef.", "<"},
                                              {"on", ""}}};

template <std::size_t n>
const Name* find_name(const std::array<Name, n>& names, std::string_view typed) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.foreign == typed; });
  return found == names.end() ? nullptr : &*found;
}

/// The piece up to white space or a bracket; the rest is moved behind it.
std::string_view take_piece(std::string_view& rest) {
  while (const std::size_t space = space_length(rest, 0)) rest.remove_prefix(space);
  std::size_t end = 0;
  while (end < rest.size() && !space_length(rest, end) && rest[end] != '(' && rest[end] != ')') ++end;
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(end);
  return piece;
}

std::string_view next_piece(std::string_view rest) { return take_piece(rest); }

bool starts_with_digit(std::string_view text) { return !text.empty() && base::is_digit(text.front()); }

/// "> 2016", "after 2016", "aft1/1/2016" is none: the sign or word and the date, as the value of a date field.
std::string date_value(std::string_view text) {
  const std::string first = base::to_lower(take_piece(text));
  const std::size_t digit = first.find_first_of("0123456789");
  const Name* word = find_name(kDateWords, first.substr(0, digit));
  if (digit != std::string::npos)
    return word != nullptr ? std::string(word->ours) + first.substr(digit) : digit == 0 ? first : std::string();
  const std::string_view date = take_piece(text);
  return word != nullptr && starts_with_digit(date) ? std::string(word->ours) + std::string(date) : std::string();
}

Foreign foreign_date(const std::string& value) {
  if (value.empty()) return {"a date stands behind a colon", {"decided:>2016", "decided:2015..2016"}};
  return {"a date stands behind a colon", {"decided:" + value}};
}

Foreign not_a_connector(std::string_view typed, std::vector<std::string> nearest) {
  return {std::string(typed) + " is not a connector here", std::move(nearest)};
}

/// "adj3" or "adj/3": its name and its number.
std::pair<std::string, std::string> split_number(const std::string& lower) {
  const std::size_t digit = std::min(lower.find_first_of("0123456789"), lower.size());
  return {lower.substr(0, digit), lower.substr(digit)};
}

/// Ids and what only the index uses are not typed.
bool is_field(std::string_view name, const Schema& schema) {
  const Field* field = schema.find_field(name);
  const bool is_hidden = field == nullptr || field->kind == Field::Kind::Id || field->kind == Field::Kind::Boolean;
  return !is_hidden || schema.find_facet(name) != nullptr || (field != nullptr && field->name == kCase);
}

}  // namespace

std::optional<Foreign> find_foreign_connector(std::string_view piece, std::string_view rest) {
  const std::string lower = base::to_lower(piece);
  if (lower == "w/seg" || lower == "w/segment" || lower == "w/sec" || lower == "w/section")
    return Foreign{lower + " is not a connector here; a section is named before brackets",
                   {"rationale:(knee pain)", "/p", "/issue"}};
  if (lower == "w/n" || lower == "pre/n")
    return Foreign{"a distance is a whole number of words", {lower.substr(0, lower.size() - 1) + "5"}};
  auto [name, number] = split_number(lower);
  const bool has_slash = name.ends_with('/');
  if (has_slash) name.pop_back();
  const Name* connector = find_name(kConnectors, name);
  if (connector == nullptr) return std::nullopt;
  const bool is_ours = name == "w" || name == "pre";
  if (is_ours && has_slash && number.empty() && are_digits(next_piece(rest)))
    return Foreign{"no space stands before the number of a distance",
                   {std::string(connector->ours) + std::string(next_piece(rest))}};
  // N5, W5 and pre3 may be words; near3 and adj3 are none.
  if (!are_digits(number) || is_ours || (name == "n" && !has_slash)) return std::nullopt;
  return not_a_connector(lower, {std::string(connector->ours) + number});
}

std::optional<Foreign> find_foreign_operator(std::string_view piece, std::string_view rest) {
  const std::string_view next = next_piece(rest);
  if (piece == "NEAR") return not_a_connector(piece, {"w/5", "near"});
  if (piece == "ADJ" || piece == "ONEAR") return not_a_connector(piece, {"pre/5", base::to_lower(piece)});
  if (piece == "ANDNOT" || piece == "BUTNOT") return not_a_connector(piece, {"NOT"});
  if (piece == "WITHIN" && are_digits(next))
    return Foreign{"WITHIN " + std::string(next) + " is not a connector here", {"w/" + std::string(next), "within"}};
  const std::string lower = base::to_lower(piece);
  if (lower != "date" && lower != "da") return std::nullopt;
  const bool has_sign = next.find_first_of("<>=") == 0;
  if (!has_sign && find_name(kDateWords, base::to_lower(next)) == nullptr) return std::nullopt;
  const std::string value = date_value(rest);
  return value.empty() ? std::nullopt : std::optional(foreign_date(value));
}

bool is_not_next(std::string_view rest) { return next_piece(rest) == "NOT"; }

Foreign foreign_field(std::string_view name, std::string_view content, const Schema& schema) {
  const std::string typed(name), lower = base::to_lower(name);
  const std::string inside(content.substr(0, content.find(')')));
  if (lower == "date" || lower == "da") return foreign_date(date_value(inside));
  const Name* segment = find_name(kSegments, lower);
  std::string field = segment != nullptr ? std::string(segment->ours) : lower;
  std::replace(field.begin(), field.end(), '-', '_');
  if (!is_field(field, schema))
    return {"between a word and a bracket stands a space, behind a field a colon", {typed + " (" + inside + ")"}};
  return {"behind the name of a field stands a colon",
          {(segment != nullptr ? field : typed) + ":(" + inside + ")", typed + " (" + inside + ")"}};
}

}  // namespace imr::query
