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

/// For every byte its small letter, 0 where it is no ASCII letter.
constexpr std::array<char, 256> kSmallLetter = [] {
  std::array<char, 256> table{};
  for (char c = 0; c >= 0 && c < 127; ++c)
    if (is_letter(c)) table[static_cast<unsigned char>(c)] = base::to_lower(c);
  return table;
}();

char small_letter(char c) { return kSmallLetter[static_cast<unsigned char>(c)]; }

/// Reads one text from left to right.
class Scanner {
public:
  Scanner(std::string_view text, TokenList& list) : text_(text), list_(list) {}
  void run();

private:
  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  std::size_t end_of_number(std::size_t begin) const;
  bool has_ordinal_ending(std::size_t end) const;
  std::size_t end_of_word(std::size_t begin, std::size_t from) const;
  std::size_t add_letters(std::size_t begin);
  void add_number(std::size_t begin, std::size_t end);
  void add_word(std::size_t begin, std::size_t end);
  void finish_term(std::size_t begin, std::size_t end);
  void add_compound(std::size_t begin);

  /// One more byte of the term at hand.
  void put(char c) { list_.terms[used_++] = c; }
  /// Bytes of a term that may be longer than the text that it is made of.
  void put_all(std::string_view bytes, std::size_t end);

  std::string_view text_;
  TokenList& list_;
  std::size_t used_ = 0, term_begin_ = 0;  // of list_.terms, in which there is always room for the rest of the text
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

/// The "th" of "13th": a date has three words, however it is written.
bool Scanner::has_ordinal_ending(std::size_t end) const {
  const char first = small_letter(at(end)), second = small_letter(at(end + 1));
  const bool is_ending = (first == 's' && second == 't') || (first == 'n' && second == 'd') ||
                         (first == 'r' && second == 'd') || (first == 't' && second == 'h');
  return is_ending && is_ascii(at(end + 2)) && !is_letter(at(end + 2)) && !is_digit(at(end + 2));
}

/// Letters, inner apostrophes and the digits behind the letters ("b12"); there are letters alone before `from`.
std::size_t Scanner::end_of_word(std::size_t begin, std::size_t from) const {
  std::size_t end = from;
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

/// Closes the term that was put since the last one.
void Scanner::finish_term(std::size_t begin, std::size_t end) {
  std::size_t size = used_ - term_begin_;
  if (size > kMaxTermBytes) {
    size = kMaxTermBytes;
    while ((static_cast<unsigned char>(list_.terms[term_begin_ + size]) & 0xC0) == 0x80) --size;
    used_ = term_begin_ + size;
  }
  if (size != 0)
    list_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), position_++,
                            static_cast<std::uint32_t>(term_begin_), static_cast<std::uint16_t>(size), false});
  term_begin_ = used_;
}

void Scanner::put_all(std::string_view bytes, std::size_t end) {
  const std::size_t wanted = used_ + bytes.size() + (text_.size() - end);
  if (list_.terms.size() < wanted) list_.terms.resize(wanted + wanted / 4);
  std::copy(bytes.begin(), bytes.end(), list_.terms.begin() + static_cast<std::ptrdiff_t>(used_));
  used_ += bytes.size();
}

void Scanner::add_number(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (text_[i] != ',') put(text_[i]);
  finish_term(begin, end);
}

void Scanner::add_word(std::size_t begin, std::size_t end) {
  const std::string_view word = text_.substr(begin, end - begin);
  if (base::is_ascii(word)) {
    const bool is_possessive = word.size() > 2 && small_letter(word.back()) == 's' && word[word.size() - 2] == '\'';
    for (const char c : word.substr(0, is_possessive ? word.size() - 2 : word.size()))
      if (c != '\'') put(base::to_lower(c));
  } else {
    std::string folded;
    append_folded(folded, word);
    put_all(folded, end);
  }
  finish_term(begin, end);
}

/// The word at `begin`: most are letters alone, which are put as they are read. Returns its end.
std::size_t Scanner::add_letters(std::size_t begin) {
  std::size_t end = begin;
  for (char c; end < text_.size() && (c = small_letter(text_[end])) != 0; ++end) put(c);
  const char next = at(end);
  if (is_ascii(next) && !is_digit(next) && next != '\'') {
    if (end > begin) finish_term(begin, end);
    return end;
  }
  used_ = term_begin_;
  end = end_of_word(begin, end);
  if (end > begin) add_word(begin, end);
  return end;
}

/// A compound takes the place of the word that follows it in the list.
void Scanner::add_compound(std::size_t begin) {
  if (begin < compound_end_) return;
  const Compound compound = find_compound(text_, begin);
  if (compound.end == 0) return;
  compound_end_ = compound.end;
  put_all(compound.term, begin);
  list_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(compound.end), position_,
                          static_cast<std::uint32_t>(term_begin_), static_cast<std::uint16_t>(compound.term.size()),
                          true});
  term_begin_ = used_;
}

void Scanner::run() {
  list_.terms.resize(text_.size());
  for (std::size_t offset = 0; offset < text_.size();) {
    const char c = text_[offset];
    const bool is_number = is_digit(c);
    if (!is_number && is_ascii(c) && !is_letter(c)) {
      ++offset;
      continue;
    }
    if (may_begin_compound(c, at(offset + 1))) add_compound(offset);
    std::size_t end = is_number ? end_of_number(offset) : add_letters(offset);
    if (is_number) {
      add_number(offset, end);
      if (has_ordinal_ending(end)) end += 2;
    }
    if (end == offset) next_code_point(text_, end);  // a sign beyond ASCII
    offset = end;
  }
  list_.terms.resize(used_);
}

}  // namespace

void tokenize(std::string_view text, TokenList& list) {
  list.clear();
  list.tokens.reserve(text.size() / 5);
  Scanner(text, list).run();
}

TokenList tokenize(std::string_view text) {
  TokenList list;
  tokenize(text, list);
  return list;
}

}  // namespace imr::text
