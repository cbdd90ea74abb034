#include "search/contexts.h"

#include <algorithm>

#include "base/strings.h"

namespace imr::search {

namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::uint32_t back(std::string_view text, std::uint32_t at, std::uint32_t limit, std::size_t characters) {
  while (at > limit && characters > 0)
    if (starts_character(text[--at])) --characters;
  return at;
}

std::uint32_t forth(std::string_view text, std::uint32_t at, std::uint32_t limit, std::size_t characters) {
  while (at < limit && characters > 0) {
    ++at;
    while (at < limit && !starts_character(text[at])) ++at;
    --characters;
  }
  return at;
}

/// A phrase is one match: its words are marked one by one, with nothing but a space or hyphen between them.
std::vector<Span> join_neighbours(std::string_view letter, const std::vector<Span>& marks) {
  std::vector<Span> joined;
  for (const Span& mark : marks) {
    const bool is_next = !joined.empty() && mark.begin >= joined.back().end && mark.begin - joined.back().end <= 1 &&
                         letter.substr(joined.back().end, mark.begin - joined.back().end).find_first_not_of(" -\n") ==
                             std::string_view::npos;
    if (is_next) joined.back().end = mark.end;
    else joined.push_back(mark);
  }
  return joined;
}

}  // namespace

std::vector<Passage> make_contexts(std::string_view letter, const TextWords& words,
                                   const std::array<std::vector<Span>, index::kSectionCount>& marks,
                                   std::size_t characters) {
  std::vector<Passage> contexts;
  for (std::size_t section = 0; section < index::kSectionCount; ++section) {
    const Span place = words.section_place(section);
    for (const Span& mark : join_neighbours(letter, marks[section])) {
      const Span window{back(letter, mark.begin, place.begin, characters),
                        forth(letter, mark.end, place.end, characters)};
      contexts.push_back({std::string(index::kSectionNames[section]),
                          std::string(slice(letter, window)),
                          {{mark.begin - window.begin, mark.end - window.begin}},
                          window,
                          window.begin > place.begin,
                          window.end < place.end});
    }
  }
  return contexts;
}

}  // namespace imr::search
