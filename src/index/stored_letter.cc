#include "index/stored_letter.h"

#include "base/hash.h"
#include "base/strings.h"
#include "imr/schema.h"

namespace imr::index {

namespace {

std::string_view last_part(std::string_view name) {
  const std::size_t at = name.find_last_of("/!");
  return at == std::string_view::npos ? name : name.substr(at + 1);
}

/// "CM" and two digits, a hyphen, seven digits.
bool is_case_number(std::string_view text) {
  constexpr std::string_view kForm = "CM00-0000000";
  if (text.size() != kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == '0' ? !base::is_digit(text[i]) : text[i] != kForm[i]) return false;
  return true;
}

}  // namespace

std::string extractor_version(const Schema& schema) {
  return std::to_string(kExtractorVersion) + '-' + schema.digest().substr(0, 8);
}

int stored_letter_slot(const Schema& schema) { return schema.slot("stored_letter"); }

std::string letter_id(const Determination& determination, const std::string& source_name, std::string_view text) {
  if (!determination.case_number.empty()) return base::to_lower(determination.case_number);
  return base::to_lower(last_part(source_name)) + '-' + base::hash128_hex(text).substr(0, 16);
}

std::string case_sort_key(const StoredLetter& letter) {
  const std::string& number = letter.determination.case_number;
  return is_case_number(number) ? "20" + number.substr(2, 2) + number.substr(5) : letter.id;
}

void parse_stored_text(StoredLetter& letter, const Schema& schema) {
  letter.determination = parse_letter(letter.text, schema);
  for (const LetterMetadata& metadata : letter.metadata) join_metadata(letter.determination, metadata);
  auto& diagnostics = letter.determination.diagnostics;
  diagnostics.insert(diagnostics.end(), letter.source.diagnostics.begin(), letter.source.diagnostics.end());
}

void tag_stored_letter(StoredLetter& letter, const Schema& schema) {
  letter.facets = extract_facets(letter.determination, letter.text, schema);
  letter.id = letter_id(letter.determination, letter.source.name, letter.text.text);
  letter.extractor = extractor_version(schema);
}

}  // namespace imr::index
