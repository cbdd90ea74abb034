// Sentences with choices and slots: "the {place} is [stiff|sore after {n} hours]".
#ifndef IMR_BENCH_LETTERS_TEMPLATE_TEXT_H
#define IMR_BENCH_LETTERS_TEMPLATE_TEXT_H

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "letters/random.h"

namespace imr::bench {

using Slots = std::vector<std::pair<std::string_view, std::string>>;

/// One of the [choices|…] is taken, and each {slot} is replaced: by `slots`, else by a word, name or number drawn for
/// it.
std::string expand(std::string_view pattern, const Slots& slots, Random& random);

std::string capitalized(std::string text);

}  // namespace imr::bench

#endif
