#include "search/text_words.h"

#include <algorithm>

namespace imr::search {

TermLeaves leaves_by_term(const Plan& plan) {
  TermLeaves leaves;
  for (std::size_t leaf = 0; leaf < plan.leaves.size(); ++leaf)
    for (const ExpandedWord& word : plan.words[leaf]) leaves[word.term].push_back(leaf);
  return leaves;
}

TextWords::TextWords(std::string_view letter, const Determination& determination,
                     const index::FixedWording& fixed_wording, const Plan& plan)
    : letter_(letter),
      determination_(determination),
      fixed_wording_(fixed_wording),
      leaves_(leaves_by_term(plan)),
      leaf_positions_(plan.leaves.size()) {}

void TextWords::read(const Issue& issue, std::optional<std::size_t> only) {
  if (leaves_.empty()) return;
  const auto places = index::section_places(determination_, issue);
  section_starts_.clear();
  for (Positions& positions : leaf_positions_) positions.clear();
  starts_.reset();
  std::uint32_t start = index::kFirstPosition;
  for (std::size_t i = 0; i < index::kSectionCount; ++i) {
    const Section& section = section_at(i, !only || *only == i ? places[i] : Span{});
    if (i == index::kSummary) start = index::kSummaryPosition;
    section_starts_.push_back(start);
    for (const LeafToken& token : section.leaf_tokens)
      for (const std::size_t leaf : *token.leaves) leaf_positions_[leaf].push_back(start + token.position);
    start += section.words.length + index::kSectionGap;
  }
}

bool TextWords::has_words_in(std::size_t section, const Issue& issue) {
  if (leaves_.empty()) return false;
  return !section_at(section, index::section_places(determination_, issue)[section]).leaf_tokens.empty();
}

const TextWords::Section& TextWords::section_at(std::size_t number, Span place) {
  Section& section = sections_[number];
  if (section.place != place) section = read_section(place);
  return section;
}

TextWords::Section TextWords::read_section(Span place) const {
  Section section{place, index::indexed_words(slice(letter_, place), fixed_wording_), {}};
  for (const text::Token& token : section.words.list.tokens) {
    const auto leaves = leaves_.find(std::string(section.words.list.term(token)));
    if (leaves == leaves_.end()) continue;
    const Span bytes{place.begin + token.begin, place.begin + token.end};
    section.leaf_tokens.push_back({token.position, bytes, &leaves->second});
  }
  return section;
}

const index::SectionStarts& TextWords::starts() {
  if (starts_) return *starts_;
  starts_.emplace();
  for (std::size_t i = 0; i < index::kSectionCount; ++i) {
    const auto found = index::find_starts(slice(letter_, sections_[i].place), sections_[i].words.list.tokens);
    for (const std::uint32_t position : found.sentence_starts)
      starts_->sentence_starts.push_back(section_starts_[i] + position);
    for (const std::uint32_t position : found.paragraph_starts)
      starts_->paragraph_starts.push_back(section_starts_[i] + position);
  }
  return *starts_;
}

std::array<std::vector<Span>, index::kSectionCount> TextWords::spans_of(const Positions& marks) const {
  std::array<std::vector<Span>, index::kSectionCount> spans;
  for (std::size_t i = 0; i < index::kSectionCount; ++i)
    for (const LeafToken& token : sections_[i].leaf_tokens) {
      if (!std::binary_search(marks.begin(), marks.end(), section_starts_[i] + token.position)) continue;
      auto& list = spans[i];
      const bool is_inside_last = !list.empty() && token.place.begin < list.back().end;  // a word of a compound
      if (!is_inside_last) list.push_back(token.place);
    }
  return spans;
}

Span TextWords::indexed_part(std::size_t section, Span within) const {
  Span part;
  const std::uint32_t offset = sections_[section].place.begin;
  for (const text::Token& token : sections_[section].words.list.tokens) {
    if (offset + token.begin < within.begin || offset + token.end > within.end) continue;
    if (part.empty()) part.begin = offset + token.begin;
    part.end = std::max(part.end, offset + token.end);
  }
  return part;
}

}  // namespace imr::search
