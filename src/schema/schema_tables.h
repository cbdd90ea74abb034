// What the files of index-schema/ say, read into tables.
#ifndef IMR_SCHEMA_SCHEMA_TABLES_H
#define IMR_SCHEMA_SCHEMA_TABLES_H

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "schema/tsv.h"
#include "schema/vocabulary_store.h"

namespace imr {

namespace schema {

/// Texts by name, from index-schema/ on.
using Files = std::map<std::string, std::string_view>;

inline constexpr std::string_view kTableSuffix = ".tsv";

}  // namespace schema

struct Schema::Tables {
  int version = 0;
  std::string digest;
  std::vector<Field> fields;
  std::vector<Facet> facets;
  std::vector<SynonymGroup> synonyms;
  std::vector<std::string> fixed_wording;
  std::map<std::string, int, std::less<>> slots;
  schema::VocabularyStore vocabularies;
  std::map<std::string, std::size_t, std::less<>> field_names, facet_names;

  /// Texts of vocabularies stay where they are until they are read. @throws SchemaError naming file and line
  void read(const schema::Files& files);
  /// Reads the vocabularies too, and checks them against each other. @throws SchemaError naming file and line
  void check(const schema::Files& files) const;

private:
  schema::TsvTable table(const schema::Files& files, const std::string& name) const;
  void read_slots(const schema::TsvTable& table);
  void read_fields(const schema::TsvTable& table);
  void read_facets(const schema::TsvTable& table);
  void read_synonyms(const schema::TsvTable& table);
  void read_fixed_wording(const schema::TsvTable& table);
  void add_vocabularies(const schema::Files& files);
  void name_facets();
};

}  // namespace imr

#endif
