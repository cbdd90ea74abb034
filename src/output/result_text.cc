// Search results for people.
#include <set>

#include "imr/output.h"
#include "output/marked_text.h"
#include "output/result_writers.h"

namespace imr::output {

namespace {

class TextWriter : public ResultWriter {
public:
  TextWriter(std::ostream& out, ResultStyle style)
      : out_(out), style_(std::move(style)), marks_(terminal_marks(style_.has_color, style_.has_brackets)) {}

  void begin(const SearchResult& result) override {
    facets_.facets = result.facets;
    facets_.histograms = result.histograms;
    if (style_.explanation != nullptr) write_explanation(out_, *style_.explanation);
    out_ << total_text(result) << '\n';
    if (result.issues == 0) write_absence(result);
  }

  void add(const DeterminationHit& hit) override {
    out_ << '\n' << hit.rank << ". " << bold(printable_line(shown_id(hit)));
    if (hit.decision_date) out_ << "  decided " << to_string(*hit.decision_date);
    if (!hit.specialties.empty()) out_ << "  " << printable_line(join(hit.specialties));
    if (hit.issue_count > 1) out_ << "  (" << hit.issues.size() << " of " << hit.issue_count << " issues)";
    out_ << '\n';
    std::set<std::uint32_t> shown;
    for (const IssueHit& issue : hit.issues) write_issue(issue, shown);
  }

  void finish() override { write_counts_text(out_, facets_); }

private:
  std::string bold(const std::string& text) const {
    return style_.has_color ? std::string(kBold) + text + std::string(kReset) : text;
  }

  /// @param shown  where the passages begin that an issue before it has; all issues share the case summary
  void write_issue(const IssueHit& issue, std::set<std::uint32_t>& shown) {
    out_ << "   #" << issue.number << ' '
         << (issue.treatment.empty() ? "(no heading)" : marked_line(issue.treatment, issue.treatment_marks, marks_));
    if (issue.decision != Decision::None) out_ << ": " << to_string(issue.decision);
    out_ << '\n';
    for (const Passage& passage : issue.passages)
      if (shown.insert(passage.place.begin).second)
        out_ << "      " << passage.section << ": " << (passage.starts_inside ? "... " : "")
             << marked_line(passage.text, passage.marks, marks_) << (passage.ends_inside ? " ..." : "") << '\n';
  }

  void write_absence(const SearchResult& result) {
    if (result.parts.size() > 1 || !result.suggestions.empty())
      for (const LeafExplanation& part : result.parts)
        out_ << "   " << printable_line(part.leaf) << " alone: " << part.issues
             << (part.issues == 1 ? " issue\n" : " issues\n");
    if (!result.suggestions.empty()) out_ << "   did you mean: " << printable_line(join(result.suggestions)) << '\n';
  }

  std::ostream& out_;
  ResultStyle style_;
  MarkStyle marks_;
  SearchResult facets_;  ///< only the counts
};

void write_count(std::ostream& out, const FacetCount& count) {
  out << (count.is_selected ? " * " : "   ") << printable_line(count.value) << "  " << count.issues << " / "
      << count.determinations << '\n';
}

}  // namespace

void write_counts_text(std::ostream& out, const SearchResult& result) {
  for (const FacetResult& facet : result.facets) {
    if (facet.counts.empty()) continue;
    out << '\n' << facet.label << " (issues / determinations)";
    if (facet.value_count > facet.counts.size())
      out << ", " << facet.counts.size() << " of " << facet.value_count << " values";
    out << '\n';
    for (const FacetCount& count : facet.counts) write_count(out, count);
  }
  for (const Histogram& histogram : result.histograms) {
    out << '\n'
        << histogram.field << " by " << (histogram.period == DatePeriod::Year ? "year" : "month")
        << " (issues / determinations)\n";
    for (const FacetCount& count : histogram.counts) write_count(out, count);
  }
}

std::unique_ptr<ResultWriter> make_text_writer(std::ostream& out, ResultStyle style) {
  return std::make_unique<TextWriter>(out, std::move(style));
}

}  // namespace imr::output

namespace imr {

void write_explanation(std::ostream& out, const Explanation& explanation) {
  out << printable(explanation.tree) << '\n';
  for (const LeafExplanation& leaf : explanation.leaves) {
    out << output::printable_line(leaf.leaf) << ": " << leaf.issues << (leaf.issues == 1 ? " issue;" : " issues;");
    for (const auto& [word, frequency] : leaf.words)
      out << ' ' << output::printable_line(word) << " (" << frequency << ')';
    out << '\n';
  }
}

}  // namespace imr
