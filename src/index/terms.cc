#include "index/terms.h"

#include "base/hash.h"
#include "base/strings.h"

namespace imr::index {

namespace {

constexpr char kMark = '~';  ///< between the prefix and what marks a value

std::string bounded(std::string term) {
  if (term.size() <= kMaxFilterTermBytes) return term;
  constexpr std::size_t kHashDigits = 32;
  const std::string hash = base::hash128_hex(term);
  term.resize(kMaxFilterTermBytes - kHashDigits);
  return term + hash;
}

}  // namespace

std::string field_term(const Schema& schema, std::string_view field, std::string_view value) {
  return bounded(schema.field(field).prefix + base::fold_name(value));
}

std::string facet_term(const Schema& schema, std::string_view facet, std::string_view value) {
  return field_term(schema, schema.facet(facet).field, value);
}

bool is_value_term(const Field& field, std::string_view term) {
  if (!term.starts_with(field.prefix) || term.size() == field.prefix.size()) return false;
  const char first = term[field.prefix.size()];
  return first != kMark && !base::is_upper(first);
}

std::string confidence_mark(const Schema& schema, std::string_view facet, std::string_view value,
                            Confidence confidence) {
  return bounded(schema.field(schema.facet(facet).field).prefix + kMark + std::to_string(static_cast<int>(confidence)) +
                 base::fold_name(value));
}

std::string month_term(const Field& field, std::string_view day) {
  constexpr std::size_t kMonthDigits = 6;
  return field.prefix + std::string(day.substr(0, kMonthDigits));
}

std::string id_term(const Schema& schema, std::string_view field, std::string_view id) {
  return bounded(schema.field(field).prefix + std::string(id));
}

std::string issue_id(std::string_view letter_id, int number) {
  return std::string(letter_id) + '#' + std::to_string(number);
}

std::string letter_kind_term(const Schema& schema) { return field_term(schema, "kind", "letter"); }
std::string issue_kind_term(const Schema& schema) { return field_term(schema, "kind", "issue"); }

}  // namespace imr::index
