// A search result with everything that writers must take care of.
#ifndef IMR_OUTPUT_SAMPLE_RESULT_H
#define IMR_OUTPUT_SAMPLE_RESULT_H

#include <sstream>
#include <string>

#include "imr/result_output.h"

namespace imr::output {

inline IssueHit sample_issue() {
  IssueHit issue;
  issue.number = 2;
  issue.treatment = "=MRI <knee>, \"left\"";
  issue.treatment_marks = {{6, 10}};
  issue.decision = Decision::Upheld;
  issue.category = "Diagnostic Testing";
  issue.body_regions = {"knee", "leg"};
  issue.score = 1.5;
  issue.passages = {{"rationale", "A knee\nwith \x1B[31mred & more", {{2, 6}}, {100, 125}, true, false}};
  return issue;
}

inline DeterminationHit sample_hit() {
  DeterminationHit hit;
  hit.rank = 1;
  hit.id = "cm16-0900001";
  hit.case_number = "CM16-0900001";
  hit.source = "in/a.txt";
  hit.decision_date = Date{2016, 12, 9};
  hit.outcome = Outcome::Upheld;
  hit.specialties = {"Family Practice"};
  hit.issue_count = 2;
  hit.issues = {sample_issue()};
  return hit;
}

inline SearchResult sample_result() {
  SearchResult result;
  result.issues = 1;
  result.determinations = 1;
  result.facets = {{"decision", "Decision", {{"upheld", 1, 1, true}, {"none", 2, 1, false}}, 3}};
  result.histograms = {{"decided", DatePeriod::Month, {{"2016-12", 1, 1, false}}}};
  result.notes = {{"OR binds tighter", {0, 2}}};
  return result;
}

inline std::string written(ResultFormat format, const SearchResult& result, const std::vector<DeterminationHit>& hits,
                           const ResultStyle& style = {}) {
  std::ostringstream out;
  const auto writer = make_result_writer(format, out, style);
  writer->begin(result);
  for (const DeterminationHit& hit : hits) writer->add(hit);
  writer->finish();
  return out.str();
}

}  // namespace imr::output

#endif
