#include "index/json_text.h"

#include <algorithm>

#include "base/strings.h"
#include "index/json_bytes.h"

namespace imr::index {

namespace {

/// What stands between the quotes, by the library.
void append_slowly(std::string& text, std::string_view value) {
  const std::string quoted = to_text(nlohmann::json(value));
  text.append(quoted, 1, quoted.size() - 2);
}

bool must_be_escaped(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

void append_ascii(std::string& text, std::string_view value) {
  while (true) {
    const auto special = std::ranges::find_if(value, must_be_escaped);
    text.append(value.begin(), special);
    if (special == value.end()) return;
    const auto at = static_cast<std::size_t>(special - value.begin());
    append_slowly(text, value.substr(at, 1));
    value.remove_prefix(at + 1);
  }
}

}  // namespace

void append_json(std::string& text, std::string_view value) {
  text += '"';
  while (!value.empty()) {  // line by line, as few lines of a letter are not ASCII
    const std::string_view line = value.substr(0, value.find('\n'));
    if (base::is_ascii(line)) append_ascii(text, line);
    else append_slowly(text, line);
    value.remove_prefix(line.size());
    for (; value.starts_with('\n'); value.remove_prefix(1)) text += "\\n";
  }
  text += '"';
}

}  // namespace imr::index
