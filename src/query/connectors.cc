// Distance connectors: w/5 /5 pre/5 +5 /s w/s +s w/sent /p /issue.
#include "query/connectors.h"

#include "base/strings.h"
#include "query/characters.h"
#include "query/limits.h"

namespace imr::query {

namespace {

constexpr std::string_view kNumberStarts = "0123456789+-./";  // of numbers, and of what is mistyped for one

/// A connector in two parts: how it starts and what follows, both in small letters.
struct Parts {
  std::string start;
  std::string rest;
};

Parts split_connector(std::string_view chunk) {
  const std::string lower = base::to_lower(chunk);
  const std::size_t slash = lower.find('/');
  if (slash != std::string::npos) return {lower.substr(0, slash + 1), lower.substr(slash + 1)};
  if (lower.starts_with('+')) return {"+", lower.substr(1)};
  return {"", lower};
}

std::optional<DistanceUnit> find_unit(std::string_view rest) {
  if (rest == "s" || rest == "sent" || rest == "sentence") return DistanceUnit::Sentence;
  if (rest == "p" || rest == "para" || rest == "paragraph") return DistanceUnit::Paragraph;
  if (rest == "issue") return DistanceUnit::Issue;
  return std::nullopt;
}

ConnectorReading read_distance(const Parts& parts, bool ordered) {
  const auto number = parse_number(parts.rest);
  if (number && *number >= 1 && *number <= kMaxDistance)
    return {Connector{DistanceUnit::Words, *number, ordered, false}, "", {}};
  if (are_digits(parts.rest))
    return {{},
            "a distance is 1 to " + std::to_string(kMaxDistance) + " words",
            {parts.start + std::to_string(number == 0 ? 1 : kMaxDistance)}};
  return {{}, "a distance is a whole number of words, s, p or issue", {"w/5", "pre/5", "/s"}};
}

}  // namespace

ConnectorReading read_connector(std::string_view chunk) {
  const Parts parts = split_connector(chunk);
  const bool bare = parts.start == "/" || parts.start == "+";
  const bool ordered = parts.start == "pre/" || parts.start == "+";
  if (!bare && !ordered && parts.start != "w/") return {};
  if (const auto unit = find_unit(parts.rest); unit && !(ordered && *unit == DistanceUnit::Issue))
    return {Connector{*unit, 0, ordered, false}, "", {}};
  // w/o and pre/post are words; w/5, w/-1, w//5 and whatever begins with / or + is not.
  if (!bare && (parts.rest.empty() || kNumberStarts.find(parts.rest[0]) == std::string_view::npos)) return {};
  return read_distance(parts, ordered);
}

bool binds_tighter(const Connector& a, const Connector& b) {
  return a.unit != b.unit ? a.unit < b.unit : a.distance < b.distance;
}

std::string to_string(const Connector& connector) {
  std::string text = connector.negated ? "NOT " : "";
  const bool words = connector.unit == DistanceUnit::Words;
  text += connector.ordered ? "pre/" : words ? "w/" : "/";
  if (connector.unit == DistanceUnit::Words) return text + std::to_string(connector.distance);
  if (connector.unit == DistanceUnit::Sentence) return text + "s";
  return text + (connector.unit == DistanceUnit::Paragraph ? "p" : "issue");
}

}  // namespace imr::query
