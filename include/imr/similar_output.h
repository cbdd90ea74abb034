// Similar issues as text and JSON.
#ifndef IMR_SIMILAR_OUTPUT_H
#define IMR_SIMILAR_OUTPUT_H

#include <iosfwd>
#include <string>

#include "imr/similar.h"

namespace imr {

/// For people: the outcome among the nearest, then the issues with what they share. The matter of letters is made
/// printable.
/// @param has_color     marks the words in common in colour
/// @param has_brackets  marks them in [brackets]; colour wins
void write_text(std::ostream& out, const SimilarResult& result, bool has_color, bool has_brackets = false);
/// One object on one line.
std::string to_json(const SimilarResult& result);
/// One hit as one object on one line.
std::string to_json(const SimilarHit& hit);

}  // namespace imr

#endif
