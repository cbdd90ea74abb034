// Similar issues for programs.
#include "imr/result_output.h"
#include "imr/similar_output.h"
#include "output/json_values.h"
#include "output/outcome_records.h"

namespace imr {

namespace {

using output::Json;

Json hit_json(const SimilarHit& hit) {
  Json json{{"rank", hit.rank},
            {"id", hit.id},
            {"case_number", output::text_or_null(hit.case_number)},
            {"issue", hit.number},
            {"treatment", hit.treatment},
            {"decision", output::text_or_null(to_string(hit.decision))},
            {"decision_date", output::date_or_null(hit.decision_date)},
            {"near", hit.is_near},
            {"score", hit.score},
            {"shared", Json::array()},
            {"terms", hit.terms},
            {"passages", Json::array()},
            {"copies", hit.copies}};
  for (const SharedFacet& facet : hit.shared)
    json["shared"].push_back({{"facet", facet.facet}, {"value", facet.value}});
  for (const Passage& passage : hit.passages) json["passages"].push_back(output::passage_json(passage));
  return json;
}

Json hits_json(const std::vector<SimilarHit>& hits) {
  Json list = Json::array();
  for (const SimilarHit& hit : hits) list.push_back(hit_json(hit));
  return list;
}

Json contrast_json(const SimilarContrast& contrast) {
  Json differences = Json::array();
  for (const Difference& d : contrast.differences)
    differences.push_back({{"label", d.kind}, {"value", d.value}, {"overturned", d.overturned}, {"upheld", d.upheld}});
  return {{"near_issue_count", contrast.near_issues},     {"near_overturned", contrast.near_overturned},
          {"near_upheld", contrast.near_upheld},          {"nearest_overturned", hits_json(contrast.overturned)},
          {"nearest_upheld", hits_json(contrast.upheld)}, {"differences", differences}};
}

}  // namespace

std::string to_json(const SimilarHit& hit) { return output::to_line(hit_json(hit)); }

std::string to_json(const SimilarResult& result) {
  Json json{{"format_version", kOutputFormatVersion},
            {"of", output::text_or_null(result.of)},
            {"hits", hits_json(result.hits)},
            {"nearest_outcome", output::row_json(result.outcome)}};
  const SimilarContrast& contrast = result.contrast;
  if (contrast.near_issues > 0) json["contrast"] = contrast_json(contrast);
  return output::to_line(json);
}

}  // namespace imr
