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

std::optional<Span> TitlePattern::find(std::string_view text, std::size_t from, std::size_t to) const {
  const std::string_view within = text.substr(0, to);
  re2::StringPiece found;
  for (std::size_t at = from; (at = base::find_folded(within, opening_, at)) < within.size(); ++at)
    if (pattern_.Match({text.data(), text.size()}, at, within.size(), re2::RE2::ANCHOR_START, &found, 1))
      return make_span(at, at + found.size());
  return std::nullopt;
}

Span trim_span(std::string_view text, Span span) {
  while (span.begin < span.end && base::is_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && base::is_space(text[span.end - 1])) --span.end;
  return span;
}

}  // namespace imr::letter
