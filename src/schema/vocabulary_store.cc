#include "schema/vocabulary_store.h"

#include "schema/cross_checks.h"
#include "schema/vocabulary.h"

namespace imr::schema {

namespace {
constexpr std::string_view kStems = "stems";
}  // namespace

void VocabularyStore::add(const std::string& stem, const std::string& name, std::string_view text) {
  Entry& entry = entries_[stem];
  entry.name = name;
  entry.text = text;
}

const Vocabulary& VocabularyStore::read(const std::string& stem, const Entry& entry) {
  std::call_once(entry.once, [&] { entry.vocabulary = read_vocabulary(stem, parse_tsv(entry.name, entry.text)); });
  return entry.vocabulary;
}

const Vocabulary* VocabularyStore::find(std::string_view stem) const {
  const auto found = entries_.find(stem);
  return found == entries_.end() ? nullptr : &read(found->first, found->second);
}

void VocabularyStore::check(const TsvTable& references) const {
  const std::size_t name = references.column("vocabulary"), column = references.column("column"),
                    values = references.column("values of");
  for (const auto& [stem, entry] : entries_) check_implied(read(stem, entry));
  for (const TsvRow& row : references.rows) {
    const Vocabulary *vocabulary = find(row.cells[name]), *other = find(row.cells[values]);
    if (vocabulary != nullptr && other != nullptr) check_column(*vocabulary, row.cells[column], *other);
  }
  const Vocabulary *drugs = find("drugs"), *products = find("drug-products");
  if (drugs != nullptr && products != nullptr) check_disjoint(*drugs, *products);
  if (const Vocabulary* stems = find(kStems)) check_begins(*stems);
  const Vocabulary *treatments = find("treatments"), *subcategories = find("treatment-categories");
  if (treatments != nullptr && subcategories != nullptr) check_treatments(*treatments, *subcategories);
}

const PhraseFinder& VocabularyStore::phrases() const {
  std::call_once(phrases_once_, [&] {
    for (const auto& [stem, entry] : entries_) {
      if (stem == kStems) continue;  // for queries; no letter is tagged with them
      const Vocabulary& vocabulary = read(stem, entry);
      phrases_.add_vocabulary(vocabulary);
      if (!vocabulary.values.empty() && vocabulary.values.front().attributes.contains("implied"))
        phrases_.add_vocabulary(vocabulary, "implied");
    }
  });
  return phrases_;
}

}  // namespace imr::schema
