#include "text/code_points.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace imr::text {

namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode error = U_ZERO_ERROR;
  return *instance(error);  // the built-in forms are always there
}

const char* ligature(char32_t code_point) {
  static constexpr const char* kLatin[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return code_point >= 0xFB00 && code_point <= 0xFB06 ? kLatin[code_point - 0xFB00] : nullptr;
}

/// The ASCII form of typographic signs; null for all else.
const char* ascii_form(char32_t code_point) {
  switch (code_point) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x00B4: return "'";
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: return "\"";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return "-";
    case 0x2026: return "...";
    default: return ligature(code_point);
  }
}

bool is_dropped(char32_t code_point) {
  if (code_point == 0xAD) return true;  // soft hyphen
  switch (u_charType(static_cast<UChar32>(code_point))) {
    case U_CONTROL_CHAR: case U_FORMAT_CHAR: case U_SURROGATE: case U_PRIVATE_USE_CHAR: case U_UNASSIGNED: return true;
    default: return false;
  }
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  UChar32 code_point = 0;
  auto position = static_cast<std::int32_t>(offset);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(text.data(), position, static_cast<std::int32_t>(text.size()), code_point);
#pragma GCC diagnostic pop
  offset = static_cast<std::size_t>(position);
  return static_cast<char32_t>(code_point);
}

void append_utf8(std::string& text, char32_t code_point) {
  icu::UnicodeString(static_cast<UChar32>(code_point)).toUTF8String(text);
}

void append_plain(std::string& text, char32_t code_point) {
  if (const char* plain = ascii_form(code_point)) text += plain;
  else if (u_isUWhiteSpace(static_cast<UChar32>(code_point))) text += ' ';
  else if (!is_dropped(code_point)) append_utf8(text, code_point);
}

bool is_word_character(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isalnum(c) || (u_getIntPropertyValue(c, UCHAR_GENERAL_CATEGORY_MASK) & U_GC_M_MASK) != 0;
}

void append_folded(std::string& text, std::string_view word) {
  UErrorCode error = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  const auto folded = normalizer(icu::Normalizer2::getNFKCCasefoldInstance).normalize(source, error);
  const auto decomposed = normalizer(icu::Normalizer2::getNFDInstance).normalize(folded, error);
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) append_utf8(text, static_cast<char32_t>(c));
  }
}

bool is_nfc(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  return normalizer(icu::Normalizer2::getNFCInstance)
             .isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, error) != 0;
}

std::string to_nfc(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer(icu::Normalizer2::getNFCInstance)
      .normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, error);
  return result;
}

}  // namespace imr::text
