#include "letters/truth.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace imr::bench {

namespace {

using Json = nlohmann::ordered_json;

std::string iso(Day day) {
  const std::chrono::year_month_day date(day);
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

Json citations(const CitationFacts& citation) {
  Json list = Json::array();
  if (citation.source.empty()) return list;
  Json sections = Json::array();
  if (!citation.section.empty()) sections.push_back(citation.section);
  list.push_back({{"source", citation.source}, {"chapter", citation.chapter}, {"sections", sections}});
  return list;
}

Json issue_truth(const IssueFacts& issue, std::size_t number) {
  return {{"number", number},
          {"treatment", issue.heading},
          {"decision", issue.is_overturned ? "overturned" : "upheld"},
          {"category", issue.category},
          {"subcategory", issue.subcategory},
          {"body_regions", issue.regions},
          {"drugs", issue.drugs},
          {"guidelines", citations(issue.reviewer)},
          {"claims_administrator_guidelines", citations(issue.administrator)}};
}

std::string outcome(const LetterFacts& facts) {
  const auto overturned = static_cast<std::size_t>(std::count_if(
      facts.issues.begin(), facts.issues.end(), [](const IssueFacts& issue) { return issue.is_overturned; }));
  return overturned == 0 ? "upheld" : overturned == facts.issues.size() ? "overturned" : "split";
}

}  // namespace

std::string truth_line(const LetterFacts& facts) {
  const bool is_notice = facts.layout == Layout::Notice2013;
  Json issues = Json::array();
  for (const IssueFacts& issue : facts.issues) issues.push_back(issue_truth(issue, issues.size() + 1));
  const Json truth = {{"case_number", facts.case_number},
                      {"priority", is_notice ? Json() : Json(facts.is_expedited ? "Expedited" : "Standard")},
                      {"dates",
                       {{"assigned", is_notice ? Json() : Json(iso(facts.assigned))},
                        {"decision", iso(facts.decision)},
                        {"injury", iso(facts.injury)},
                        {"ur_denial", iso(facts.ur_denial)},
                        {"received", iso(facts.received)}}},
                      {"reviewer", {{"specialties", facts.specialties}, {"licensure", facts.states}}},
                      {"patient", {{"age", facts.age}, {"sex", facts.is_female ? "female" : "male"}}},
                      {"injured_regions", facts.regions},
                      {"outcome", outcome(facts)},
                      {"issues", issues}};
  return truth.dump();
}

}  // namespace imr::bench
