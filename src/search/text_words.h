// The words of one issue read from the letter's own text, for marking and passages.
#ifndef IMR_SEARCH_TEXT_WORDS_H
#define IMR_SEARCH_TEXT_WORDS_H

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imr/determination.h"
#include "index/section_tokens.h"
#include "index/sections.h"
#include "search/issue_matcher.h"
#include "search/match_set.h"

namespace imr::search {

/// The leaves that a term stands for.
using TermLeaves = std::unordered_map<std::string, std::vector<std::size_t>>;
TermLeaves leaves_by_term(const Plan& plan);

/// Positions are those of the index.
class TextWords : public IssueWords {
public:
  TextWords(std::string_view letter, const Determination& determination, const Issue& issue,
            const index::FixedWording& fixed_wording, const TermLeaves& leaves, std::size_t leaf_count);

  const Positions& positions(std::size_t leaf) override { return leaf_positions_[leaf]; }
  const Positions& sentence_starts() override { return sentences_; }
  const Positions& paragraph_starts() override { return paragraphs_; }
  const Positions& section_starts() override { return sections_; }

  /// Bytes of the letter under the words at these positions, section by section; of a compound and its
  /// words the stretch that a leaf stands for.
  std::array<std::vector<Span>, index::kSectionCount> spans_of(const Positions& marks) const;
  /// Bytes of the letter from the first to the last indexed word within a span; empty when it has none.
  Span indexed_part(std::size_t section, Span within) const;
  Span section_place(std::size_t section) const { return places_[section]; }

private:
  struct LeafToken {
    std::uint32_t position;
    Span place;
  };

  void add_section(std::size_t section, std::string_view letter, const index::FixedWording& fixed_wording,
                   const TermLeaves& leaves);

  std::array<Span, index::kSectionCount> places_;
  std::array<index::SectionTokens, index::kSectionCount> tokens_;
  std::array<std::vector<LeafToken>, index::kSectionCount> leaf_tokens_;
  std::vector<Positions> leaf_positions_;
  Positions sentences_, paragraphs_, sections_;
};

}  // namespace imr::search

#endif
