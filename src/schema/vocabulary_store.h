// The vocabularies of a schema, each read when it is asked for: most commands need few of them.
#ifndef IMR_SCHEMA_VOCABULARY_STORE_H
#define IMR_SCHEMA_VOCABULARY_STORE_H

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "imr/schema.h"
#include "schema/phrase_finder.h"
#include "schema/tsv.h"

namespace imr::schema {

/// Files are added first, by one thread; after that it may be shared by threads.
class VocabularyStore {
public:
  /// @param name  of the file, for messages
  /// @param text  stays where it is until the vocabulary is read
  void add(const std::string& stem, const std::string& name, std::string_view text);

  /// Null when there is none. @throws SchemaError naming file and line when it is read and wrong
  const Vocabulary* find(std::string_view stem) const;
  bool contains(std::string_view stem) const { return entries_.find(stem) != entries_.end(); }

  /// Reads all and checks them against each other. @throws SchemaError naming file and line
  /// @param references  vocabularies.tsv
  void check(const TsvTable& references) const;

  /// The finder over all of them, built when it is first asked for.
  const PhraseFinder& phrases() const;

private:
  struct Entry {
    std::string name;
    std::string_view text;
    mutable std::once_flag once;
    mutable Vocabulary vocabulary;
  };

  static const Vocabulary& read(const std::string& stem, const Entry& entry);

  std::map<std::string, Entry, std::less<>> entries_;
  mutable std::once_flag phrases_once_;
  mutable PhraseFinder phrases_;
};

}  // namespace imr::schema

#endif
