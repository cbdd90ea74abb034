// The sentence of a rationale in which most of the telling words stand.
#ifndef IMR_ANALYTICS_TELLING_PASSAGE_H
#define IMR_ANALYTICS_TELLING_PASSAGE_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/search.h"
#include "index/section_tokens.h"
#include "search/term_scores.h"

namespace imr::analytics {

/// Terms that a text has, in the order of `terms`; at most `count`.
std::vector<std::string> shared_terms(std::string_view text, const index::FixedWording& fixed_wording,
                                      const std::vector<search::WeightedTerm>& terms, std::size_t count);

/// The sentence with the largest weight of different terms, cut to about `bytes`; nothing if none has any.
/// @param rationale  bytes of `letter`
std::optional<Passage> telling_passage(std::string_view letter, Span rationale,
                                       const index::FixedWording& fixed_wording,
                                       const std::vector<search::WeightedTerm>& terms, std::size_t bytes);

}  // namespace imr::analytics

#endif
