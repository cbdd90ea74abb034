// Nearest right forms for a name that is not known.
#ifndef IMR_QUERY_SUGGESTIONS_H
#define IMR_QUERY_SUGGESTIONS_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace imr::query {

/// One right name, in one of its spellings. Spellings of the same name share `group`; one of them is suggested.
struct Candidate {
  std::string form;
  std::size_t group = 0;
};

/// Fewest insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, in bytes; `limit` + 1
/// when there are more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// At most kMaxSuggestions forms for `typed`, best first: those at a small edit distance, then those with a word that
/// starts with a word of `typed`. Letter case and punctuation do not count.
std::vector<std::string> find_nearest(std::string_view typed, const std::vector<Candidate>& candidates);

}  // namespace imr::query

#endif
