// Characters of a query string: UTF-8, white space, columns, digits.
#ifndef IMR_QUERY_CHARACTERS_H
#define IMR_QUERY_CHARACTERS_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/strings.h"

namespace imr::query {

/// First byte that is not part of valid UTF-8 or belongs to a control character (tab and line ends are white space).
std::optional<std::size_t> find_bad_byte(std::string_view text);

/// Characters (code points) of `text`.
std::size_t count_characters(std::string_view text);

/// Bytes of the white space character at `at`; 0 when there is none. No-break and typographic spaces count.
std::size_t space_length(std::string_view text, std::size_t at);

/// Bytes of the double quote at `at`, straight or typographic; 0 when there is none.
std::size_t quote_length(std::string_view text, std::size_t at);

/// Whether a dash other than '-' stands at `at`; word processors put it in place of a hyphen.
bool is_long_dash(std::string_view text, std::size_t at);

/// The text with typographic signs in the plain form that letters are cleaned to, in NFC.
std::string plain_text(std::string_view text);

/// An ASCII letter or digit, or a byte of any character beyond ASCII.
inline bool is_word_byte(char c) {
  return base::is_digit(c) || base::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool are_digits(std::string_view text);

/// The number that `digits` write; nothing when it is empty, has another character or more than nine digits.
std::optional<int> parse_number(std::string_view digits);

}  // namespace imr::query

#endif
