#include "schema/vocabulary.h"

#include "base/strings.h"
#include "imr/error.h"

namespace imr {

const VocabularyValue* Vocabulary::find(std::string_view name_or_alias) const {
  const auto found = by_alias.find(base::fold_name(name_or_alias));
  return found == by_alias.end() ? nullptr : &values[found->second];
}

int Vocabulary::ordinal(std::string_view value) const {
  const VocabularyValue* found = find(value);
  return found != nullptr && found->value == value ? static_cast<int>(found - values.data()) : -1;
}

namespace schema {

namespace {

std::string place(const TsvTable& table, int line) { return table.name + ":" + std::to_string(line) + ": "; }

void add_name(Vocabulary& vocabulary, const TsvTable& table, std::string_view name, std::size_t position) {
  std::string folded = base::fold_name(name);
  const int line = vocabulary.values[position].line;
  if (folded.empty()) throw SchemaError(place(table, line) + "an empty name");
  const auto [entry, is_new] = vocabulary.by_alias.emplace(std::move(folded), position);
  if (is_new || entry->second == position) return;
  const VocabularyValue& other = vocabulary.values[entry->second];
  throw SchemaError(place(table, line) + "\"" + std::string(name) + "\" is already a name of \"" + other.value +
                    "\" (line " + std::to_string(other.line) + "); take it out of one of the two");
}

VocabularyValue read_value(const TsvTable& table, const TsvRow& row) {
  VocabularyValue value;
  value.line = row.line;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& column = table.columns[i];
    if (column == "value") value.value = row.cells[i];
    else if (column == "parent") value.parents = base::split(row.cells[i], '|');
    else if (column == "aliases" || column == "misspellings")
      for (std::string& alias : base::split(row.cells[i], '|')) value.aliases.push_back(std::move(alias));
    else value.attributes[column] = row.cells[i];
  }
  return value;
}

}  // namespace

Vocabulary read_vocabulary(const std::string& name, const TsvTable& table) {
  Vocabulary vocabulary;
  vocabulary.name = name;
  (void)table.column("value");
  vocabulary.values.reserve(table.rows.size());
  for (const TsvRow& row : table.rows) {
    vocabulary.values.push_back(read_value(table, row));
    add_name(vocabulary, table, vocabulary.values.back().value, vocabulary.values.size() - 1);
  }
  std::size_t names = vocabulary.values.size();
  for (const VocabularyValue& value : vocabulary.values) names += value.aliases.size();
  vocabulary.by_alias.reserve(names);
  for (std::size_t i = 0; i < vocabulary.values.size(); ++i)
    for (const std::string& alias : vocabulary.values[i].aliases) add_name(vocabulary, table, alias, i);
  return vocabulary;
}

}  // namespace schema
}  // namespace imr
