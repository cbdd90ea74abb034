#include "letter/patterns.h"

#include <algorithm>
#include <array>

#include "base/strings.h"

namespace imr::letter {

namespace {

re2::RE2::Options folded_options() {
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

}  // namespace

Pattern::Pattern(re2::StringPiece pattern) : re2::RE2(pattern, folded_options()) {}

std::optional<Span> find_pattern(std::string_view text, const re2::RE2& pattern, std::size_t from, std::size_t to,
                                 int group) {
  to = std::min(to, text.size());
  std::array<re2::StringPiece, 4> groups;
  const re2::StringPiece whole(text.data(), text.size());
  if (from > to || !pattern.Match(whole, from, to, re2::RE2::UNANCHORED, groups.data(), group + 1)) return std::nullopt;
  const re2::StringPiece& found = groups[static_cast<std::size_t>(group)];
  if (found.data() == nullptr) return std::nullopt;
  const auto begin = static_cast<std::size_t>(found.data() - text.data());
  return make_span(begin, begin + found.size());
}

Span trim_span(std::string_view text, Span span) {
  while (span.begin < span.end && base::is_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && base::is_space(text[span.end - 1])) --span.end;
  return span;
}

}  // namespace imr::letter
