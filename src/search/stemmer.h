// Stems of words, for finding the inflections of a word at query time.
#ifndef IMR_SEARCH_STEMMER_H
#define IMR_SEARCH_STEMMER_H

#include <xapian.h>

#include <string>
#include <string_view>

namespace imr::search {

/// English stems (Snowball), except for words with digits or hyphens, which are their own stems, and for
/// words that the stemmer would merge with words of another meaning. Not thread-safe.
class Stemmer {
public:
  Stemmer() : stem_("english") {}
  std::string stem(std::string_view word) const;

private:
  Xapian::Stem stem_;
};

}  // namespace imr::search

#endif
