// A packed value of the issue at hand and of its letter.
#ifndef IMR_SEARCH_LETTER_VALUE_H
#define IMR_SEARCH_LETTER_VALUE_H

#include <cstdint>
#include <string>

#include "index/cursors.h"

namespace imr::search {

/// Refers to the view; not to be moved once it was read.
/// @tparam Packed  reads the bytes of a value
template <typename Packed>
class LetterValue {
public:
  /// @param expected  as for ValueCursor
  LetterValue(const index::IndexView& view, int slot, std::uint64_t expected)
      : cursor_(view, static_cast<unsigned>(slot), expected) {}

  /// Makes an issue the current one; ascending, but not each must come.
  void move_to(index::Doc issue, index::Doc letter) {
    if (issue == issue_) return;
    if (letter != letter_) {
      summary_bytes_ = cursor_.at(letter);
      summary_ = Packed(summary_bytes_);
    }
    own_bytes_ = cursor_.at(issue);
    own_ = Packed(own_bytes_);
    issue_ = issue;
    letter_ = letter;
  }

  const Packed& own() const { return own_; }
  const Packed& summary() const { return summary_; }

private:
  index::ValueCursor cursor_;
  index::Doc issue_ = 0, letter_ = 0;
  std::string own_bytes_, summary_bytes_;
  Packed own_, summary_;
};

}  // namespace imr::search

#endif
