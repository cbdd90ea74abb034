// Facets and numbers by the names that users type.
#ifndef IMR_TOOLS_FACET_NAMES_H
#define IMR_TOOLS_FACET_NAMES_H

#include <optional>
#include <string>

#include "imr/schema.h"

namespace imr::tools {

/// A facet by any of its names; '-' stands for '_'. @throws UsageError with the nearest name, or all there are
const Facet& named_facet(const std::string& typed);

/// The canonical name of a number that statistics summarize: a number field by any of its names, or "days".
std::optional<std::string> find_number(const std::string& typed);
/// @throws UsageError as named_facet does
std::string named_number(const std::string& typed);

}  // namespace imr::tools

#endif
