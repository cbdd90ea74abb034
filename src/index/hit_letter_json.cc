// What is read of a stored letter where it stands: no tree is built of what nobody asks for.
#include <simdjson.h>

#include <algorithm>
#include <new>
#include <utility>

#include "imr/error.h"
#include "index/packed_letter.h"
#include "index/stored_letter.h"

namespace imr::index {

namespace {

static_assert(kRoomBehindJson >= simdjson::SIMDJSON_PADDING, "each letter would be copied");

using simdjson::ondemand::object;
using simdjson::ondemand::value;

/// Larger letters are rare: what it takes to parse them is not kept.
constexpr std::size_t kKeptBytes = 1 << 20;

/// Values of these facets that most issues have no more of.
constexpr std::size_t kUsualValues = 12;

[[noreturn]] void fail_reading(const char* why) {
  throw IndexError(IndexError::Kind::Damaged, std::string("a stored letter is not readable: ") + why);
}

/// @param json  not copied where it has room for the parser's padding
/// @param read  gets the object, whose members are found fastest in the order they stand in
template <typename Read>
auto read_object(std::string json, Read&& read) try {
  thread_local simdjson::ondemand::parser kept;
  simdjson::ondemand::parser own;
  simdjson::ondemand::parser& parser = json.size() <= kKeptBytes ? kept : own;
  json.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  simdjson::ondemand::document document = parser.iterate(json);
  return read(document.get_object().value());
} catch (const simdjson::simdjson_error& error) {
  if (error.error() == simdjson::MEMALLOC) throw std::bad_alloc();
  fail_reading(error.what());
}

std::string read_text(value json) { return std::string(std::string_view(json)); }

/// UTF-8, or any bytes as numbers (json_bytes.h).
std::string read_bytes(value json) {
  if (json.type() == simdjson::ondemand::json_type::string) return read_text(json);
  std::string bytes;
  for (const std::uint64_t byte : json.get_array()) bytes += static_cast<char>(byte);
  return bytes;
}

template <typename Enum>
Enum read_enum(value json) {
  return static_cast<Enum>(json.get_uint64().value());
}

Span read_span(value json) {
  std::uint32_t ends[2] = {};
  std::size_t count = 0;
  for (const std::uint64_t end : json.get_array()) {
    if (count == 2) fail_reading("a place has more than two ends");
    ends[count++] = static_cast<std::uint32_t>(end);
  }
  if (count < 2) fail_reading("a place lacks an end");
  return {ends[0], ends[1]};
}

std::optional<Date> read_date(value json) {
  if (json.is_null()) return std::nullopt;
  const auto date = parse_iso_date(std::string_view(json));
  if (!date) fail_reading("a date is none");
  return date;
}

Issue read_issue(object json) {
  Issue issue;
  issue.number = static_cast<int>(json["number"].get_int64());
  issue.decision = read_enum<Decision>(json["decision"]);
  issue.treatment_place = read_span(json["treatment_place"]);
  issue.claims_guideline_place = read_span(json["claims_guideline_place"]);
  issue.guideline_place = read_span(json["guideline_place"]);
  issue.rationale = read_span(json["rationale"]);
  return issue;
}

Determination read_determination(object json) {
  Determination determination;
  determination.case_number = read_text(json["case_number"]);
  determination.assigned_date = read_date(json["assigned_date"]);
  determination.decision_date = read_date(json["decision_date"]);
  determination.injury_date = read_date(json["injury_date"]);
  determination.ur_denial_date = read_date(json["ur_denial_date"]);
  determination.received_date = read_date(json["received_date"]);
  determination.case_summary = read_span(json["case_summary"]);
  for (object issue : json["issues"].get_array()) determination.issues.push_back(read_issue(issue));
  determination.outcome = read_enum<Outcome>(json["outcome"]);
  return determination;
}

/// Of a row of facet, value and why the first two; of facets that no hit shows the first.
FacetValue read_facet_value(simdjson::ondemand::array row) {
  FacetValue found;
  for (value element : row) {
    const std::string_view text = element;
    if (!found.facet.empty()) {
      found.value = text;
      return found;
    }
    if (std::ranges::find(hit_facets::kAll, text) == hit_facets::kAll.end()) return found;
    found.facet = text;
  }
  fail_reading("a facet lacks its value");
}

FacetSet read_facet_set(object json) {
  FacetSet set;
  set.values.reserve(kUsualValues);
  for (simdjson::ondemand::array row : json["values"].get_array())
    if (FacetValue found = read_facet_value(row); !found.facet.empty()) set.values.push_back(std::move(found));
  return set;
}

FacetValues read_facets(object json) {
  FacetValues facets;
  facets.determination = read_facet_set(json["determination"]);
  for (object issue : json["issues"].get_array()) facets.issues.push_back(read_facet_set(issue));
  return facets;
}

}  // namespace

StoredLetter parse_hit_letter(std::string json) {
  return read_object(std::move(json), [](object members) {
    StoredLetter letter;
    letter.id = read_bytes(members["id"]);
    letter.source.name = read_bytes(members["source"]["name"]);
    letter.text.text = read_text(members["text"]);
    letter.determination = read_determination(members["determination"]);
    letter.facets = read_facets(members["facets"]);
    return letter;
  });
}

std::string determination_json(std::string json) {
  return read_object(std::move(json), [](object members) {
    value determination = members["determination"];
    return std::string(std::string_view(simdjson::to_json_string(determination)));
  });
}

}  // namespace imr::index
