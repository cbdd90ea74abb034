// Search results for other programs and for papers: CSV, TREC runs, citations; a line an issue.
#include <iomanip>
#include <sstream>

#include "output/csv.h"
#include "output/marked_text.h"
#include "output/result_writers.h"

namespace imr::output {

namespace {

constexpr int kScoreDigits = 6;

/// Numbers always with a point, whatever the locale of the stream.
std::string score_text(double score) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(kScoreDigits) << score;
  return text.str();
}

std::string date_text(const std::optional<Date>& date) { return date ? to_string(*date) : std::string{}; }

/// "December 9, 2016".
std::string long_date(const Date& date) {
  static constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
  return std::string(kMonths[date.month - 1]) + ' ' + std::to_string(date.day) + ", " + std::to_string(date.year);
}

class CsvWriter : public ResultWriter {
public:
  explicit CsvWriter(std::ostream& out) : out_(out) {}

  void begin(const SearchResult&) override {
    write_csv_row(out_, {"rank",          "id",          "case_number",    "source",        "assigned_date",
                         "decision_date", "injury_date", "ur_denial_date", "received_date", "outcome",
                         "specialties",   "issue_count", "number",         "treatment",     "decision",
                         "category",      "subcategory", "body_regions",   "drugs",         "mtus_chapters",
                         "flags",         "score",       "passages"});
  }

  void add(const DeterminationHit& hit) override {
    for (const IssueHit& issue : hit.issues) write_csv_row(out_, row(hit, issue));
  }

  void finish() override {}

private:
  static std::vector<std::string> row(const DeterminationHit& hit, const IssueHit& issue) {
    std::vector<std::string> passages;
    for (const Passage& passage : issue.passages) passages.push_back(passage.text);
    return {std::to_string(hit.rank),
            hit.id,
            hit.case_number,
            hit.source,
            date_text(hit.assigned_date),
            date_text(hit.decision_date),
            date_text(hit.injury_date),
            date_text(hit.ur_denial_date),
            date_text(hit.received_date),
            to_string(hit.outcome),
            join(hit.specialties, "; "),
            std::to_string(hit.issue_count),
            std::to_string(issue.number),
            issue.treatment,
            to_string(issue.decision),
            issue.category,
            issue.subcategory,
            join(issue.body_regions, "; "),
            join(issue.drugs, "; "),
            join(issue.mtus_chapters, "; "),
            join(issue.flags, "; "),
            &issue == &hit.issues.front() ? score_text(issue.score) : std::string{},
            join(passages, " | ")};
  }

  std::ostream& out_;
};

/// topic Q0 document rank score tag. Evaluation programs sort by score: where results have another order, the score
/// falls with the rank.
class TrecWriter : public ResultWriter {
public:
  TrecWriter(std::ostream& out, ResultStyle style) : out_(out), style_(std::move(style)) {}
  void begin(const SearchResult&) override {}
  void add(const DeterminationHit& hit) override {
    for (const IssueHit& issue : hit.issues) {
      ++rank_;
      last_score_ = rank_ == 1 || issue.score < last_score_ ? issue.score : last_score_ - kStep;
      out_ << word(style_.topic) << " Q0 " << word(hit.id) << '#' << issue.number << ' ' << rank_ << ' '
           << score_text(last_score_) << ' ' << word(style_.run_tag) << '\n';
    }
  }
  void finish() override {}

private:
  static constexpr double kStep = 1e-6;

  /// White space would end the column.
  static std::string word(std::string_view text) {
    std::string result = printable_line(text);
    for (char& c : result)
      if (c == ' ') c = '_';
    return result.empty() ? "_" : result;
  }

  std::ostream& out_;
  ResultStyle style_;
  std::size_t rank_ = 0;
  double last_score_ = 0;
};

class CiteWriter : public ResultWriter {
public:
  explicit CiteWriter(std::ostream& out) : out_(out) {}
  void begin(const SearchResult&) override {}
  void add(const DeterminationHit& hit) override {
    for (const IssueHit& issue : hit.issues) {
      out_ << "California DWC Independent Medical Review, "
           << (hit.case_number.empty() ? "file " + printable_line(hit.source)
                                       : "Case No. " + printable_line(hit.case_number))
           << ", issue " << issue.number << ", Final Determination";
      if (hit.decision_date) out_ << " of " << long_date(*hit.decision_date);
      if (issue.decision != Decision::None) out_ << " (" << to_string(issue.decision) << ')';
      out_ << '\n';
    }
  }
  void finish() override {}

private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<ResultWriter> make_csv_writer(std::ostream& out, ResultStyle) {
  return std::make_unique<CsvWriter>(out);
}

std::unique_ptr<ResultWriter> make_trec_writer(std::ostream& out, ResultStyle style) {
  return std::make_unique<TrecWriter>(out, std::move(style));
}

std::unique_ptr<ResultWriter> make_cite_writer(std::ostream& out, ResultStyle) {
  return std::make_unique<CiteWriter>(out);
}

}  // namespace imr::output
