// Results in the forms that programs and people read. docs/output-formats.md defines the field names.
#ifndef IMR_OUTPUT_H
#define IMR_OUTPUT_H

#include <string>
#include <string_view>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/index.h"
#include "imr/text.h"

namespace imr {

/// A letter with all that was read from it.
struct LetterView {
  std::string_view source;  ///< name of the source file
  const NormalizedText& text;
  const Determination& determination;
  const FacetValues& facets;
};

/// One letter as one JSON object on one line (`imr extract`).
/// @param evidence  adds every facet value with its rule, confidence and the words it was read from
std::string to_json(const LetterView& letter, bool evidence);

/// What a run did (`imr index`) and what a check found (`imr check`), each as one JSON object on one line.
std::string to_json(const IndexSummary& summary);
std::string to_json(const CheckReport& report);

/// `text` with control characters (all but line end and tab), bidirectional overrides and bytes that are
/// not UTF-8 shown as "\xNN", so that a file's name or text cannot steer a terminal.
std::string printable(std::string_view text);

}  // namespace imr

#endif
