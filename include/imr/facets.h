// Facet values of a determination and of each issue, with the words they were read from.
#ifndef IMR_FACETS_H
#define IMR_FACETS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imr/determination.h"
#include "imr/span.h"

namespace imr {

class Schema;

/// How sure the rule is. Stored numbers: never change or reuse one.
enum class Confidence : std::uint8_t { Weak = 1, Likely = 2, Certain = 3 };
std::string to_string(Confidence confidence);  ///< "weak", "likely", "certain"

/// One value of one facet.
struct FacetValue {
  std::string facet;  ///< name in facets.tsv
  std::string value;  ///< a vocabulary value, or free text where the facet has no vocabulary
  Confidence confidence = Confidence::Certain;
  const char* rule = "";  ///< stable name of the rule that gave it, kebab-case
  Span evidence;          ///< bytes of the normalized text; empty when it follows from other values
};

/// One number read from a heading or a summary.
struct NumberValue {
  std::string field;  ///< name in fields.tsv: "age", "visits", "weeks", "strength_mg", "count", "refills"
  double value = 0;
  const char* rule = "";
  Span evidence;
};

struct FacetSet {
  std::vector<FacetValue> values;
  std::vector<NumberValue> numbers;
};

/// The values of one facet of a set in their order; empty when there are none. Thread-safe.
/// @param facet  name in facets.tsv
std::vector<std::string> values_of(const FacetSet& set, std::string_view facet);

/// All that was read: one set for the determination, one for each issue in order.
struct FacetValues {
  FacetSet determination;
  std::vector<FacetSet> issues;
  std::vector<Diagnostic> diagnostics;  ///< checks within the letter
};

/// Reads the facets of a letter. Thread-safe for one schema.
FacetValues extract_facets(const Determination& determination, const NormalizedText& text, const Schema& schema);

}  // namespace imr

#endif
