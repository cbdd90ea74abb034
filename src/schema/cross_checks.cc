#include "schema/cross_checks.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::schema {

namespace {

std::string place(const Vocabulary& vocabulary, const VocabularyValue& value) {
  return "vocabularies/" + vocabulary.name + ".tsv:" + std::to_string(value.line) + ": ";
}

const std::string& attribute(const VocabularyValue& value, const std::string& column) {
  static const std::string kNone;
  const auto found = value.attributes.find(column);
  return found == value.attributes.end() ? kNone : found->second;
}

}  // namespace

void check_column(const Vocabulary& vocabulary, const std::string& column, const Vocabulary& values) {
  for (const VocabularyValue& value : vocabulary.values)
    for (const std::string& entry : column == "parent" ? value.parents : base::split(attribute(value, column), '|'))
      if (values.ordinal(entry) < 0)
        throw SchemaError(place(vocabulary, value) + "\"" + entry + "\" in column " + column +
                          " is no value of vocabularies/" + values.name + ".tsv");
}

void check_disjoint(const Vocabulary& first, const Vocabulary& second) {
  for (const auto& [name, position] : second.by_alias) {
    const auto other = first.by_alias.find(name);
    if (other == first.by_alias.end()) continue;
    throw SchemaError(place(second, second.values[position]) + "\"" + name + "\" is already a name of \"" +
                      first.values[other->second].value + "\" in " + place(first, first.values[other->second]) +
                      "take it out of one of the two");
  }
}

void check_treatments(const Vocabulary& treatments, const Vocabulary& subcategories) {
  for (const VocabularyValue& treatment : treatments.values) {
    const std::string &category = attribute(treatment, "category"), &name = attribute(treatment, "subcategory"),
                      &rank = attribute(treatment, "rank");
    const VocabularyValue* subcategory = subcategories.find(name);
    const bool is_pair = subcategory != nullptr && std::find(subcategory->parents.begin(), subcategory->parents.end(),
                                                             category) != subcategory->parents.end();
    if (!is_pair)
      throw SchemaError(place(treatments, treatment) + "\"" + category + "\" is not above \"" + name + "\"");
    if (rank.size() != 1 || rank[0] < '1' || rank[0] > '9')
      throw SchemaError(place(treatments, treatment) + "the rank \"" + rank + "\" is not one of 1 to 9");
  }
}

void check_implied(const Vocabulary& vocabulary) {
  std::map<std::string, const VocabularyValue*> seen;
  for (const VocabularyValue& value : vocabulary.values)
    for (const std::string& phrase : base::split(attribute(value, "implied"), '|')) {
      const auto [entry, is_new] = seen.emplace(base::fold_name(phrase), &value);
      if (!is_new && entry->second != &value)
        throw SchemaError(place(vocabulary, value) + "\"" + phrase + "\" already implies \"" + entry->second->value +
                          "\" (line " + std::to_string(entry->second->line) + ")");
    }
}

void check_begins(const Vocabulary& vocabulary) {
  for (const VocabularyValue& value : vocabulary.values)
    for (const std::string& alias : value.aliases)
      if (!alias.starts_with(value.value))
        throw SchemaError(place(vocabulary, value) + "\"" + alias + "\" does not begin with \"" + value.value + "\"");
}

}  // namespace imr::schema
