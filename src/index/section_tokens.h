// The words of one section as the index counts them: without the wording that all letters share.
#ifndef IMR_INDEX_SECTION_TOKENS_H
#define IMR_INDEX_SECTION_TOKENS_H

#include <cstdint>
#include <functional>
#include <map>
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
  using Words = std::vector<std::string>;
  std::map<std::string, std::vector<Words>, std::less<>> by_first_word_;  ///< longest first
};

/// The indexed tokens of a section. Positions count from 0 at the section's start; fixed wording takes none.
struct SectionTokens {
  text::TokenList list;                        ///< bytes are those of the section's text
  std::uint32_t length = 0;                    ///< positions taken
  std::vector<std::uint32_t> sentence_starts;  ///< positions of first words, ascending
  std::vector<std::uint32_t> paragraph_starts;
};

/// What the index holds of a section; the search layer marks with it.
SectionTokens indexed_tokens(std::string_view section, const FixedWording& fixed_wording);

/// The same for a few sections only: it prepares the phrases of the schema at each call.
SectionTokens indexed_tokens(std::string_view section, const Schema& schema);

}  // namespace imr::index

#endif
