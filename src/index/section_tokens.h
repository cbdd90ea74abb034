// The words of one section as the index counts them: without the wording that all letters share.
#ifndef IMR_INDEX_SECTION_TOKENS_H
#define IMR_INDEX_SECTION_TOKENS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "imr/span.h"
#include "text/tokenizer.h"

namespace imr::index {

/// The phrases of fixed-wording.tsv, ready to be found. Thread-safe once made.
class FixedWording {
public:
  explicit FixedWording(const Schema& schema);
  /// Bytes of the tokenized text that a phrase covers, ascending; the longest phrase wins.
  std::vector<Span> find(const text::TokenList& list) const;

private:
  /// A word of phrases and the words that may follow it: most phrases begin alike.
  struct Word {
    std::string term;
    bool ends_phrase = false;
    std::vector<Word> next;
  };
  using Place = std::vector<text::Token>::const_iterator;

  Place last_of_phrase(const text::TokenList& list, Place first) const;

  Word before_first_;
};

/// The indexed words of a section. Positions count from 0 at the section's start; fixed wording takes none.
struct SectionWords {
  text::TokenList list;      ///< bytes are those of the section's text
  std::uint32_t length = 0;  ///< positions taken
};

/// Where the sentences and paragraphs of a section start: positions of first words, ascending.
struct SectionStarts {
  std::vector<std::uint32_t> sentence_starts;
  std::vector<std::uint32_t> paragraph_starts;
};

struct SectionTokens : SectionWords, SectionStarts {};

/// What the index holds of a section; the search layer marks with it.
SectionTokens indexed_tokens(std::string_view section, const FixedWording& fixed_wording);

/// The same for a few sections only: it prepares the phrases of the schema at each call.
SectionTokens indexed_tokens(std::string_view section, const Schema& schema);

/// The same in two steps, as starts are not always needed.
SectionWords indexed_words(std::string_view section, const FixedWording& fixed_wording);
SectionStarts find_starts(std::string_view section, const std::vector<text::Token>& indexed);

}  // namespace imr::index

#endif
