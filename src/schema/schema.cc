#include "imr/schema.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/strings.h"
#include "imr/error.h"
#include "schema/embedded_files.h"
#include "schema/schema_tables.h"

namespace imr {

namespace {

using schema::Files;

std::map<std::string, std::string> read_folder(const std::string& folder) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; it != end; it.increment(error)) {
    if (error) break;
    const std::string name = fs::relative(it->path(), folder).generic_string();
    if (!it->is_regular_file() || (!name.ends_with(schema::kTableSuffix) && name != "version")) continue;
    std::ostringstream text;
    text << std::ifstream(it->path(), std::ios::binary).rdbuf();
    files[name] = text.str();
  }
  if (error) throw SchemaError(folder + ": " + error.message());
  return files;
}

}  // namespace

Schema::Schema() : tables_(std::make_unique<Tables>()) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

const Schema& Schema::embedded() {
  // Never destroyed: that would take a third of the time of loading, at the end of every program.
  static const Schema& schema = *[] {
    Files files;
    for (std::size_t i = 0; i < schema::kEmbeddedFileCount; ++i)
      files[schema::kEmbeddedFiles[i].name] = schema::kEmbeddedFiles[i].text;
    auto* result = new Schema;
    result->tables_->read(files);
    return result;
  }();
  return schema;
}

Schema Schema::load(const std::string& folder) {
  const auto texts = read_folder(folder);
  const Files files(texts.begin(), texts.end());
  Schema result;
  result.tables_->read(files);
  result.tables_->check(files);
  return result;
}

namespace schema {
const PhraseFinder& phrases_of(const Schema& schema) { return schema.tables_->vocabularies.phrases(); }
}  // namespace schema

int Schema::version() const { return tables_->version; }
const std::string& Schema::digest() const { return tables_->digest; }
const std::vector<Field>& Schema::fields() const { return tables_->fields; }
const std::vector<Facet>& Schema::facets() const { return tables_->facets; }
const std::vector<SynonymGroup>& Schema::synonyms() const { return tables_->synonyms; }

const std::vector<std::string>& Schema::fixed_wording() const { return tables_->fixed_wording; }

const Field* Schema::find_field(std::string_view name) const {
  const auto found = tables_->field_names.find(base::to_lower(name));
  return found == tables_->field_names.end() ? nullptr : &tables_->fields[found->second];
}

const Facet* Schema::find_facet(std::string_view name) const {
  const auto found = tables_->facet_names.find(base::to_lower(name));
  return found == tables_->facet_names.end() ? nullptr : &tables_->facets[found->second];
}

const Field& Schema::field(std::string_view name) const {
  const Field* found = find_field(name);
  if (found == nullptr) throw UsageError("fields.tsv has no field \"" + std::string(name) + "\"");
  return *found;
}

const Facet& Schema::facet(std::string_view name) const {
  const Facet* found = find_facet(name);
  if (found == nullptr) throw UsageError("there is no facet \"" + std::string(name) + "\"; imr facets lists them");
  return *found;
}

int Schema::slot(std::string_view name) const {
  const auto found = tables_->slots.find(name);
  if (found == tables_->slots.end()) throw UsageError("value-slots.tsv has no slot \"" + std::string(name) + "\"");
  return found->second;
}

const Vocabulary* Schema::find_vocabulary(std::string_view name) const { return tables_->vocabularies.find(name); }

const Vocabulary& Schema::vocabulary(std::string_view name) const {
  const Vocabulary* found = find_vocabulary(name);
  if (found == nullptr) throw UsageError("there is no vocabularies/" + std::string(name) + ".tsv");
  return *found;
}

}  // namespace imr
