// Plain documents as the index will hold them: what is searched, filtered and stored, before any engine.
#ifndef IMR_INDEX_DOCUMENTS_H
#define IMR_INDEX_DOCUMENTS_H

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "index/facet_terms.h"
#include "index/known_phrases.h"
#include "index/letter_facets.h"
#include "index/letter_words.h"
#include "index/packed_places.h"
#include "index/section_tokens.h"
#include "index/stored_letter.h"

namespace imr::index {

/// One document. docs/index-format.md says what stands in it.
struct IndexDocument {
  struct Word {
    std::string term;
    std::uint32_t weight = 0;  ///< within-document frequency
    friend bool operator==(const Word&, const Word&) = default;
  };
  std::vector<std::string> filters;   ///< terms without weight
  std::vector<Word> words;            ///< and phrases, each once; the places of words stand in values
  std::map<int, std::string> values;  ///< by slot
  std::string data;
};

/// The number that is the data of an issue's document: its letter stands so many documents before it.
/// @throws IndexError (Damaged)
int parse_issue_data(std::string_view data);

/// Makes documents by one schema. Not thread-safe.
class DocumentBuilder {
public:
  explicit DocumentBuilder(const Schema& schema);
  /// The letter's document first, then one for each issue in order.
  std::vector<IndexDocument> build(const StoredLetter& letter);

private:
  using Sections = std::vector<NumberedSection>;

  void add_places(PackedPlaces places, IndexDocument& document) const;
  LetterWords number_words(std::vector<Sections>& parts);
  Sections sections_of(const StoredLetter& letter, const Issue& issue) const;
  Sections summary_of(const StoredLetter& letter) const;
  IndexDocument build_letter(const StoredLetter& letter, const std::map<int, std::string>& values) const;
  IndexDocument build_issue(const StoredLetter& letter, std::size_t index,
                            const std::map<int, std::string>& values) const;
  void add_months(const std::map<int, std::string>& values, std::vector<std::string>& terms) const;
  std::string packed_facets(const StoredLetter& letter, std::size_t index, const IndexDocument& document) const;
  std::vector<IndexDocument::Word> weigh_words(const Sections& own, const Sections& summary,
                                               const LetterWords& words) const;
  std::map<int, std::string> letter_values(const StoredLetter& letter) const;

  const Schema& schema_;
  FixedWording fixed_wording_;
  FacetTerms facet_terms_;
  IssueFacets issue_facets_;
  KnownPhrases phrases_;
  int starts_slot_;
  std::array<int, kPlaceGroups> place_slots_;
  std::vector<std::uint32_t> weights_;  ///< by section
};

std::vector<IndexDocument> build_documents(const StoredLetter& letter, const Schema& schema);

/// The document on several lines, for people and tests; terms in byte order, values by slot.
std::string to_string(const IndexDocument& document);

}  // namespace imr::index

#endif
