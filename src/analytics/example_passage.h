// The sentence of a letter in which something was read.
#ifndef IMR_ANALYTICS_EXAMPLE_PASSAGE_H
#define IMR_ANALYTICS_EXAMPLE_PASSAGE_H

#include <optional>

#include "imr/search.h"
#include "index/stored_letter.h"

namespace imr::analytics {

/// The sentence around `place` with `place` marked, cut to about `bytes`; nothing when `place` lies in no section that
/// belongs to the issue.
/// @param issue  from 0
std::optional<Passage> example_passage(const index::StoredLetter& letter, std::size_t issue, Span place,
                                       std::size_t bytes);

/// The heading of an issue.
Passage heading_passage(const index::StoredLetter& letter, std::size_t issue);

}  // namespace imr::analytics

#endif
