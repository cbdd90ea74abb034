// Cleaning and folding of single code points, on top of ICU.
#ifndef IMR_TEXT_CODE_POINTS_H
#define IMR_TEXT_CODE_POINTS_H

#include <cstdint>
#include <string>
#include <string_view>

namespace imr::text {

/// Reads the code point at `offset` and moves `offset` behind it; U+FFFD for bytes that are not UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& text, char32_t code_point);

/// Appends the plain form of a code point: ligatures spelled out, quotes and dashes in ASCII, spaces of
/// all widths as ' ', soft hyphens, zero-width and control characters as nothing.
void append_plain(std::string& text, char32_t code_point);

/// True for letters, marks and digits of any script.
bool is_word_character(char32_t code_point);

/// Appends a word in the form that terms have: case folded, accents dropped ("Sjögren" gives "sjogren").
void append_folded(std::string& text, std::string_view word);

/// In Unicode's composed normal form (NFC, UAX #15).
std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

}  // namespace imr::text

#endif
