// A determination as JSON, the form of `imr extract`.
#include "output/json_values.h"

namespace imr {

namespace {

using output::Json;
using output::date_or_null;
using output::span_json;
using output::text_or_null;

/// The value of a facet that has one.
Json value_of(const FacetSet& set, std::string_view facet) {
  for (const FacetValue& value : set.values)
    if (value.facet == facet) return value.value;
  return nullptr;
}

Json number_of(const FacetSet& set, std::string_view field) {
  for (const NumberValue& number : set.numbers)
    if (number.field == field) return static_cast<std::int64_t>(number.value);
  return nullptr;
}

Json citations_json(const std::vector<GuidelineCitation>& citations) {
  Json list = Json::array();
  for (const GuidelineCitation& citation : citations)
    list.push_back({{"source", citation.source},
                    {"chapter", text_or_null(citation.chapter)},
                    {"edition", text_or_null(citation.edition)},
                    {"sections", citation.sections},
                    {"pages", text_or_null(citation.pages)}});
  return list;
}

Json diagnostics_json(const LetterView& letter) {
  Json list = Json::array();
  for (const auto* diagnostics : {&letter.determination.diagnostics, &letter.facets.diagnostics})
    for (const Diagnostic& diagnostic : *diagnostics)
      list.push_back({{"severity", to_string(diagnostic.severity)},
                      {"code", diagnostic.code},
                      {"issue", diagnostic.issue == 0 ? Json(nullptr) : Json(diagnostic.issue)},
                      {"place", diagnostic.place.empty() ? Json(nullptr) : span_json(diagnostic.place)},
                      {"message", diagnostic.message}});
  return list;
}

Json evidence_json(const FacetSet& set, const NormalizedText& text) {
  Json list = Json::array();
  const auto quote = [&](const Span& span) { return span.empty() ? Json(nullptr) : Json(std::string(slice(text.text, span))); };
  for (const FacetValue& value : set.values)
    list.push_back({{"facet", value.facet}, {"value", value.value}, {"confidence", to_string(value.confidence)},
                    {"rule", value.rule}, {"place", span_json(value.evidence)},
                    {"source_place", text.to_source(value.evidence.begin)}, {"words", quote(value.evidence)}});
  for (const NumberValue& number : set.numbers)
    list.push_back({{"field", number.field}, {"value", number.value}, {"rule", number.rule},
                    {"place", span_json(number.evidence)}, {"words", quote(number.evidence)}});
  return list;
}

Json issue_json(const LetterView& letter, std::size_t i, bool evidence) {
  const Issue& issue = letter.determination.issues[i];
  const FacetSet& facets = letter.facets.issues[i];
  Json json = {{"number", issue.number},
               {"treatment", issue.treatment},
               {"decision", text_or_null(to_string(issue.decision))},
               {"category", value_of(facets, "category")},
               {"subcategory", value_of(facets, "subcategory")},
               {"procedures", values_of(facets, "procedure")},
               {"body_regions", values_of(facets, "body_region")},
               {"sides", values_of(facets, "side")},
               {"drugs", values_of(facets, "drug")},
               {"drug_classes", values_of(facets, "class")},
               {"requested", text_or_null(issue.requested)},
               {"authorized", text_or_null(issue.authorized)},
               {"disputed", text_or_null(issue.disputed)},
               {"guidelines", citations_json(issue.guidelines)},
               {"claims_administrator_guidelines", citations_json(issue.claims_administrator_guidelines)},
               {"flags", values_of(facets, "flag")},
               {"reasons", values_of(facets, "reason")},
               {"rationale", std::string(slice(letter.text.text, issue.rationale))}};
  Json numbers = Json::object();
  for (const NumberValue& number : facets.numbers)
    if (!numbers.contains(number.field)) numbers[number.field] = number.value;
  json["numbers"] = numbers;
  if (evidence) json["evidence"] = evidence_json(facets, letter.text);
  return json;
}

}  // namespace

Json output::letter_json(const LetterView& letter, bool evidence) {
  const Determination& d = letter.determination;
  const FacetSet& facets = letter.facets.determination;
  Json json = {{"case_number", text_or_null(d.case_number)},
               {"source", std::string(letter.source)},
               {"layout", to_string(d.layout)},
               {"priority", text_or_null(d.priority)},
               {"dates",
                {{"assigned", date_or_null(d.assigned_date)},
                 {"decision", date_or_null(d.decision_date)},
                 {"injury", date_or_null(d.injury_date)},
                 {"ur_denial", date_or_null(d.ur_denial_date)},
                 {"received", date_or_null(d.received_date)}}},
               {"reviewer", {{"specialties", values_of(facets, "specialty")}, {"licensure", values_of(facets, "state")}}},
               {"patient", {{"age", number_of(facets, "age")}, {"sex", value_of(facets, "sex")}}},
               {"injured_regions", values_of(facets, "injured_region")},
               {"diagnoses", values_of(facets, "diagnosis")},
               {"outcome", text_or_null(to_string(d.outcome))}};
  Json issues = Json::array();
  for (std::size_t i = 0; i < d.issues.size(); ++i) issues.push_back(issue_json(letter, i, evidence));
  json["issues"] = issues;
  json["diagnostics"] = diagnostics_json(letter);
  if (evidence) json["evidence"] = evidence_json(facets, letter.text);
  return json;
}

std::string to_json(const LetterView& letter, bool evidence) { return output::to_line(output::letter_json(letter, evidence)); }

}  // namespace imr
