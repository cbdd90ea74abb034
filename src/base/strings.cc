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

namespace {

constexpr std::size_t kBlock = 64;

/// Might the first two bytes of a word stand at one of the 64 places from `at` on? A loop of fixed length without
/// branches becomes vector instructions.
bool may_begin_in_block(const char* at, char first, char second) {
  unsigned char found = 0;
  for (std::size_t i = 0; i < kBlock; ++i)
    found |= static_cast<unsigned char>((at[i] | 0x20) == first && (at[i + 1] | 0x20) == second);
  return found != 0;
}

}  // namespace

std::size_t find_folded(std::string_view text, std::string_view word, std::size_t from) {
  const char first = static_cast<char>(word[0] | 0x20), second = static_cast<char>(word[1] | 0x20);
  while (from + word.size() <= text.size()) {
    const bool is_whole_block = from + kBlock < text.size();
    const std::size_t end = is_whole_block ? from + kBlock : text.size();
    if (!is_whole_block || may_begin_in_block(text.data() + from, first, second))
      for (std::size_t at = from; at < end; ++at)
        if ((text[at] | 0x20) == first && starts_with_folded(text.substr(at), word)) return at;
    from = end;
  }
  return std::string_view::npos;
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
