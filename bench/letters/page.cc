#include "letters/page.h"

namespace imr::bench {

namespace {
constexpr std::size_t kWidth = 88;
}

void Page::line(std::string_view text) {
  text_ += text;
  text_ += is_double_spaced_ ? "\n\n" : "\n";
}

void Page::centered(std::string_view text) {
  line(std::string((kWidth - text.size()) / 2, ' ') + std::string(text));
  line("");
}

void Page::paragraph(std::string_view text) {
  while (text.size() > kWidth) {
    const std::size_t space = text.rfind(' ', kWidth);
    if (space == std::string_view::npos) break;
    line(text.substr(0, space));
    text.remove_prefix(space + 1);
  }
  line(text);
  line("");
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

}  // namespace imr::bench
