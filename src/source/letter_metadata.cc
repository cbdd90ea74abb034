// The names of a letter's facts in JSONL objects and sidecar tables.
#include "source/letter_metadata.h"

#include <algorithm>
#include <iterator>

#include "base/date.h"
#include "base/strings.h"

namespace imr {

bool LetterMetadata::empty() const {
  return !case_number && !priority && !assigned_date && !decision_date && !injury_date && !ur_denial_date &&
         !received_date && specialties.empty() && licensure.empty();
}

namespace source {

namespace {

template <typename T>
struct Field {
  std::string_view name;
  T LetterMetadata::*member;
};

constexpr Field<std::optional<std::string>> kTextFields[] = {{"case_number", &LetterMetadata::case_number},
                                                             {"priority", &LetterMetadata::priority}};
constexpr Field<std::optional<Date>> kDateFields[] = {{"assigned", &LetterMetadata::assigned_date},
                                                      {"decision", &LetterMetadata::decision_date},
                                                      {"injury", &LetterMetadata::injury_date},
                                                      {"ur_denial", &LetterMetadata::ur_denial_date},
                                                      {"received", &LetterMetadata::received_date}};
constexpr Field<std::vector<std::string>> kListFields[] = {{"specialties", &LetterMetadata::specialties},
                                                           {"licensure", &LetterMetadata::licensure}};

template <typename Fields>
auto find_field(const Fields& fields, std::string_view name) {
  const auto* found = std::ranges::find(fields, name, [](const auto& field) { return field.name; });
  return found == std::ranges::end(fields) ? nullptr : found;
}

bool set_date(std::optional<Date>& date, std::string_view text) {
  if (text.empty()) return true;
  date = parse_iso_date(text);
  if (!date) date = base::parse_us_date(text);
  return date.has_value();
}

// A length before each text: no two lists of texts can read the same.
void append_hash_text(std::string& out, std::string_view text) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
}

}  // namespace

bool is_metadata_field(std::string_view field) {
  return find_field(kTextFields, field) || find_field(kDateFields, field) || find_field(kListFields, field);
}

bool set_metadata_field(LetterMetadata& metadata, std::string_view field, std::string_view text) {
  text = base::trim(text);
  if (const auto* date = find_field(kDateFields, field)) return set_date(metadata.*date->member, text);
  if (const auto* list = find_field(kListFields, field)) {
    std::ranges::move(base::split(text, ';'), std::back_inserter(metadata.*list->member));
    return true;
  }
  const auto* plain = find_field(kTextFields, field);
  if (plain && !text.empty()) metadata.*plain->member = std::string(text);
  return plain != nullptr;
}

std::string to_hash_text(const LetterMetadata& metadata) {
  std::string out;
  for (const auto& field : kTextFields) append_hash_text(out, (metadata.*field.member).value_or(""));
  for (const auto& field : kDateFields) {
    const auto& date = metadata.*field.member;
    append_hash_text(out, date ? to_string(*date) : "");
  }
  for (const auto& field : kListFields) {
    out += '[';
    for (const std::string& value : metadata.*field.member) append_hash_text(out, value);
  }
  return out;
}

}  // namespace source
}  // namespace imr
