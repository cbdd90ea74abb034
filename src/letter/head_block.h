// The head of a letter: case number, dates and priority, in any order of extraction.
#ifndef IMR_LETTER_HEAD_BLOCK_H
#define IMR_LETTER_HEAD_BLOCK_H

#include <cstddef>
#include <string_view>

#include "imr/determination.h"

namespace imr::letter {

/// No head block is longer; what follows is no longer read as one.
inline constexpr std::size_t kMaxHeadBytes = 3000;

/// Reads the head block in text[0, end) into `determination`. Labels and values may stand in pairs, or
/// labels first and values after: each value goes to the first open label that takes its kind.
void read_head_block(std::string_view text, std::size_t end, Determination& determination);

/// Adds diagnostics for dates of the head that contradict each other (a decision before the injury).
void check_dates(Determination& determination);

}  // namespace imr::letter

#endif
