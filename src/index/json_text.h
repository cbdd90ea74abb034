// JSON written straight into a string: a tree of nlohmann::json takes ten times as long.
#ifndef IMR_INDEX_JSON_TEXT_H
#define IMR_INDEX_JSON_TEXT_H

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace imr::index {

/// What is not UTF-8 becomes U+FFFD.
void append_json(std::string& text, std::string_view value);
inline void append_json(std::string& text, const std::string& value) { append_json(text, std::string_view(value)); }
inline void append_json(std::string& text, const char* value) { append_json(text, std::string_view(value)); }
inline void append_json(std::string& text, bool value) { text += value ? "true" : "false"; }

template <typename Number>
requires std::is_arithmetic_v<Number>
void append_json(std::string& text, Number value) {
  char digits[32];
  text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

template <typename Enum>
requires std::is_enum_v<Enum>
void append_json(std::string& text, Enum value) { append_json(text, static_cast<int>(value)); }

template <typename T>
void append_json(std::string& text, const std::optional<T>& value) {
  if (value) append_json(text, *value);
  else text += "null";
}

template <typename T>
void append_json(std::string& text, const std::vector<T>& values) {
  text += '[';
  for (const T& value : values) {
    append_json(text, value);
    text += ',';
  }
  if (values.empty()) text += ']';
  else text.back() = ']';
}

/// Appends "name":value and a comma.
template <typename T>
void append_member(std::string& text, const char* name, const T& value) {
  text.append(1, '"').append(name).append("\":");
  append_json(text, value);
  text += ',';
}

/// Appends [a,b,…].
template <typename... T>
void append_row(std::string& text, const T&... values) {
  text += '[';
  ((append_json(text, values), text += ','), ...);
  text.back() = ']';
}

}  // namespace imr::index

#endif
