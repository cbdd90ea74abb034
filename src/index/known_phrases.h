// Phrases that are terms of the index: the forms of several words in synonyms.tsv.
#ifndef IMR_INDEX_KNOWN_PHRASES_H
#define IMR_INDEX_KNOWN_PHRASES_H

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imr/schema.h"
#include "index/letter_words.h"
#include "index/stemmer.h"

namespace imr::index {

/// The term of the phrase that has these stems. @throws UsageError if the schema lacks the field
std::string phrase_term(const Schema& schema, const std::vector<std::string>& stems);

/// True if a form of synonyms.tsv has these stems.
bool is_known_phrase(const Schema& schema, const Stemmer& stemmer, const std::vector<std::string>& stems);

/// Finds all forms in letters. Remembers the stems of their words; not thread-safe.
class KnownPhrases {
public:
  using Number = std::uint32_t;
  using Stem = std::uint32_t;  ///< number of a stem of the forms; 0 for all other stems

  explicit KnownPhrases(const Schema& schema);

  std::size_t size() const { return terms_.size(); }
  const std::string& term(Number phrase) const { return terms_[phrase]; }

  /// By number of the word.
  std::vector<Stem> stems_of(const LetterWords& words);
  /// Every phrase of a section, as often as its words follow each other there, whatever else they belong to.
  std::vector<Number> find(const NumberedSection& section, const std::vector<Stem>& stems) const;

private:
  static constexpr Number kNone = UINT32_MAX;

  void add(const std::vector<std::string>& stems, std::string term);
  Stem stem_of(std::string_view word);
  static std::uint64_t key(std::uint32_t node, Stem stem) { return std::uint64_t{node} << 32 | stem; }

  Stemmer stemmer_;
  std::unordered_map<std::string, Stem> numbers_;                             ///< of the stems of all forms
  std::unordered_map<std::string, Stem, NameHash, std::equal_to<>> by_word_;  ///< of words that were met
  std::unordered_map<std::uint64_t, std::uint32_t> nodes_;  ///< tree of the forms, 0 its root: by key()
  std::vector<bool> begins_;                                ///< by stem, if a form begins with it
  std::vector<Number> phrases_;                             ///< by node, the one that ends there
  std::vector<std::string> terms_;                          ///< by phrase
};

}  // namespace imr::index

#endif
