#include "index/documents.h"

#include <charconv>

#include "base/hash.h"
#include "imr/error.h"
#include "index/sections.h"
#include "index/terms.h"

namespace imr::index {

namespace {

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

int parse_issue_data(std::string_view data) {
  int number = 0;
  const auto [end, error] = std::from_chars(data.data(), data.data() + data.size(), number);
  if (error != std::errc() || end != data.data() + data.size() || number < 1)
    throw IndexError(IndexError::Kind::Damaged, "the data of an issue is not its number");
  return number;
}

DocumentBuilder::DocumentBuilder(const Schema& schema)
    : schema_(schema),
      fixed_wording_(schema),
      facet_terms_(schema),
      issue_facets_(schema),
      phrases_(schema),
      starts_slot_(starts_slot(schema)),
      place_slots_(place_slots(schema)) {
  for (const std::string_view section : kSectionNames)
    weights_.push_back(static_cast<std::uint32_t>(schema.field(section).weight));
}

std::vector<IndexDocument> DocumentBuilder::build(const StoredLetter& letter) {
  const auto& issues = letter.determination.issues;
  const std::map<int, std::string> values = letter_values(letter);
  Sections summary = summary_of(letter);
  std::vector<Sections> own;
  for (const Issue& issue : issues) own.push_back(sections_of(letter, issue));
  own.push_back(std::move(summary));
  const LetterWords words = number_words(own);

  const auto facets_slot = schema_.slot("facets");
  std::vector<IndexDocument> documents;
  documents.reserve(issues.size() + 1);
  documents.push_back(build_letter(letter, values));
  add_places(pack_places(own.back(), words), documents.back());
  for (std::size_t i = 0; i < issues.size(); ++i) {
    documents.push_back(build_issue(letter, i, values));
    add_places(pack_places(own[i], words), documents.back());
    documents.back().words = weigh_words(own[i], own.back(), words);
    documents.back().values[facets_slot] = packed_facets(letter, i, documents.back());
  }
  return documents;
}

void DocumentBuilder::add_places(PackedPlaces places, IndexDocument& document) const {
  document.values[starts_slot_] = std::move(places.starts);
  for (std::size_t group = 0; group < kPlaceGroups; ++group)
    if (!places.groups[group].empty()) document.values[place_slots_[group]] = std::move(places.groups[group]);
}

LetterWords DocumentBuilder::number_words(std::vector<Sections>& parts) {
  LetterWords words;
  for (Sections& sections : parts)
    for (NumberedSection& section : sections) section.words = words.add(section.tokens);
  words.sort_and_find_ambiguous();
  const std::vector<KnownPhrases::Stem> stems = phrases_.stems_of(words);
  for (Sections& sections : parts)
    for (NumberedSection& section : sections) section.phrases = phrases_.find(section, stems);
  return words;
}

/// All sections of an issue but the summary, which the issues of a letter share.
DocumentBuilder::Sections DocumentBuilder::sections_of(const StoredLetter& letter, const Issue& issue) const {
  const auto places = section_places(letter.determination, issue);
  Sections sections;
  for (std::size_t i = 0; i + 1 < kSectionCount; ++i)
    sections.push_back({indexed_tokens(slice(letter.text.text, places[i]), fixed_wording_), {}});
  return sections;
}

DocumentBuilder::Sections DocumentBuilder::summary_of(const StoredLetter& letter) const {
  Sections sections;
  sections.push_back({indexed_tokens(slice(letter.text.text, letter.determination.case_summary), fixed_wording_), {}});
  return sections;
}

IndexDocument DocumentBuilder::build_letter(const StoredLetter& letter,
                                            const std::map<int, std::string>& values) const {
  IndexDocument document;
  document.filters = {id_term(schema_, "id", letter.id), letter_kind_term(schema_)};
  document.values = values;
  document.values[stored_letter_slot(schema_)] = to_json_text(letter);
  return document;
}

IndexDocument DocumentBuilder::build_issue(const StoredLetter& letter, std::size_t index,
                                           const std::map<int, std::string>& values) const {
  const int number = static_cast<int>(index) + 1;
  IndexDocument document;
  document.filters = facet_terms_.of(letter.facets.determination, facets_of_issue(letter, index));
  document.filters.push_back(id_term(schema_, "issue_id", issue_id(letter.id, number)));
  document.filters.push_back(id_term(schema_, "letter", letter.id));
  document.filters.push_back(issue_kind_term(schema_));
  if (!letter.determination.case_number.empty())
    document.filters.push_back(field_term(schema_, "case", letter.determination.case_number));
  add_months(values, document.filters);
  document.values = values;
  document.data = std::to_string(number);
  return document;
}

void DocumentBuilder::add_months(const std::map<int, std::string>& values, std::vector<std::string>& terms) const {
  for (const Field& field : schema_.fields()) {
    if (field.kind != Field::Kind::Date) continue;
    const auto day = values.find(field.slot);
    terms.push_back(day == values.end() ? field_term(schema_, field.name, kNoValue) : month_term(field, day->second));
  }
}

std::string DocumentBuilder::packed_facets(const StoredLetter& letter, std::size_t index,
                                           const IndexDocument& document) const {
  PackedFacets facets =
      issue_facets_.of(letter.determination, letter.facets.determination, facets_of_issue(letter, index));
  for (const IndexDocument::Word& word : document.words) facets.length += word.weight;
  return pack_facets(facets);
}

/// Phrases count on behind the words.
std::vector<IndexDocument::Word> DocumentBuilder::weigh_words(const Sections& own, const Sections& summary,
                                                              const LetterWords& words) const {
  constexpr std::uint32_t kAbsent = UINT32_MAX;
  std::vector<std::uint32_t> weights(words.size() + phrases_.size(), kAbsent);
  const auto add_to = [&](std::uint32_t& sum, std::uint32_t weight) { sum = (sum == kAbsent ? 0 : sum) + weight; };
  const auto add = [&](const NumberedSection& section, std::uint32_t weight) {
    for (const LetterWords::Number word : section.words) add_to(weights[word], weight);
    for (const KnownPhrases::Number phrase : section.phrases) add_to(weights[words.size() + phrase], weight);
  };
  for (std::size_t section = 0; section < own.size(); ++section) add(own[section], weights_[section]);
  add(summary.front(), weights_.back());
  std::vector<IndexDocument::Word> weighed;
  for (LetterWords::Number number = 0; number < weights.size(); ++number) {
    if (weights[number] == kAbsent) continue;
    const bool is_word = number < words.size();
    weighed.push_back({is_word ? std::string(words.word(number))
                               : phrases_.term(number - static_cast<KnownPhrases::Number>(words.size())),
                       weights[number]});
  }
  return weighed;
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
