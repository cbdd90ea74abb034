// Text that cannot steer a terminal.
#include <cstdio>

#include "imr/output.h"

namespace imr {

namespace {

/// Length of the well-formed UTF-8 sequence at `offset`; 0 when there is none.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned first = byte(offset);
  const std::size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(offset + i) & 0xC0) != 0x80) return 0;
  return length;
}

/// C1 controls and the marks that turn the direction of writing around.
bool is_steering(std::string_view sequence) {
  if (sequence.size() == 2 && sequence[0] == '\xC2' && static_cast<unsigned char>(sequence[1]) < 0xA0) return true;
  if (sequence.size() != 3 || sequence[0] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(sequence[1]), third = static_cast<unsigned char>(sequence[2]);
  return (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE))) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

void append_escaped(std::string& result, std::string_view bytes) {
  for (const char c : bytes) {
    char buffer[5];
    std::snprintf(buffer, sizeof buffer, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    result += buffer;
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text, i);
    const std::string_view sequence = text.substr(i, length == 0 ? 1 : length);
    const auto c = static_cast<unsigned char>(sequence[0]);
    const bool is_control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    if (length == 0 || is_control || is_steering(sequence)) append_escaped(result, sequence);
    else result += sequence;
    i += sequence.size();
  }
  return result;
}

}  // namespace imr
