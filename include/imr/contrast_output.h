// What sets two sets apart as text, CSV and JSON.
#ifndef IMR_CONTRAST_OUTPUT_H
#define IMR_CONTRAST_OUTPUT_H

#include <iosfwd>
#include <string>

#include "imr/contrast.h"

namespace imr {

/// How the two sets are named in the output: their queries as typed.
struct ContrastNames {
  std::string a, b;
};

/// For people: the sets, then what each has more often, with counts, shares and an example. The matter of letters is
/// made printable.
/// @param has_color     marks the words of an example in colour
/// @param has_brackets  marks them in [brackets]; colour wins
void write_text(std::ostream& out, const ContrastResult& result, const ContrastNames& names, bool has_color,
                bool has_brackets);
/// One line a finding, those of A first; RFC 4180.
void write_csv(std::ostream& out, const ContrastResult& result);
/// One object on one line.
std::string to_json(const ContrastResult& result, const ContrastNames& names);

}  // namespace imr

#endif
