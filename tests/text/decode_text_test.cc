#include "text/decode_text.h"

#include <doctest/doctest.h>

#include "imr/error.h"

using imr::text::decode_text;
using namespace std::string_literals;

namespace {

// ASCII as UTF-16.
std::string utf16(std::string_view text, bool is_little_endian) {
  std::string bytes;
  for (const char c : text) bytes += is_little_endian ? std::string{c, '\0'} : std::string{'\0', c};
  return bytes;
}

}  // namespace

TEST_CASE("the encoding is told by a mark or by the bytes") {
  struct Row {
    std::string bytes;
    const char *text, *encoding;
  };
  const Row rows[] = {
      {"plain", "plain", "UTF-8"},
      {"\xEF\xBB\xBFmarked", "marked", "UTF-8"},
      {"pati\xC3\xABnt \xE2\x80\x94", "pati\xC3\xABnt \xE2\x80\x94", "UTF-8"},
      {"\xFF\xFE" + utf16("neck", true), "neck", "UTF-16LE"},
      {"\xFE\xFF" + utf16("neck", false), "neck", "UTF-16BE"},
      {utf16("neck pain", true), "neck pain", "UTF-16LE"},
      {utf16("neck pain", false), "neck pain", "UTF-16BE"},
      {utf16("the worker", true) + "\x19\x20" + utf16("s claim", true), "the worker\xE2\x80\x99s claim", "UTF-16LE"},
      {"\xFF\xFE" + utf16("a", true) + "b", "a\xEF\xBF\xBD", "UTF-16LE"},
      {"worker\x92s \x93neck\x94 \x96 caf\xE9",
       "worker\xE2\x80\x99s \xE2\x80\x9Cneck\xE2\x80\x9D \xE2\x80\x93 caf\xC3\xA9", "windows-1252"},
      {"one \xE9 alone", "one \xC3\xA9 alone", "windows-1252"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto decoded = decode_text(row.bytes);
    CHECK(decoded.text == row.text);
    CHECK(decoded.encoding == row.encoding);
  }
}

TEST_CASE("UTF-8 with some bad bytes stays UTF-8") {
  const auto decoded = decode_text("na\xC3\xAFve \xE2\x80\x9Cpain\xE2\x80\x9D \xFF end");
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.text == "na\xC3\xAFve \xE2\x80\x9Cpain\xE2\x80\x9D \xEF\xBF\xBD end");
  CHECK(decode_text("\xEF\xBB\xBFmarked \xE9").text == "marked \xEF\xBF\xBD");
}

TEST_CASE("what is no text is refused with its reason") {
  struct Row {
    std::string bytes;
    const char* expected;
  };
  const Row rows[] = {{"", "empty"},
                      {" \r\n\t\f\v", "empty"},
                      {"\xEF\xBB\xBF\n", "empty"},
                      {"\xFF\xFE", "empty"},
                      {utf16(" \n", true), "empty"},
                      {"neck\0pain"s, "binary"},
                      {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "binary"},
                      {std::string(64, '\0'), "binary"},
                      {"ab\x01\x02"s, "binary"},
                      {utf16("a\x01\x02", true), "binary"}};
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    std::string message;
    try {
      decode_text(row.bytes);
    } catch (const imr::InputError& error) {
      message = error.what();
    }
    CHECK(message.starts_with(row.expected));
  }
}

TEST_CASE("a few control characters do not make a text binary") {
  CHECK(decode_text("neck pain\x07 and more\x1b").text == "neck pain\x07 and more\x1b");
}
