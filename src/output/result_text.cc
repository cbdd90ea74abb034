// Search results for people.
#include <ostream>

#include "imr/output.h"
#include "imr/result_output.h"

namespace imr {

namespace {

constexpr const char* kMark = "\x1B[1;31m";
constexpr const char* kBold = "\x1B[1m";
constexpr const char* kReset = "\x1B[0m";

std::string marked(std::string_view text, const std::vector<Span>& marks, const TextStyle& style) {
  std::string result;
  std::size_t at = 0;
  for (const Span& mark : marks) {
    result += printable(text.substr(at, mark.begin - at));
    if (style.has_color) result += kMark;
    result += printable(slice(text, mark));
    if (style.has_color) result += kReset;
    at = mark.end;
  }
  result += printable(text.substr(at));
  for (char& c : result)
    if (c == '\n') c = ' ';
  return result;
}

std::string join(const std::vector<std::string>& values) {
  std::string result;
  for (const std::string& value : values) result += (result.empty() ? "" : ", ") + value;
  return result;
}

void write_issue(std::ostream& out, const IssueHit& issue, const TextStyle& style) {
  out << "   #" << issue.number << ' ' << (issue.treatment.empty() ? "(no heading)" : marked(issue.treatment, issue.treatment_marks, style));
  if (issue.decision != Decision::None) out << ": " << to_string(issue.decision);
  out << '\n';
  for (const Passage& passage : issue.passages)
    out << "      " << passage.section << ": " << (passage.starts_inside ? "... " : "") << marked(passage.text, passage.marks, style)
        << (passage.ends_inside ? " ..." : "") << '\n';
}

void write_hit(std::ostream& out, const DeterminationHit& hit, const TextStyle& style) {
  out << '\n' << hit.rank << ". " << (style.has_color ? kBold : "") << printable(hit.case_number.empty() ? hit.id : hit.case_number)
      << (style.has_color ? kReset : "");
  if (hit.decision_date) out << "  decided " << to_string(*hit.decision_date);
  if (!hit.specialties.empty()) out << "  " << printable(join(hit.specialties));
  if (hit.issue_count > 1) out << "  (" << hit.issues.size() << " of " << hit.issue_count << " issues)";
  out << '\n';
  for (const IssueHit& issue : hit.issues) write_issue(out, issue, style);
}

void write_facets(std::ostream& out, const std::vector<FacetResult>& facets) {
  for (const FacetResult& facet : facets) {
    out << '\n' << facet.label << " (issues / determinations)";
    if (facet.value_count > facet.counts.size()) out << ", " << facet.counts.size() << " of " << facet.value_count << " values";
    out << '\n';
    for (const FacetCount& count : facet.counts)
      out << (count.is_selected ? " * " : "   ") << printable(count.value) << "  " << count.issues << " / " << count.determinations << '\n';
  }
}

void write_absence(std::ostream& out, const SearchResult& result) {
  for (const LeafExplanation& part : result.parts) out << "   " << printable(part.leaf) << " alone: " << part.issues << " issues\n";
  if (!result.suggestions.empty()) out << "   spelled like words of the index: " << printable(join(result.suggestions)) << '\n';
}

}  // namespace

void write_text(std::ostream& out, const SearchResult& result, const TextStyle& style) {
  out << result.issues << " issues in " << result.determinations << " determinations";
  if (!result.hits.empty()) out << ", showing " << result.hits.front().rank << " to " << result.hits.back().rank;
  out << '\n';
  if (result.issues == 0) write_absence(out, result);
  for (const DeterminationHit& hit : result.hits) write_hit(out, hit, style);
  write_facets(out, result.facets);
}

}  // namespace imr
