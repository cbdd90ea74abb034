#include "index/stemmer.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"

namespace imr::index {

namespace {

struct Exception {
  std::string_view word, stem;
};

/// Words that English stems merge with others ("later" with "lateral"), sorted. No other word has a stem with '='; what
/// stands before it begins all words with the stem.
constexpr Exception kExceptions[] = {{"emerge", "emerg="},
                                     {"emerged", "emerg="},
                                     {"emerges", "emerg="},
                                     {"emerging", "emerg="},
                                     {"intern", "intern="},
                                     {"international", "international="},
                                     {"internationally", "international="},
                                     {"interns", "intern="},
                                     {"later", "later="},
                                     {"medicate", "medicat="},
                                     {"medicated", "medicat="},
                                     {"medicating", "medicat="},
                                     {"medication", "medicat="},
                                     {"medications", "medicat="},
                                     {"organ", "organ="},
                                     {"organism", "organism="},
                                     {"organisms", "organism="},
                                     {"organization", "organiz="},
                                     {"organizational", "organiz="},
                                     {"organizations", "organiz="},
                                     {"organize", "organiz="},
                                     {"organized", "organiz="},
                                     {"organizes", "organiz="},
                                     {"organizing", "organiz="},
                                     {"organs", "organ="},
                                     {"physics", "physics="},
                                     {"several", "several="},
                                     {"severe", "sever="},
                                     {"severely", "sever="},
                                     {"severity", "sever="},
                                     {"universal", "universal="},
                                     {"universally", "universal="},
                                     {"universities", "universit="},
                                     {"university", "universit="}};

}  // namespace

std::string Stemmer::stem(std::string_view word) const {
  const auto is_plain = [](char c) { return base::is_lower(c) || static_cast<unsigned char>(c) >= 0x80; };
  if (!std::all_of(word.begin(), word.end(), is_plain)) return std::string(word);
  const auto found = std::lower_bound(std::begin(kExceptions), std::end(kExceptions), word,
                                      [](const Exception& e, std::string_view w) { return e.word < w; });
  if (found != std::end(kExceptions) && found->word == word) return std::string(found->stem);
  return stem_(std::string(word));
}

}  // namespace imr::index
