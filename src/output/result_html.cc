// Search results as a fragment of a page: no head, no style, everything from outside escaped.
#include "output/marked_text.h"
#include "output/result_writers.h"

namespace imr::output {

namespace {

class HtmlWriter : public ResultWriter {
public:
  HtmlWriter(std::ostream& out, ResultStyle style) : out_(out), style_(std::move(style)) {}

  void begin(const SearchResult& result) override {
    facets_ = result.facets;
    out_ << "<section class=\"imr-results\">\n<p class=\"imr-query\">" << escape_html(style_.query)
         << "</p>\n<p class=\"imr-total\">" << total_text(result) << "</p>\n";
  }

  void add(const DeterminationHit& hit) override {
    out_ << "<article class=\"imr-hit\">\n<h2>" << hit.rank << ". " << escape_html(shown_id(hit))
         << "</h2>\n<p class=\"imr-head\">"
         << (hit.decision_date ? "decided " + to_string(*hit.decision_date) : std::string("no decision date"));
    if (!hit.specialties.empty()) out_ << ", " << escape_html(join(hit.specialties));
    out_ << "</p>\n";
    for (const IssueHit& issue : hit.issues) write_issue(issue);
    out_ << "</article>\n";
  }

  void finish() override {
    for (const FacetResult& facet : facets_) {
      out_ << "<table class=\"imr-facet\">\n<tr><th>" << escape_html(facet.label)
           << "</th><th>issues</th><th>determinations</th></tr>\n";
      for (const FacetCount& count : facet.counts)
        out_ << "<tr><td>" << escape_html(count.value) << "</td><td>" << count.issues << "</td><td>"
             << count.determinations << "</td></tr>\n";
      out_ << "</table>\n";
    }
    out_ << "</section>\n";
  }

private:
  void write_issue(const IssueHit& issue) {
    out_ << "<h3>" << issue.number << ". " << marked_html(issue.treatment, issue.treatment_marks);
    if (issue.decision != Decision::None)
      out_ << " <span class=\"imr-decision\">" << to_string(issue.decision) << "</span>";
    out_ << "</h3>\n";
    for (const Passage& passage : issue.passages)
      out_ << "<p class=\"imr-passage\"><span class=\"imr-section\">" << escape_html(passage.section) << "</span> "
           << (passage.starts_inside ? "&hellip; " : "") << marked_html(passage.text, passage.marks)
           << (passage.ends_inside ? " &hellip;" : "") << "</p>\n";
  }

  std::ostream& out_;
  ResultStyle style_;
  std::vector<FacetResult> facets_;
};

}  // namespace

std::unique_ptr<ResultWriter> make_html_writer(std::ostream& out, ResultStyle style) {
  return std::make_unique<HtmlWriter>(out, std::move(style));
}

}  // namespace imr::output
