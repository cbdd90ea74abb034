// Stored letters as JSON.
#include <mutex>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "imr/error.h"
#include "index/json_bytes.h"
#include "index/json_text.h"
#include "index/stored_letter.h"

namespace nlohmann {

template <typename T>
struct adl_serializer<std::optional<T>> {
  static void from_json(const json& j, std::optional<T>& value) {
    if (j.is_null()) value.reset();
    else value = j.get<T>();
  }
};

}  // namespace nlohmann

namespace imr {

using index::append_json;
using index::append_member;
using index::append_row;
using nlohmann::json;

/// Both ways between JSON and the named members of a type.
#define IMR_APPEND_MEMBER(member) append_member(text, #member, value.member);
#define IMR_STORED_MEMBERS(Type, ...)                                          \
  static void append_json(std::string& text, const Type& value) {              \
    text += '{';                                                               \
    NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(IMR_APPEND_MEMBER, __VA_ARGS__))  \
    text.back() = '}';                                                         \
  }                                                                            \
  static void from_json(const json& nlohmann_json_j, Type& nlohmann_json_t) {  \
    NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(NLOHMANN_JSON_FROM, __VA_ARGS__)) \
  }

namespace {

/// Rule names are string literals in the program that wrote them; read ones live as long as the program.
const char* lasting(const std::string& rule) {
  static std::mutex mutex;
  static std::set<std::string> rules;
  const std::scoped_lock lock(mutex);
  return rules.insert(rule).first->c_str();
}

}  // namespace

static void append_json(std::string& text, const Span& span) { append_row(text, span.begin, span.end); }
static void from_json(const json& j, Span& span) {
  j.at(0).get_to(span.begin);
  j.at(1).get_to(span.end);
}

static void append_json(std::string& text, const Date& date) { append_json(text, to_string(date)); }
static void from_json(const json& j, Date& date) { date = parse_iso_date(j.get<std::string>()).value(); }

IMR_STORED_MEMBERS(Diagnostic, severity, code, issue, place, message)
IMR_STORED_MEMBERS(LetterMetadata, case_number, priority, assigned_date, decision_date, injury_date, ur_denial_date,
                   received_date, specialties, licensure)
IMR_STORED_MEMBERS(GuidelineCitation, source, chapter, edition, sections, pages, place)
IMR_STORED_MEMBERS(Issue, number, treatment, decision, requested, authorized, disputed, guidelines,
                   claims_administrator_guidelines, heading, treatment_place, claims_guideline_place, guideline_place,
                   rationale)
IMR_STORED_MEMBERS(Reviewer, specialties, licensure, specialties_place, licensure_place)
IMR_STORED_MEMBERS(Determination, layout, case_number, priority, assigned_date, decision_date, injury_date,
                   ur_denial_date, received_date, reviewer, case_summary, issues, outcome, diagnostics)

static void append_json(std::string& text, const FacetValue& value) {
  append_row(text, value.facet, value.value, value.confidence, value.rule, value.evidence);
}
static void from_json(const json& j, FacetValue& value) {
  value = {j.at(0), j.at(1), j.at(2), lasting(j.at(3)), j.at(4)};
}

static void append_json(std::string& text, const NumberValue& value) {
  append_row(text, value.field, value.value, value.rule, value.evidence);
}
static void from_json(const json& j, NumberValue& value) { value = {j.at(0), j.at(1), lasting(j.at(2)), j.at(3)}; }

IMR_STORED_MEMBERS(FacetSet, values, numbers)
IMR_STORED_MEMBERS(FacetValues, determination, issues, diagnostics)

}  // namespace imr

namespace imr::index {

namespace {

/// Line starts as the distance from one to the next: short numbers compress well.
std::vector<std::uint32_t> line_lengths(const std::vector<std::uint32_t>& starts) {
  std::vector<std::uint32_t> lengths(starts.size());
  std::adjacent_difference(starts.begin(), starts.end(), lengths.begin());
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

/// A name of any bytes.
struct Name {
  const std::string& bytes;
};
static void append_json(std::string& text, const Name& name) { text += to_text(bytes_to_json(name.bytes)); }

static void append_json(std::string& text, const LetterSource& source) {
  text += '{';
  append_member(text, "name", Name{source.name});
  append_member(text, "hash", source.content_hash);
  append_member(text, "pdf", source.kind == SourceKind::Pdf);
  append_member(text, "encoding", source.encoding);
  append_member(text, "diagnostics", source.diagnostics);
  text.back() = '}';
}

std::string to_json_text(const StoredLetter& letter) {
  std::string text = "{";
  append_member(text, "id", Name{letter.id});
  append_member(text, "extractor", letter.extractor);
  append_member(text, "source", letter.source);
  append_member(text, "text", letter.text.text);
  append_member(text, "lines", line_lengths(letter.text.line_starts));
  append_member(text, "determination", letter.determination);
  append_member(text, "facets", letter.facets);
  if (!letter.metadata.empty()) append_member(text, "metadata", letter.metadata);
  text.back() = '}';
  return text;
}

namespace {

template <typename Read>
auto read_tree(std::string_view text, Read&& read) try {
  return read(json::parse(text));
} catch (const std::bad_alloc&) {
  throw;
} catch (const std::exception& error) {  // no JSON, a part of another type, or a date that is none
  throw IndexError(IndexError::Kind::Damaged, std::string("a stored letter is not readable: ") + error.what());
}

}  // namespace

StoredLetter parse_stored_letter(std::string_view text) {
  return read_tree(text, [](const json& j) {
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
  });
}

Determination parse_stored_determination(std::string text) {
  return read_tree(determination_json(std::move(text)), [](const json& j) { return j.get<Determination>(); });
}

}  // namespace imr::index
