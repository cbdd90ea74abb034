#include "search/text_words.h"

#include <algorithm>

namespace imr::search {

TermLeaves leaves_by_term(const Plan& plan) {
  TermLeaves leaves;
  for (std::size_t leaf = 0; leaf < plan.leaves.size(); ++leaf)
    for (const ExpandedWord& word : plan.words[leaf]) leaves[word.term].push_back(leaf);
  return leaves;
}

TextWords::TextWords(std::string_view letter, const Determination& determination, const Issue& issue,
                     const index::FixedWording& fixed_wording, const TermLeaves& leaves, std::size_t leaf_count)
    : places_(index::section_places(determination, issue)), leaf_positions_(leaf_count) {
  std::uint32_t start = index::kFirstPosition;
  for (std::size_t section = 0; section < index::kSectionCount; ++section) {
    sections_.push_back(start);
    add_section(section, letter, fixed_wording, leaves);
    start += tokens_[section].length + index::kSectionGap;
  }
}

void TextWords::add_section(std::size_t section, std::string_view letter, const index::FixedWording& fixed_wording,
                            const TermLeaves& leaves) {
  tokens_[section] = index::indexed_tokens(slice(letter, places_[section]), fixed_wording);
  const index::SectionTokens& found = tokens_[section];
  const std::uint32_t start = sections_.back(), offset = places_[section].begin;
  for (const std::uint32_t position : found.sentence_starts) sentences_.push_back(start + position);
  for (const std::uint32_t position : found.paragraph_starts) paragraphs_.push_back(start + position);
  for (const text::Token& token : found.list.tokens) {
    const auto leaf = leaves.find(std::string(found.list.term(token)));
    if (leaf == leaves.end()) continue;
    leaf_tokens_[section].push_back({start + token.position, {offset + token.begin, offset + token.end}});
    for (const std::size_t number : leaf->second) leaf_positions_[number].push_back(start + token.position);
  }
}

std::array<std::vector<Span>, index::kSectionCount> TextWords::spans_of(const Positions& marks) const {
  std::array<std::vector<Span>, index::kSectionCount> spans;
  for (std::size_t section = 0; section < index::kSectionCount; ++section)
    for (const LeafToken& token : leaf_tokens_[section]) {
      if (!std::binary_search(marks.begin(), marks.end(), token.position)) continue;
      auto& list = spans[section];
      const bool is_inside_last = !list.empty() && token.place.begin < list.back().end;  // a word of a compound
      if (!is_inside_last) list.push_back(token.place);
    }
  return spans;
}

Span TextWords::indexed_part(std::size_t section, Span within) const {
  Span part;
  const std::uint32_t offset = places_[section].begin;
  for (const text::Token& token : tokens_[section].list.tokens) {
    if (offset + token.begin < within.begin || offset + token.end > within.end) continue;
    if (part.empty()) part.begin = offset + token.begin;
    part.end = std::max(part.end, offset + token.end);
  }
  return part;
}

}  // namespace imr::search
