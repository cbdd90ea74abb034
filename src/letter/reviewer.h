// The reviewer's specialties and states of licensure, in the list style and the sentence style.
#ifndef IMR_LETTER_REVIEWER_H
#define IMR_LETTER_REVIEWER_H

#include <string_view>

#include "imr/determination.h"

namespace imr::letter {

/// Reads the reviewer from text[from, to); leaves empty what is not there.
Reviewer read_reviewer(std::string_view text, std::size_t from, std::size_t to);

}  // namespace imr::letter

#endif
