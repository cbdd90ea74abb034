// Characters of a query string: UTF-8, white space, columns, digits.
#include "query/characters.h"

#include <algorithm>

#include "text/code_points.h"

namespace imr::query {

namespace {

constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

bool is_control(char32_t c) { return (c < 0x20 && !(c >= '\t' && c <= '\r')) || (c >= 0x7F && c < 0xA0); }

/// Bytes of the character at `at` when its plain form, as texts are cleaned, is `plain`; else 0.
std::size_t length_if_plain(std::string_view text, std::size_t at, std::string_view plain) {
  if (at >= text.size()) return 0;
  std::size_t next = at;
  std::string form;
  text::append_plain(form, text::next_code_point(text, next));
  return form == plain ? next - at : 0;
}

}  // namespace

std::optional<std::size_t> find_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    const bool is_invalid = c == 0xFFFD && text.substr(begin, at - begin) != kReplacementCharacter;
    if (is_invalid || is_control(c)) return begin;
  }
  return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

std::size_t space_length(std::string_view text, std::size_t at) { return length_if_plain(text, at, " "); }

std::size_t quote_length(std::string_view text, std::size_t at) { return length_if_plain(text, at, "\""); }

bool is_long_dash(std::string_view text, std::size_t at) { return length_if_plain(text, at, "-") > 1; }

std::string plain_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) text::append_plain(plain, text::next_code_point(text, at));
  return text::to_nfc(plain);
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

std::optional<int> parse_number(std::string_view digits) {
  if (!are_digits(digits) || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace imr::query
