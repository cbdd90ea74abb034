// Small operations on ASCII letters and lists that several layers share.
#ifndef IMR_BASE_STRINGS_H
#define IMR_BASE_STRINGS_H

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace imr::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// True if no byte is above 0x7F.
bool is_ascii(std::string_view text);

/// ASCII letters in lower case, all other bytes as they are.
std::string to_lower(std::string_view text);

/// True if `word` is one of `words`.
inline bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Without white space at both ends.
std::string_view trim(std::string_view text);

/// The parts between separators, trimmed, empty parts left out.
std::vector<std::string> split(std::string_view text, char separator);

/// Runs of white space as one space, none at the ends.
std::string collapse_spaces(std::string_view text);

/// True if `text` begins with `start`, ASCII letters compared without case.
bool starts_with_folded(std::string_view text, std::string_view start);

/// Where `word`, small ASCII letters and signs, not empty, stands in `text` from `from` on, letters of the
/// text compared without case; npos when it does not.
std::size_t find_folded(std::string_view text, std::string_view word, std::size_t from = 0);

/// A name as names are compared: ASCII lower case, "&" as "and", every run of other characters than
/// letters, digits and non-ASCII bytes as one space, none at the ends. "Forearm, Wrist & Hand" gives
/// "forearm wrist and hand".
std::string fold_name(std::string_view text);

}  // namespace imr::base

#endif
