// Finds the names of all vocabularies in a text in one pass.
#ifndef IMR_SCHEMA_PHRASE_FINDER_H
#define IMR_SCHEMA_PHRASE_FINDER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "imr/span.h"
#include "schema/edge_table.h"
#include "schema/word_table.h"
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
    std::uint32_t value;
    std::uint16_t vocabulary;
  };
  /// What is known of a state, in one place: each look elsewhere is a miss of the cache.
  struct State {
    /// The words that go on from it: bit n stands for all whose number is n modulo 64. Most phrases do not go on.
    std::uint64_t next_words = 0;
    std::uint32_t first_name = 0;  ///< of the names that end here, in chain_; 0 for none
  };

  /// A name and the next one that ends in the same state; 0 behind the last.
  struct Link {
    Entry entry;
    std::uint32_t next = 0;
  };

  void add_phrase(std::string_view phrase, Entry entry);
  std::uint32_t add_state(std::uint32_t state, std::uint32_t word);
  std::uint32_t next_state(std::uint32_t state, std::uint32_t word) const;

  std::vector<std::string> names_;
  WordTable words_;
  std::vector<std::uint32_t> first_states_{0};  // by word number: the state behind it as the first of a phrase
  EdgeTable edges_;                             // from all other states
  std::vector<Link> chain_{{}};
  std::vector<State> states_{{}};  // 0 is the root
};

/// The finder over all vocabularies of a schema, built when the schema is loaded.
const PhraseFinder& phrases_of(const Schema& schema);

/// A word without the ending of a plural: "injections" and "injection" are the same.
std::string_view without_plural(std::string_view word, std::string& buffer);

}  // namespace imr::schema

#endif
