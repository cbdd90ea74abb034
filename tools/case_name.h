// A case, or one issue of it, as a user names it.
#ifndef IMR_TOOLS_CASE_NAME_H
#define IMR_TOOLS_CASE_NAME_H

#include <optional>
#include <string>

#include "imr/search.h"

namespace imr::tools {

/// "CM16-0213037#2" apart.
struct CaseName {
  std::string letter;
  std::optional<int> issue;  ///< from 1, where #N was typed
};

CaseName read_case_name(const std::string& typed);

/// Says that there is no such determination, and which are near. Exit status of the command.
int say_missing_case(Searcher& searcher, const std::string& letter);

/// Whether the determination has the issue that was named, if one was; says so where it has not.
bool has_named_issue(const LetterText& letter, const CaseName& name);

}  // namespace imr::tools

#endif
