// Distance connectors: w/5 /5 pre/5 +5 /s w/s +s /p /issue.
#ifndef IMR_QUERY_CONNECTORS_H
#define IMR_QUERY_CONNECTORS_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/query.h"

namespace imr::query {

struct Connector {
  DistanceUnit unit = DistanceUnit::Words;
  int distance = 0;  ///< of Words; 1 to 255
  bool ordered = false;
  bool negated = false;
};

/// What a piece of the query without white space means as a connector. At most one of the members counts: none for a
/// word; `reason` for what looks like a connector but is not.
struct ConnectorReading {
  std::optional<Connector> connector;
  std::string reason;
  std::vector<std::string> nearest;
};
ConnectorReading read_connector(std::string_view chunk);

/// Whether `a` binds tighter than `b`: fewer words first, then sentence, paragraph, issue.
bool binds_tighter(const Connector& a, const Connector& b);

/// The connector as it is typed, "NOT pre/5".
std::string to_string(const Connector& connector);

}  // namespace imr::query

#endif
