#include "text/tokenizer.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "text/code_points.h"
#include "text/compounds.h"

namespace imr::text {

namespace {

using base::is_digit;
using base::is_letter;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// For every byte whether it is an ASCII letter.
constexpr std::array<bool, 256> kIsLetter = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = i < 0x80 && is_letter(static_cast<char>(i));
  return table;
}();

/// Reads one text from left to right.
class Scanner {
public:
  Scanner(std::string_view text, TokenList& list) : text_(text), list_(list) {}
  void run();

private:
  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  std::size_t end_of_number(std::size_t begin) const;
  std::size_t end_of_word(std::size_t begin) const;
  void add_number(std::size_t begin, std::size_t end);
  void add_word(std::size_t begin, std::size_t end);
  void add_ascii_word(std::size_t begin, std::size_t end);
  void finish_term(std::size_t begin, std::size_t end, std::size_t term_begin);
  void add_compound(std::size_t begin);

  std::string_view text_;
  TokenList& list_;
  std::uint32_t position_ = 0;
  std::size_t compound_end_ = 0;
};

/// A point between digits belongs to the number; so does a comma before exactly three digits.
std::size_t Scanner::end_of_number(std::size_t begin) const {
  std::size_t end = begin;
  for (;;) {
    while (is_digit(at(end))) ++end;
    const bool is_thousands = at(end) == ',' && is_digit(at(end + 1)) && is_digit(at(end + 2)) &&
                              is_digit(at(end + 3)) && !is_digit(at(end + 4)) && end - begin <= 3;
    if ((at(end) == '.' && is_digit(at(end + 1))) || is_thousands) ++end;
    else return end;
  }
}

/// Letters, inner apostrophes and the digits behind the letters ("b12").
std::size_t Scanner::end_of_word(std::size_t begin) const {
  std::size_t end = begin;
  while (end < text_.size() && kIsLetter[static_cast<unsigned char>(text_[end])]) ++end;  // most words end here
  bool seen_digit = false;
  while (end < text_.size()) {
    const char c = text_[end];
    if (is_digit(c)) {
      seen_digit = true;
      ++end;
    } else if (is_ascii(c)) {
      const bool is_inner_apostrophe = c == '\'' && end > begin && is_letter(at(end - 1)) && is_letter(at(end + 1));
      if ((!is_letter(c) && !is_inner_apostrophe) || seen_digit) return end;
      ++end;
    } else {
      std::size_t next = end;
      if (!is_word_character(next_code_point(text_, next)) || seen_digit) return end;
      end = next;
    }
  }
  return end;
}

void Scanner::finish_term(std::size_t begin, std::size_t end, std::size_t term_begin) {
  std::size_t size = list_.terms.size() - term_begin;
  if (size > kMaxTermBytes) {
    size = kMaxTermBytes;
    while ((static_cast<unsigned char>(list_.terms[term_begin + size]) & 0xC0) == 0x80) --size;
    list_.terms.resize(term_begin + size);
  }
  if (size == 0) return;
  list_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), position_++,
                          static_cast<std::uint32_t>(term_begin), static_cast<std::uint16_t>(size), false});
}

void Scanner::add_number(std::size_t begin, std::size_t end) {
  const std::size_t term_begin = list_.terms.size();
  for (std::size_t i = begin; i < end; ++i)
    if (text_[i] != ',') list_.terms += text_[i];
  finish_term(begin, end, term_begin);
}

void Scanner::add_ascii_word(std::size_t begin, std::size_t end) {
  const std::size_t term_begin = list_.terms.size();
  const bool is_possessive = end - begin > 2 && base::to_lower(text_[end - 1]) == 's' && text_[end - 2] == '\'';
  list_.terms.append(text_.substr(begin, (is_possessive ? end - 2 : end) - begin));
  bool has_apostrophe = false;
  for (std::size_t i = term_begin; i < list_.terms.size(); ++i) {
    has_apostrophe |= list_.terms[i] == '\'';
    list_.terms[i] = base::to_lower(list_.terms[i]);
  }
  if (has_apostrophe) list_.terms.erase(std::remove(list_.terms.begin() + static_cast<std::ptrdiff_t>(term_begin), list_.terms.end(), '\''), list_.terms.end());
  finish_term(begin, end, term_begin);
}

void Scanner::add_word(std::size_t begin, std::size_t end) {
  const std::string_view word = text_.substr(begin, end - begin);
  if (base::is_ascii(word)) return add_ascii_word(begin, end);
  const std::size_t term_begin = list_.terms.size();
  append_folded(list_.terms, word);
  finish_term(begin, end, term_begin);
}

/// A compound takes the place of the word that follows it in the list.
void Scanner::add_compound(std::size_t begin) {
  if (begin < compound_end_) return;
  const Compound compound = find_compound(text_, begin);
  if (compound.end == 0) return;
  compound_end_ = compound.end;
  list_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(compound.end), position_,
                          static_cast<std::uint32_t>(list_.terms.size()),
                          static_cast<std::uint16_t>(compound.term.size()), true});
  list_.terms += compound.term;
}

void Scanner::run() {
  std::size_t offset = 0;
  while (offset < text_.size()) {
    const char c = text_[offset];
    if (is_digit(c) || is_letter(c)) add_compound(offset);
    std::size_t end = offset;
    if (is_digit(c)) {
      end = end_of_number(offset);
      add_number(offset, end);
    } else if (is_letter(c) || !is_ascii(c)) {
      end = end_of_word(offset);
      if (end > offset) add_word(offset, end);
    }
    if (end == offset) {
      if (is_ascii(c)) ++end;
      else next_code_point(text_, end);
    }
    offset = end;
  }
}

}  // namespace

void tokenize(std::string_view text, TokenList& list) {
  list.clear();
  list.terms.reserve(text.size());
  list.tokens.reserve(text.size() / 5);
  Scanner(text, list).run();
}

TokenList tokenize(std::string_view text) {
  TokenList list;
  tokenize(text, list);
  return list;
}

}  // namespace imr::text
