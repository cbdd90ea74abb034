#include "output/json_values.h"

namespace imr::output {

namespace {

Json counts_json(const std::vector<FacetCount>& counts) {
  Json list = Json::array();
  for (const FacetCount& count : counts)
    list.push_back({{"value", count.value},
                    {"issue_count", count.issues},
                    {"determination_count", count.determinations},
                    {"selected", count.is_selected}});
  return list;
}

}  // namespace

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json text_or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }
Json date_or_null(const std::optional<Date>& date) { return date ? Json(to_string(*date)) : Json(nullptr); }

Json span_json(const Span& span) { return Json::array({span.begin, span.end}); }

Json spans_json(const std::vector<Span>& spans) {
  Json list = Json::array();
  for (const Span& span : spans) list.push_back(span_json(span));
  return list;
}

Json passage_json(const Passage& passage) {
  return {{"section", passage.section},
          {"text", passage.text},
          {"marks", spans_json(passage.marks)},
          {"place", span_json(passage.place)},
          {"starts_inside", passage.starts_inside},
          {"ends_inside", passage.ends_inside}};
}

std::string to_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json facets_json(const std::vector<FacetResult>& facets) {
  Json list = Json::array();
  for (const FacetResult& facet : facets)
    list.push_back({{"facet", facet.facet},
                    {"label", facet.label},
                    {"value_count", facet.value_count},
                    {"values", counts_json(facet.counts)}});
  return list;
}

Json histograms_json(const std::vector<Histogram>& histograms) {
  Json list = Json::array();
  for (const Histogram& histogram : histograms)
    list.push_back({{"field", histogram.field},
                    {"period", histogram.period == DatePeriod::Year ? "year" : "month"},
                    {"values", counts_json(histogram.counts)}});
  return list;
}

}  // namespace imr::output
