// Stems of words, by which the inflections of a word are found.
#ifndef IMR_INDEX_STEMMER_H
#define IMR_INDEX_STEMMER_H

#include <xapian.h>

#include <string>
#include <string_view>

namespace imr::index {

/// English stems (Snowball), except for words with digits or hyphens, which are their own stems, and for
/// words that the stemmer would merge with words of another meaning. Not thread-safe.
class Stemmer {
public:
  Stemmer() : stem_("english") {}
  std::string stem(std::string_view word) const;

private:
  Xapian::Stem stem_;
};

}  // namespace imr::index

#endif
