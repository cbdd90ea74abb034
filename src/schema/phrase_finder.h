// Finds the names of all vocabularies in a text in one pass.
#ifndef IMR_SCHEMA_PHRASE_FINDER_H
#define IMR_SCHEMA_PHRASE_FINDER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imr/schema.h"
#include "imr/span.h"
#include "schema/edge_table.h"
#include "text/tokenizer.h"

namespace imr::schema {

/// A name of a vocabulary found in a text.
struct PhraseMatch {
  std::uint16_t vocabulary = 0;   ///< PhraseFinder::vocabulary_id of it
  std::uint32_t value = 0;        ///< position in the vocabulary
  std::uint32_t first_token = 0;  ///< in the token list
  std::uint32_t last_token = 0;   ///< inclusive
  Span place;                     ///< bytes of the text
};

/// A trie over word numbers. Words are compared without the s of a plural. Read only after it is built;
/// may be shared by threads.
class PhraseFinder {
public:
  /// Room for the vocabularies at once: growing the tables costs more than filling them.
  PhraseFinder() { words_.reserve(1u << 14); }
  /// @param column  of a vocabulary whose entries, separated by '|', are searched under a name of their
  ///                own; empty for its values and aliases
  void add_vocabulary(const Vocabulary& vocabulary, const std::string& column = {});

  /// Number of a vocabulary (or of "name/column"); a number no match has when there is none.
  std::uint16_t vocabulary_id(std::string_view name) const;

  /// All matches in the order of their begin; of one vocabulary the longest at each place, none inside
  /// another of the same vocabulary.
  std::vector<PhraseMatch> find(const text::TokenList& tokens) const;

private:
  struct Entry {
    std::uint16_t vocabulary;
    std::uint32_t value;
  };
  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  void add_phrase(std::string_view phrase, Entry entry);
  std::uint32_t word_number(std::string_view term) const;

  std::vector<std::string> names_;
  std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> words_;  // from 1; 0 is unknown
  EdgeTable edges_;
  std::vector<bool> starts_phrase_;                                                    // by word number
  std::vector<std::vector<Entry>> entries_{{}};                                        // by state; 0 is the root
};

/// The finder over all vocabularies of a schema, built when the schema is loaded.
const PhraseFinder& phrases_of(const Schema& schema);

/// A word without the ending of a plural: "injections" and "injection" are the same.
std::string_view without_plural(std::string_view word, std::string& buffer);

}  // namespace imr::schema

#endif
