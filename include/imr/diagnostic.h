// What the program noticed in a letter or a file: expected oddities are values, not exceptions.
#ifndef IMR_DIAGNOSTIC_H
#define IMR_DIAGNOSTIC_H

#include <string>

#include "imr/span.h"

namespace imr {

enum class Severity { Note, Warning, Error };

/// One remark about a letter.
struct Diagnostic {
  Severity severity = Severity::Note;
  std::string code;     ///< stable, kebab-case, for example "decision-missing"; searchable as `flag:`
  int issue = 0;        ///< number of the issue it is about, from 1; 0 for the whole letter
  Span place;           ///< bytes of the normalized text; empty when it is about an absence
  std::string message;  ///< one sentence for people
};

/// "note", "warning" or "error".
std::string to_string(Severity severity);

}  // namespace imr

#endif
