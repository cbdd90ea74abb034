#include "base/strings.h"

#include <algorithm>
#include <array>
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

/// The first bytes of a word, four where it has so many, with the bit set that tells small letters from capitals.
class Opening {
public:
  explicit Opening(std::string_view word)
      : one_(std::min<std::size_t>(1, word.size() - 1)),
        two_(std::min<std::size_t>(2, word.size() - 1)),
        three_(std::min<std::size_t>(3, word.size() - 1)),
        bytes_{fold(word[0]), fold(word[one_]), fold(word[two_]), fold(word[three_])} {}
  static char fold(char c) { return static_cast<char>(c | 0x20); }
  char first() const { return bytes_[0]; }
  bool is_at(const char* at) const {
    return (fold(at[0]) == bytes_[0]) & (fold(at[one_]) == bytes_[1]) & (fold(at[two_]) == bytes_[2]) &
           (fold(at[three_]) == bytes_[3]);
  }

private:
  std::size_t one_, two_, three_;
  char bytes_[4];
};

/// Might a word begin at one of the 64 places from `at` on? A loop of fixed length without branches becomes vector
/// instructions.
bool may_begin_in_block(const char* at, const Opening opening) {
  unsigned char found = 0;
  for (std::size_t i = 0; i < kBlock; ++i) found |= static_cast<unsigned char>(opening.is_at(at + i));
  return found != 0;
}

}  // namespace

std::size_t find_folded(std::string_view text, std::string_view word, std::size_t from) {
  const Opening opening(word);
  while (from + word.size() <= text.size()) {
    const bool is_whole_block = from + kBlock + 3 <= text.size();
    const std::size_t end = is_whole_block ? from + kBlock : text.size() - word.size() + 1;
    if (!is_whole_block || may_begin_in_block(text.data() + from, opening))
      for (std::size_t at = from; at < end; ++at)
        if (Opening::fold(text[at]) == opening.first() && starts_with_folded(text.substr(at), word)) return at;
    from = end;
  }
  return std::string_view::npos;
}

namespace {

/// For every byte what it is in a name: its folded form, '&', or 0 for what parts words.
constexpr std::array<char, 256> kNameBytes = [] {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = is_letter(c) || is_digit(c) || i >= 0x80 ? to_lower(c) : c == '&' ? c : '\0';
  }
  return table;
}();

}  // namespace

std::string fold_name(std::string_view text) {
  std::string result(text.size() + 2 + 4 * static_cast<std::size_t>(std::count(text.begin(), text.end(), '&')), '\0');
  char* end = result.data();
  bool needs_space = false;  // before the next name byte
  for (const char c : text) {
    const char folded = kNameBytes[static_cast<unsigned char>(c)];
    if (folded == '\0') {
      needs_space = true;
      continue;
    }
    if ((needs_space || folded == '&') && end != result.data()) *end++ = ' ';
    needs_space = folded == '&';
    if (!needs_space) *end++ = folded;
    else end = std::copy_n("and", 3, end);
  }
  result.resize(static_cast<std::size_t>(end - result.data()));
  return result;
}

}  // namespace imr::base
