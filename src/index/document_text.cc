// Documents printed for people and tests.
#include <map>

#include "index/documents.h"

namespace imr::index {

namespace {

void append_escaped(std::string& text, const std::string& bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) text += c;
    else text.append("\\x").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
  }
}

}  // namespace

std::string to_string(const IndexDocument& document) {
  std::map<std::string, std::string> terms;  // each with its weight
  for (const std::string& filter : document.filters) terms[filter];
  for (const IndexDocument::Word& word : document.words) terms[word.term] = " weight " + std::to_string(word.weight);
  std::string text;
  for (const auto& [term, weight] : terms) text.append("term ").append(term).append(weight) += '\n';
  for (const auto& [slot, value] : document.values) {
    text += "value " + std::to_string(slot) + ' ';
    append_escaped(text, value);
    text += '\n';
  }
  text += "data ";
  append_escaped(text, document.data);
  return text + '\n';
}

}  // namespace imr::index
