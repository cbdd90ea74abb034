// Bytes of a text file to UTF-8.
#include "text/decode_text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::text {

namespace {

constexpr std::string_view kUtf8 = "UTF-8", kUtf16Le = "UTF-16LE", kUtf16Be = "UTF-16BE", kWindows1252 = "windows-1252";
constexpr std::size_t kUtf16ProbeBytes = 4096;
constexpr std::size_t kControlShare = 10;  // a text has at most one control character in so many

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr Mark kMarks[] = {{"\xEF\xBB\xBF", kUtf8}, {"\xFF\xFE", kUtf16Le}, {"\xFE\xFF", kUtf16Be}};

// The encoding that zero bytes at every other place show; "" if they do not.
std::string_view find_utf16(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kUtf16ProbeBytes);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < probe.size(); ++i) zeros[i % 2] += probe[i] == '\0';
  const std::size_t pairs = probe.size() / 2;
  if (bytes.size() % 2 != 0 || pairs == 0) return "";
  if (zeros[1] * 2 >= pairs && zeros[0] * 10 <= pairs) return kUtf16Le;
  if (zeros[0] * 2 >= pairs && zeros[1] * 10 <= pairs) return kUtf16Be;
  return "";
}

struct Utf8Count {
  std::size_t beyond_ascii = 0;  // well-formed characters
  std::size_t bad = 0;           // runs of bytes that are no character
};

// Letters are ASCII almost throughout: eight bytes at a time.
std::int32_t skip_ascii(const std::uint8_t* data, std::int32_t at, std::int32_t size) {
  for (std::uint64_t block = 0; size - at >= 8; at += 8) {
    std::memcpy(&block, data + at, 8);
    if (block & 0x8080808080808080u) break;
  }
  return at;
}

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t at = skip_ascii(data, 0, size); at < size; at = skip_ascii(data, at, size)) {
    UChar32 character;
    U8_NEXT(data, at, size, character);
    count.bad += character < 0;
    count.beyond_ascii += character >= 0x80;
  }
  return count;
}

std::string_view find_encoding(std::string_view bytes) {
  if (const std::string_view utf16 = find_utf16(bytes); !utf16.empty()) return utf16;
  const Utf8Count count = count_utf8(bytes);
  return count.beyond_ascii >= count.bad ? kUtf8 : kWindows1252;
}

icu::StringPiece to_piece(std::string_view bytes) { return {bytes.data(), static_cast<std::int32_t>(bytes.size())}; }

std::string convert(std::string_view bytes, std::string_view encoding) {
  icu::UnicodeString text;
  if (encoding == kUtf8) {
    if (count_utf8(bytes).bad == 0) return std::string(bytes);
    text = icu::UnicodeString::fromUTF8(to_piece(bytes));
  } else {
    text = icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), std::string(encoding).c_str());
    if (text.isBogus()) throw InputError("cannot be decoded from " + std::string(encoding));
  }
  std::string utf8;
  return text.toUTF8String(utf8);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 ? c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' : byte == 0x7F;
}

void refuse_binary(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw InputError("binary: zero bytes that are not UTF-16");
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(text, is_control));
  if (controls * kControlShare > text.size()) throw InputError("binary: too many control characters for a text");
}

}  // namespace

ExtractedText decode_text(std::string_view bytes) {
  // ICU counts in 32 bits; sources are limited far below.
  if (bytes.size() > std::numeric_limits<std::int32_t>::max()) throw InputError("too large: more than 2 GB of text");
  std::string_view encoding;
  for (const Mark& mark : kMarks) {
    if (!encoding.empty() || !bytes.starts_with(mark.bytes)) continue;
    encoding = mark.encoding;
    bytes.remove_prefix(mark.bytes.size());
  }
  if (encoding.empty()) encoding = find_encoding(bytes);
  std::string text = convert(bytes, encoding);
  if (base::trim(text).empty()) throw InputError("empty: nothing but white space");
  refuse_binary(text);
  return {std::move(text), std::string(encoding)};
}

}  // namespace imr::text
