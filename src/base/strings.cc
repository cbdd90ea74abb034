#include "base/strings.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace imr::base {

bool is_ascii(std::string_view text) {
  std::uint64_t bits = 0;
  for (; text.size() >= sizeof bits; text.remove_prefix(sizeof bits)) {
    std::memcpy(&bits, text.data(), sizeof bits);
    if ((bits & 0x8080808080808080u) != 0) return false;
  }
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

std::string to_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = to_lower(c);
  return result;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = trim(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string collapse_spaces(std::string_view text) {
  std::string result;
  for (const char c : trim(text)) {
    if (!is_space(c)) result += c;
    else if (result.back() != ' ') result += ' ';
  }
  return result;
}

bool starts_with_folded(std::string_view text, std::string_view start) {
  if (text.size() < start.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i)
    if (to_lower(text[i]) != to_lower(start[i])) return false;
  return true;
}

std::string fold_name(std::string_view text) {
  std::string result;
  const auto add_space = [&result] {
    if (!result.empty() && result.back() != ' ') result += ' ';
  };
  for (const char c : text) {
    const bool is_name_byte = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (is_name_byte) {
      result += to_lower(c);
    } else if (c == '&') {
      add_space();
      result += "and ";
    } else {
      add_space();
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace imr::base
