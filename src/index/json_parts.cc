#include "index/json_parts.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace imr::index {

namespace {

[[noreturn]] void fail() { throw std::invalid_argument("JSON ends or begins where it should not"); }

/// Cuts a list in brackets into its parts.
class PartReader {
public:
  PartReader(std::string_view list, char open, char close) : text_(list) {
    if (list.size() < 2 || list.front() != open || list.back() != close) fail();
    text_.remove_suffix(1);
  }

  bool at_end() const { return at_ >= text_.size(); }

  /// The value that begins here; a separator has another behind it.
  std::string_view value(char separator) {
    const std::size_t begin = at_;
    skip_value();
    const std::string_view part = text_.substr(begin, at_ - begin);
    if (part.empty() || (!at_end() && (text_[at_] != separator || at_ + 1 == text_.size()))) fail();
    ++at_;
    return part;
  }

private:
  void skip_value() {
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') skip_string();
      else if (c == '{' || c == '[') ++depth;
      else if (depth == 0 && (c == ',' || c == ':')) return;
      else if (c == '}' || c == ']') --depth;
    }
    if (depth != 0) fail();
  }

  /// To the quote that ends the string.
  void skip_string() {
    while (true) {
      const std::size_t quote = text_.find('"', at_ + 1);
      if (quote == std::string_view::npos) fail();
      at_ = quote;
      std::size_t backslashes = 0;
      while (text_[quote - 1 - backslashes] == '\\') ++backslashes;
      if (backslashes % 2 == 0) return;
    }
  }

  std::string_view text_;
  std::size_t at_ = 1;
};

std::string_view unquoted(std::string_view quoted) {
  if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') fail();
  return quoted.substr(1, quoted.size() - 2);
}

/// True if the bytes stand for themselves, as far as no backslash is among them. Looks at all: that is vectorized.
bool is_plain(std::string_view bytes) {
  unsigned special = 0;
  for (const char c : bytes)
    special |= static_cast<unsigned>(static_cast<unsigned char>(c - 0x20) >= 0x60) | static_cast<unsigned>(c == '"');
  return special == 0;
}

void append_slowly(std::string& text, std::string_view inner) {
  text += nlohmann::json::parse('"' + std::string(inner) + '"').get_ref<const std::string&>();
}

}  // namespace

JsonMembers::JsonMembers(std::string_view object) {
  members_.reserve(16);
  for (PartReader reader(object, '{', '}'); !reader.at_end();) {
    const std::string_view name = unquoted(reader.value(':'));
    if (reader.at_end()) fail();
    members_.emplace_back(name, reader.value(','));
  }
}

std::string_view JsonMembers::find(std::string_view name) const {
  const auto member = std::ranges::find(members_, name, [](const auto& m) { return m.first; });
  return member == members_.end() ? std::string_view{} : member->second;
}

std::string_view JsonMembers::at(std::string_view name) const {
  const std::string_view value = find(name);
  if (value.empty()) throw std::invalid_argument("no member " + std::string(name));
  return value;
}

std::vector<std::string_view> json_elements(std::string_view array) {
  std::vector<std::string_view> elements;
  elements.reserve(8);
  for (PartReader reader(array, '[', ']'); !reader.at_end();) elements.push_back(reader.value(','));
  return elements;
}

std::string parse_json_string(std::string_view quoted) {
  std::string text;
  text.reserve(quoted.size());
  for (std::string_view rest = unquoted(quoted); !rest.empty();) {
    const std::string_view run = rest.substr(0, rest.find('\\'));
    if (is_plain(run)) text += run;
    else append_slowly(text, run);
    rest.remove_prefix(run.size());
    if (rest.empty()) break;
    const char escaped = rest.size() > 1 ? rest[1] : '\0';
    if (escaped != 'n' && escaped != '"' && escaped != '\\') {
      append_slowly(text, rest);  // any other escape is rare
      break;
    }
    text += escaped == 'n' ? '\n' : escaped;
    rest.remove_prefix(2);
  }
  return text;
}

}  // namespace imr::index
