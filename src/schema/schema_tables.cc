#include "schema/schema_tables.h"

#include <cstdlib>

#include "base/hash.h"
#include "base/strings.h"
#include "imr/error.h"

namespace imr {

namespace {

using schema::Files;
using schema::TsvRow;
using schema::TsvTable;

constexpr std::string_view kVocabularyFolder = "vocabularies/";

Field::Kind field_kind(const TsvTable& table, const TsvRow& row, const std::string& word) {
  static const std::map<std::string, Field::Kind> kinds = {{"id", Field::Kind::Id},
                                                           {"boolean", Field::Kind::Boolean},
                                                           {"text", Field::Kind::Text},
                                                           {"date", Field::Kind::Date},
                                                           {"number", Field::Kind::Number}};
  const auto found = kinds.find(word);
  if (found == kinds.end())
    throw SchemaError(table.name + ":" + std::to_string(row.line) + ": \"" + word + "\" is no kind of field");
  return found->second;
}

}  // namespace

TsvTable Schema::Tables::table(const Files& files, const std::string& name) const {
  const auto found = files.find(name);
  if (found == files.end()) throw SchemaError("index-schema: there is no file " + name);
  return schema::parse_tsv(name, found->second);
}

void Schema::Tables::read(const Files& files) {
  std::string all;
  for (const auto& [name, text] : files) ((all += name) += '\n').append(text) += '\0';
  digest = base::hash128_hex(all);
  const auto number = files.find("version");
  if (number == files.end()) throw SchemaError("index-schema: there is no file version");
  version = std::atoi(std::string(number->second).c_str());
  read_slots(table(files, "value-slots.tsv"));
  read_fields(table(files, "fields.tsv"));
  add_vocabularies(files);
  read_facets(table(files, "facets.tsv"));
  name_facets();
  if (files.contains("synonyms.tsv")) read_synonyms(table(files, "synonyms.tsv"));
  read_fixed_wording(table(files, "fixed-wording.tsv"));
}

void Schema::Tables::read_slots(const TsvTable& table) {
  const std::size_t slot = table.column("slot"), name = table.column("name");
  for (const TsvRow& row : table.rows) {
    const int number = std::atoi(row.cells[slot].c_str());
    for (const auto& [other, taken] : slots)
      if (taken == number || other == row.cells[name])
        throw SchemaError(table.name + ":" + std::to_string(row.line) + ": slot or name is already " + other + "'s");
    slots[row.cells[name]] = number;
  }
}

void Schema::Tables::read_fields(const TsvTable& table) {
  const std::size_t name = table.column("field"), kind = table.column("kind"), prefix = table.column("prefix"),
                    slot_name = table.column("slot"), weight = table.column("weight"),
                    aliases = table.column("aliases"), meaning = table.column("meaning");
  std::map<std::string, std::string> prefixes;
  for (const TsvRow& row : table.rows) {
    Field field{row.cells[name],
                field_kind(table, row, row.cells[kind]),
                row.cells[prefix],
                -1,
                std::atoi(row.cells[weight].c_str()),
                base::split(row.cells[aliases], '|'),
                row.cells[meaning]};
    const std::string at = table.name + ":" + std::to_string(row.line) + ": ";
    if (!row.cells[slot_name].empty()) {
      const auto found = slots.find(row.cells[slot_name]);
      if (found == slots.end()) throw SchemaError(at + "value-slots.tsv has no slot " + row.cells[slot_name]);
      field.slot = found->second;
    }
    if (!field.prefix.empty() && !prefixes.emplace(field.prefix, field.name).second)
      throw SchemaError(at + "prefix " + field.prefix + " belongs to " + prefixes[field.prefix]);
    std::vector<std::string> names = field.aliases;
    names.push_back(field.name);
    for (const std::string& n : names)
      if (!field_names.emplace(base::to_lower(n), fields.size()).second)
        throw SchemaError(at + "\"" + n + "\" is already the name of " + fields[field_names[n]].name);
    fields.push_back(std::move(field));
  }
}

void Schema::Tables::add_vocabularies(const Files& files) {
  for (const auto& [name, text] : files) {
    if (!name.starts_with(kVocabularyFolder)) continue;
    const std::size_t stem_size = name.size() - kVocabularyFolder.size() - schema::kTableSuffix.size();
    vocabularies.add(name.substr(kVocabularyFolder.size(), stem_size), name, text);
  }
}

void Schema::Tables::check(const Files& files) const { vocabularies.check(table(files, "vocabularies.tsv")); }

void Schema::Tables::read_facets(const TsvTable& table) {
  const std::size_t name = table.column("facet"), label = table.column("label"), level = table.column("level"),
                    field = table.column("field"), many = table.column("many"), parent = table.column("parent"),
                    vocabulary = table.column("vocabulary");
  for (const TsvRow& row : table.rows) {
    const std::string at = table.name + ":" + std::to_string(row.line) + ": ";
    Facet facet{row.cells[name],
                row.cells[label],
                row.cells[level] == "determination" ? Facet::Level::Determination : Facet::Level::Issue,
                row.cells[field],
                row.cells[many] == "yes",
                row.cells[parent],
                row.cells[vocabulary]};
    if (!field_names.contains(facet.field)) throw SchemaError(at + "fields.tsv has no field " + facet.field);
    if (!facet.vocabulary.empty() && !vocabularies.contains(facet.vocabulary))
      throw SchemaError(at + "there is no vocabularies/" + facet.vocabulary + ".tsv");
    facets.push_back(std::move(facet));
  }
}

void Schema::Tables::name_facets() {
  for (std::size_t i = 0; i < facets.size(); ++i) {
    facet_names[facets[i].name] = i;
    for (const std::string& alias : fields[field_names[facets[i].field]].aliases)
      facet_names[base::to_lower(alias)] = i;
  }
}

void Schema::Tables::read_synonyms(const TsvTable& table) {
  const std::size_t forms = table.column("forms");
  std::map<std::string, int> seen;
  for (const TsvRow& row : table.rows) {
    SynonymGroup group{base::split(base::to_lower(row.cells[forms]), '|')};
    for (const std::string& form : group.forms) {
      const auto [entry, is_new] = seen.emplace(form, row.line);
      if (!is_new)
        throw SchemaError(table.name + ":" + std::to_string(row.line) + ": \"" + form + "\" is already in line " +
                          std::to_string(entry->second));
    }
    synonyms.push_back(std::move(group));
  }
}

void Schema::Tables::read_fixed_wording(const TsvTable& table) {
  const std::size_t phrase = table.column("phrase");
  for (const TsvRow& row : table.rows) fixed_wording.push_back(row.cells[phrase]);
}

}  // namespace imr
