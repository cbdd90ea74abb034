// Where each disputed issue begins and what its heading says.
#ifndef IMR_LETTER_ISSUE_HEADINGS_H
#define IMR_LETTER_ISSUE_HEADINGS_H

#include <vector>

#include "imr/determination.h"

namespace imr::letter {

/// The issues of a letter whose headings end in ": Upheld" or ": Overturned", from byte `from` on: number,
/// heading, treatment and decision. The rest of each issue reaches to the next heading.
std::vector<Issue> find_issues(const NormalizedText& letter, std::size_t from);

/// Splits "A was the original request. B was authorized by the Claims Administrator. The remaining IMR
/// eligible portion of the original request, C is" into its three parts, and "A was the original request. The Claims
/// Administrator authorized B, leaving the original request IMR eligible. The original request, C is".
void read_partial_request(Issue& issue);

}  // namespace imr::letter

#endif
