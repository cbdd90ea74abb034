// Stems of words, by which the inflections of a word are found.
#ifndef IMR_INDEX_STEMMER_H
#define IMR_INDEX_STEMMER_H

#include <xapian.h>

#include <string>
#include <string_view>

#include "imr/schema.h"

namespace imr::index {

/// English stems (Snowball). Words with digits or hyphens are their own stems, so are names of inflammations, whose
/// stem would be that of the organ, and words whose stem would be a function word or no more than two letters ("aed"
/// would be "a"). Words of the vocabulary of stems have the stem of their family. Not thread-safe; the schema has to
/// live longer.
class Stemmer {
public:
  explicit Stemmer(const Schema& schema) : families_(&schema.vocabulary("stems")), stem_("english") {}
  /// All words with the same stem begin with what stands before its '=', or else with all of it but its last letter.
  std::string stem(std::string_view word) const;
  /// True if the stem is that of one word only, itself.
  static bool is_single(std::string_view stem);

private:
  const Vocabulary* families_;
  Xapian::Stem stem_;
};

}  // namespace imr::index

#endif
