// Stored letters as JSON.
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>

#include "imr/error.h"
#include "index/json_bytes.h"
#include "index/stored_letter.h"

namespace nlohmann {

template <typename T>
struct adl_serializer<std::optional<T>> {
  static void to_json(json& j, const std::optional<T>& value) { value ? j = *value : j = nullptr; }
  static void from_json(const json& j, std::optional<T>& value) {
    if (j.is_null()) value.reset();
    else value = j.get<T>();
  }
};

}  // namespace nlohmann

namespace imr {

using nlohmann::json;

namespace {

/// Rule names are string literals in the program that wrote them; read ones live as long as the program.
const char* lasting(const std::string& rule) {
  static std::mutex mutex;
  static std::set<std::string> rules;
  const std::scoped_lock lock(mutex);
  return rules.insert(rule).first->c_str();
}

}  // namespace

static void to_json(json& j, const Span& span) { j = json::array({span.begin, span.end}); }
static void from_json(const json& j, Span& span) {
  j.at(0).get_to(span.begin);
  j.at(1).get_to(span.end);
}

static void to_json(json& j, const Date& date) { j = to_string(date); }
static void from_json(const json& j, Date& date) { date = parse_iso_date(j.get<std::string>()).value(); }

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Diagnostic, severity, code, issue, place, message)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(LetterMetadata, case_number, priority, assigned_date, decision_date, injury_date,
                                   ur_denial_date, received_date, specialties, licensure)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(GuidelineCitation, source, chapter, edition, sections, pages, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Issue, number, treatment, decision, requested, authorized, disputed, guidelines,
                                   claims_administrator_guidelines, heading, treatment_place, claims_guideline_place,
                                   guideline_place, rationale)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Reviewer, specialties, licensure, specialties_place, licensure_place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Determination, layout, case_number, priority, assigned_date, decision_date,
                                   injury_date, ur_denial_date, received_date, reviewer, case_summary, issues, outcome,
                                   diagnostics)

static void to_json(json& j, const FacetValue& value) {
  j = json::array({value.facet, value.value, value.confidence, value.rule, value.evidence});
}
static void from_json(const json& j, FacetValue& value) {
  value = {j.at(0), j.at(1), j.at(2), lasting(j.at(3)), j.at(4)};
}

static void to_json(json& j, const NumberValue& value) {
  j = json::array({value.field, value.value, value.rule, value.evidence});
}
static void from_json(const json& j, NumberValue& value) { value = {j.at(0), j.at(1), lasting(j.at(2)), j.at(3)}; }

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FacetSet, values, numbers)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FacetValues, determination, issues, diagnostics)

}  // namespace imr

namespace imr::index {

namespace {

/// Line starts as the distance from one to the next: short numbers compress well.
json line_lengths(const std::vector<std::uint32_t>& starts) {
  json lengths = json::array();
  std::uint32_t last = 0;
  for (const std::uint32_t start : starts) {
    lengths.push_back(start - last);
    last = start;
  }
  return lengths;
}

std::vector<std::uint32_t> line_starts(const json& lengths) {
  std::vector<std::uint32_t> starts;
  std::uint32_t at = 0;
  for (const json& length : lengths) starts.push_back(at += length.get<std::uint32_t>());
  return starts;
}

LetterSource read_source(const json& j) {
  return {bytes_from_json(j.at("name")), j.at("hash"), j.at("pdf").get<bool>() ? SourceKind::Pdf : SourceKind::Text,
          j.at("encoding"), j.at("diagnostics").get<std::vector<Diagnostic>>()};
}

}  // namespace

std::string to_json_text(const StoredLetter& letter) {
  const LetterSource& source = letter.source;
  json j = {{"id", bytes_to_json(letter.id)},
            {"extractor", letter.extractor},
            {"source",
             {{"name", bytes_to_json(source.name)},
              {"hash", source.content_hash},
              {"pdf", source.kind == SourceKind::Pdf},
              {"encoding", source.encoding},
              {"diagnostics", source.diagnostics}}},
            {"text", letter.text.text},
            {"lines", line_lengths(letter.text.line_starts)},
            {"determination", letter.determination},
            {"facets", letter.facets}};
  if (!letter.metadata.empty()) j["metadata"] = letter.metadata;
  return to_text(j);
}

StoredLetter parse_stored_letter(std::string_view text) try {
  const json j = json::parse(text);
  StoredLetter letter;
  letter.id = bytes_from_json(j.at("id"));
  letter.extractor = j.at("extractor");
  letter.source = read_source(j.at("source"));
  if (j.contains("metadata")) j.at("metadata").get_to(letter.metadata);
  letter.text.text = j.at("text");
  letter.text.line_starts = line_starts(j.at("lines"));
  j.at("determination").get_to(letter.determination);
  j.at("facets").get_to(letter.facets);
  return letter;
} catch (const std::exception& error) {
  throw IndexError(IndexError::Kind::Damaged, std::string("a stored letter is not readable: ") + error.what());
}

}  // namespace imr::index
