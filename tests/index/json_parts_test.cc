#include "index/json_parts.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "index/json_text.h"

using namespace imr::index;

TEST_CASE("members are found by their names, whatever stands in strings and below") {
  const JsonMembers members(R"({"a":1,"b":"},\"{","c":{"a":[2,"]"]},"d":"\\","e":[]})");
  CHECK(members.at("a") == "1");
  CHECK(members.at("b") == R"("},\"{")");
  CHECK(members.at("c") == R"({"a":[2,"]"]})");
  CHECK(members.at("d") == R"("\\")");
  CHECK(members.at("e") == "[]");
  CHECK(!members.contains("f"));
  CHECK_THROWS_AS(members.at("f"), std::invalid_argument);
  CHECK(!JsonMembers("{}").contains("a"));
}

TEST_CASE("elements are found in their order") {
  CHECK(json_elements("[]").empty());
  CHECK(json_elements(R"([1,[2,3],"4,5",null])") == std::vector<std::string_view>{"1", "[2,3]", R"("4,5")", "null"});
}

TEST_CASE("text without parts is refused") {
  for (const char* text : {"", "{", "1", "[1]", R"({"a"})", R"({"a":})", R"({"a":1,})", R"({"a":"b})", R"({"a":[1})",
                           R"({"a":1]})", R"({a:1})", R"({"a":1:2})"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(JsonMembers{text}, std::invalid_argument);
  }
  for (const char* text : {"", "[", "{}", "[1,]", "[,1]", R"(["])", "[[1]", "[1]]"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(json_elements(text), std::invalid_argument);
  }
}

TEST_CASE("strings are read as they were written") {
  for (const std::string text : {"", "plain", "two\nlines", "\n", "\"quoted\" and \\ and \\n",
                                 "caf\xC3\xA9\n\xE2\x80\x9Cx\xE2\x80\x9D", "tab\tand\x01more\n\"end\"", "\x7F"}) {
    CAPTURE(text);
    std::string json;
    append_json(json, text);
    CHECK(parse_json_string(json) == text);
  }
  CHECK(parse_json_string(R"("\u00e9\/\n\ud83d\ude00")") == "\xC3\xA9/\n\xF0\x9F\x98\x80");
}

TEST_CASE("what is no string is refused") {
  for (const char* text : {"", "\"", "a", "1", R"("a\")", R"("a"b")", R"("\x")", "\"\n\"", "\"\xE9\"", R"("\u12")"}) {
    CAPTURE(text);
    CHECK_THROWS(parse_json_string(text));
  }
}
