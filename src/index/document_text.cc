// Documents printed for people and tests.
#include <map>
#include <set>

#include "index/documents.h"

namespace imr::index {

namespace {

struct PrintedTerm {
  int weight = 0;
  std::set<std::uint32_t> positions;
};

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
  std::map<std::string, PrintedTerm> terms;
  for (const std::string& filter : document.filters) terms[filter];
  for (const IndexDocument::Posting& posting : document.postings) {
    PrintedTerm& term = terms[std::string(document.term(posting))];
    term.weight += posting.weight;
    term.positions.insert(posting.position);
  }
  std::string text;
  for (const auto& [name, term] : terms) {
    text += "term " + name;
    if (!term.positions.empty()) text += " weight " + std::to_string(term.weight) + " at";
    for (const std::uint32_t position : term.positions) text += ' ' + std::to_string(position);
    text += '\n';
  }
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
