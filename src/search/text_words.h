// The words of one issue read from the letter's own text, for marking and passages.
#ifndef IMR_SEARCH_TEXT_WORDS_H
#define IMR_SEARCH_TEXT_WORDS_H

#include <array>
#include <optional>
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

/// One issue of a letter after another. Positions are those of the index.
class TextWords : public IssueWords {
public:
  /// @param letter, determination, fixed_wording, plan  must outlive this
  TextWords(std::string_view letter, const Determination& determination, const index::FixedWording& fixed_wording,
            const Plan& plan);

  /// Reads the words of an issue; those of the summary, which issues share, once.
  /// @param only  the section that is read, as if the others were empty; nothing for all
  void read(const Issue& issue, std::optional<std::size_t> only = std::nullopt);

  /// True if a word of the query stands in this section of an issue; reads no other section.
  bool has_words_in(std::size_t section, const Issue& issue);

  const Positions& positions(std::size_t leaf) override { return leaf_positions_[leaf]; }
  const Positions& sentence_starts() override { return starts().sentence_starts; }
  const Positions& paragraph_starts() override { return starts().paragraph_starts; }
  const Positions& section_starts() override { return section_starts_; }

  /// Bytes of the letter under the words at these positions, section by section; of a compound and its
  /// words the stretch that a leaf stands for.
  std::array<std::vector<Span>, index::kSectionCount> spans_of(const Positions& marks) const;
  /// Bytes of the letter from the first to the last indexed word within a span; empty when it has none.
  Span indexed_part(std::size_t section, Span within) const;
  Span section_place(std::size_t section) const { return sections_[section].place; }

private:
  struct LeafToken {
    std::uint32_t position;  ///< in the section
    Span place;
    const std::vector<std::size_t>* leaves;
  };
  struct Section {
    Span place;
    index::SectionWords words;
    std::vector<LeafToken> leaf_tokens;
  };
  /// The section of this number, read if it was not the last read.
  const Section& section_at(std::size_t number, Span place);
  Section read_section(Span place) const;
  const index::SectionStarts& starts();

  std::string_view letter_;
  const Determination& determination_;
  const index::FixedWording& fixed_wording_;
  TermLeaves leaves_;
  std::array<Section, index::kSectionCount> sections_;
  Positions section_starts_;
  std::vector<Positions> leaf_positions_;
  std::optional<index::SectionStarts> starts_;  ///< of all sections; only some queries ask for them
};

}  // namespace imr::search

#endif
