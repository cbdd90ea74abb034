// Finding wording in a normalized letter.
#ifndef IMR_LETTER_PATTERNS_H
#define IMR_LETTER_PATTERNS_H

#include <re2/re2.h>

#include <optional>
#include <string_view>

#include "imr/span.h"

namespace imr::letter {

/// A compiled pattern: letter case does not matter, "." matches no line end.
class Pattern : public re2::RE2 {
public:
  explicit Pattern(re2::StringPiece pattern);
};

/// A pattern whose matches all begin with the same letters. Looking for them first is many times faster than an
/// automaton that goes over the whole letter.
class TitlePattern {
public:
  /// @param opening  small letters with which the pattern begins
  TitlePattern(std::string_view opening, re2::StringPiece pattern) : opening_(opening), pattern_(pattern) {}
  std::optional<Span> find(std::string_view text, std::size_t from = 0, std::size_t to = std::string_view::npos) const;

private:
  std::string_view opening_;
  Pattern pattern_;
};

/// The first match of the whole pattern in text[from, to), as bytes of `text`.
/// @param group  capturing group to return; 0 is the whole match
std::optional<Span> find_pattern(std::string_view text, const re2::RE2& pattern, std::size_t from = 0,
                                 std::size_t to = std::string_view::npos, int group = 0);

/// `span` without white space at its ends.
Span trim_span(std::string_view text, Span span);

/// A span from offsets.
inline Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace imr::letter

#endif
