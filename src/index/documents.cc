#include "index/documents.h"

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "imr/error.h"
#include "index/facet_terms.h"
#include "index/json_bytes.h"
#include "index/letter_facets.h"
#include "index/sections.h"
#include "index/terms.h"

namespace imr::index {

namespace {

constexpr const char* kIdKey = "id";
constexpr const char* kNumberKey = "n";

std::string big_endian(std::uint64_t number) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>((number >> shift) & 0xFF);
  return bytes;
}

const FacetSet& facets_of_issue(const StoredLetter& letter, std::size_t index) {
  static const FacetSet kEmpty;
  return index < letter.facets.issues.size() ? letter.facets.issues[index] : kEmpty;
}

}  // namespace

void IndexDocument::add_posting(std::string_view term, std::uint32_t position, int weight) {
  postings.push_back({static_cast<std::uint32_t>(term_bytes.size()), static_cast<std::uint16_t>(term.size()),
                      static_cast<std::uint16_t>(weight), position});
  term_bytes += term;
}

IssueData parse_issue_data(std::string_view json) try {
  const auto j = nlohmann::json::parse(json);
  return {bytes_from_json(j.at(kIdKey)), j.at(kNumberKey).get<int>()};
} catch (const std::exception& error) {
  throw IndexError(IndexError::Kind::Damaged, std::string("the data of an issue is not readable: ") + error.what());
}

DocumentBuilder::DocumentBuilder(const Schema& schema)
    : schema_(schema),
      fixed_wording_(schema),
      sentence_start_(marker_term(schema, "sentence_start")),
      paragraph_start_(marker_term(schema, "paragraph_start")),
      section_start_(marker_term(schema, "section_start")) {
  for (const std::string_view section : kSectionNames) weights_.push_back(schema.field(section).weight);
}

std::vector<IndexDocument> DocumentBuilder::build(const StoredLetter& letter) const {
  const std::map<int, std::string> values = letter_values(letter);
  const SectionTokens summary =
      indexed_tokens(slice(letter.text.text, letter.determination.case_summary), fixed_wording_);
  std::vector<IndexDocument> documents;
  documents.reserve(letter.determination.issues.size() + 1);
  documents.push_back(build_letter(letter, values));
  for (std::size_t i = 0; i < letter.determination.issues.size(); ++i)
    documents.push_back(build_issue(letter, i, summary, values));
  return documents;
}

IndexDocument DocumentBuilder::build_letter(const StoredLetter& letter,
                                            const std::map<int, std::string>& values) const {
  IndexDocument document;
  document.filters = {id_term(schema_, "id", letter.id), letter_kind_term(schema_)};
  document.values = values;
  document.data = to_json_text(letter);
  return document;
}

IndexDocument DocumentBuilder::build_issue(const StoredLetter& letter, std::size_t index, const SectionTokens& summary,
                                           const std::map<int, std::string>& values) const {
  const Issue& issue = letter.determination.issues[index];
  const int number = static_cast<int>(index) + 1;
  IndexDocument document;
  document.filters = facet_terms(schema_, letter.facets.determination, facets_of_issue(letter, index));
  document.filters.push_back(id_term(schema_, "issue_id", issue_id(letter.id, number)));
  document.filters.push_back(id_term(schema_, "letter", letter.id));
  document.filters.push_back(issue_kind_term(schema_));
  if (!letter.determination.case_number.empty())
    document.filters.push_back(field_term(schema_, "case", letter.determination.case_number));
  add_sections(document, letter, issue, summary);
  document.values = values;
  document.values[schema_.slot("facets")] = pack_facets(
      letter_facets(schema_, letter.determination, letter.facets.determination, facets_of_issue(letter, index)));
  document.data = to_text({{kIdKey, bytes_to_json(letter.id)}, {kNumberKey, number}});
  return document;
}

void DocumentBuilder::add_sections(IndexDocument& document, const StoredLetter& letter, const Issue& issue,
                                   const SectionTokens& summary) const {
  const auto places = section_places(letter.determination, issue);
  std::uint32_t start = kFirstPosition;
  for (std::size_t section = 0; section < kSectionCount; ++section) {
    const bool is_summary = section + 1 == kSectionCount;
    const SectionTokens own =
        is_summary ? SectionTokens{} : indexed_tokens(slice(letter.text.text, places[section]), fixed_wording_);
    const SectionTokens& tokens = is_summary ? summary : own;
    document.add_posting(section_start_, start, 0);
    for (const text::Token& token : tokens.list.tokens)
      document.add_posting(tokens.list.term(token), start + token.position, weights_[section]);
    for (const std::uint32_t position : tokens.sentence_starts)
      document.add_posting(sentence_start_, start + position, 0);
    for (const std::uint32_t position : tokens.paragraph_starts)
      document.add_posting(paragraph_start_, start + position, 0);
    start += tokens.length + kSectionGap;
  }
}

std::map<int, std::string> DocumentBuilder::letter_values(const StoredLetter& letter) const {
  std::map<int, std::string> values;
  values[schema_.slot("case_number")] = case_sort_key(letter);
  values[schema_.slot("letter")] = big_endian(base::hash64(letter.id));
  for (const DateField& field : date_fields(schema_))
    if (const auto& date = letter.determination.*field.date)
      values[schema_.fields()[field.field].slot] = std::to_string(to_number(*date));
  return values;
}

std::vector<IndexDocument> build_documents(const StoredLetter& letter, const Schema& schema) {
  return DocumentBuilder(schema).build(letter);
}

}  // namespace imr::index
