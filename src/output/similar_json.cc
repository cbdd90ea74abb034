// Similar issues for programs.
#include <nlohmann/json.hpp>

#include "imr/similar_output.h"

namespace imr {

namespace {

using nlohmann::ordered_json;

ordered_json to_object(const Passage& passage) {
  ordered_json marks = ordered_json::array();
  for (const Span& mark : passage.marks) marks.push_back({mark.begin, mark.end});
  return {{"section", passage.section},
          {"text", passage.text},
          {"marks", marks},
          {"place", {passage.place.begin, passage.place.end}}};
}

ordered_json to_object(const SimilarHit& hit) {
  ordered_json object{
      {"rank", hit.rank},
      {"id", hit.id},
      {"case_number", hit.case_number},
      {"issue", hit.number},
      {"treatment", hit.treatment},
      {"decision", to_string(hit.decision)},
      {"decision_date", hit.decision_date ? ordered_json(to_string(*hit.decision_date)) : ordered_json(nullptr)},
      {"score", hit.score},
      {"shared", ordered_json::array()},
      {"terms", hit.terms},
      {"passages", ordered_json::array()},
      {"copies", hit.copies}};
  for (const SharedFacet& facet : hit.shared)
    object["shared"].push_back({{"facet", facet.facet}, {"value", facet.value}});
  for (const Passage& passage : hit.passages) object["passages"].push_back(to_object(passage));
  return object;
}

ordered_json to_list(const std::vector<SimilarHit>& hits) {
  ordered_json list = ordered_json::array();
  for (const SimilarHit& hit : hits) list.push_back(to_object(hit));
  return list;
}

std::string to_line(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const SimilarHit& hit) { return to_line(to_object(hit)); }

std::string to_json(const SimilarResult& result) {
  const TableRow& outcome = result.outcome;
  ordered_json json{{"of", result.of}, {"hits", to_list(result.hits)}};
  json["outcome"] = {{"count", outcome.count}, {"upheld", outcome.upheld}, {"overturned", outcome.overturned}};
  json["outcome"]["rate"] = outcome.rate ? ordered_json(*outcome.rate) : ordered_json(nullptr);
  json["outcome"]["interval"] = {outcome.interval.low, outcome.interval.high};
  const SimilarContrast& contrast = result.contrast;
  if (contrast.overturned.empty() && contrast.upheld.empty()) return to_line(json);
  ordered_json differences = ordered_json::array();
  for (const Difference& d : contrast.differences)
    differences.push_back({{"kind", d.kind}, {"value", d.value}, {"overturned", d.overturned}, {"upheld", d.upheld}});
  json["contrast"] = {
      {"overturned", to_list(contrast.overturned)}, {"upheld", to_list(contrast.upheld)}, {"differences", differences}};
  return to_line(json);
}

}  // namespace imr
