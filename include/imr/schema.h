// The contract of the index, loaded from index-schema/ (embedded at build time).
#ifndef IMR_SCHEMA_H
#define IMR_SCHEMA_H

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace imr {

class Schema;

namespace schema {
class PhraseFinder;
const PhraseFinder& phrases_of(const Schema& schema);
}  // namespace schema

/// A row of fields.tsv.
struct Field {
  enum class Kind { Id, Boolean, Text, Date, Number };
  std::string name;
  Kind kind = Kind::Text;
  std::string prefix;                ///< of its terms; empty when it has none
  int slot = -1;                     ///< value slot by value-slots.tsv; -1 when it has none
  int weight = 0;                    ///< Text: what one of its words adds to the within-document frequency
  std::vector<std::string> aliases;  ///< other names a user may type
  std::string meaning;
};

/// A row of facets.tsv.
struct Facet {
  enum class Level { Determination, Issue };
  std::string name;   ///< canonical, for example "body_region"
  std::string label;  ///< for people, "Body region"
  Level level = Level::Issue;
  std::string field;       ///< its Boolean field in fields.tsv
  bool many = false;       ///< an issue may have several values
  std::string parent;      ///< facet above it ("category" for "subcategory"); empty if none
  std::string vocabulary;  ///< file stem in vocabularies/; empty for an open facet
};

/// A row of a vocabulary.
struct VocabularyValue {
  std::string value;
  std::vector<std::string> parents;               ///< values directly above it, in the same or the parent facet
  std::vector<std::string> aliases;               ///< other spellings that mean it
  std::map<std::string, std::string> attributes;  ///< the file's other columns by header name
  int line = 0;                                   ///< in its file
};

/// Lets names be looked up without making a string of them.
struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
};

struct Vocabulary {
  std::string name;  ///< file stem
  std::vector<VocabularyValue> values;
  /// The value with this name or alias, letters folded; null when there is none.
  const VocabularyValue* find(std::string_view name_or_alias) const;
  /// Position of a value in `values`; -1 when it is not there.
  int ordinal(std::string_view value) const;
  /// Folded name or alias to position.
  std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> by_alias;
};

/// A row of synonyms.tsv: forms that stand for each other in a query.
struct SynonymGroup {
  std::vector<std::string> forms;  ///< words or phrases, lower case
};

/// Loaded once, then read only; may be shared by threads.
class Schema {
public:
  /// The schema embedded at build time; each vocabulary is read when it is first asked for. Tests have checked it.
  static const Schema& embedded();
  /// A schema from a folder, for experiments, with every check. @throws SchemaError naming file and line
  static Schema load(const std::string& folder);

  int version() const;
  const std::string& digest() const;  ///< 32 hexadecimal digits over all files
  const std::vector<Field>& fields() const;
  const std::vector<Facet>& facets() const;
  const std::vector<SynonymGroup>& synonyms() const;
  const std::vector<std::string>& fixed_wording() const;  ///< phrases that all letters share; never indexed
  /// By name or alias, any letter case; null when there is none.
  const Field* find_field(std::string_view name) const;
  const Facet* find_facet(std::string_view name) const;
  /// @throws UsageError when the schema lacks it: the code asked for a name that data must have
  const Field& field(std::string_view name) const;
  const Facet& facet(std::string_view name) const;
  int slot(std::string_view name) const;
  const Vocabulary& vocabulary(std::string_view name) const;
  const Vocabulary* find_vocabulary(std::string_view name) const;

  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

private:
  friend const schema::PhraseFinder& schema::phrases_of(const Schema& schema);
  Schema();
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace imr

#endif
