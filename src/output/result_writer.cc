// From a format to its writer, and what several writers say alike.
#include "output/result_writers.h"

namespace imr {

std::unique_ptr<ResultWriter> make_result_writer(ResultFormat format, std::ostream& out, ResultStyle style) {
  switch (format) {
    case ResultFormat::Json:
      return output::make_json_writer(out, std::move(style));
    case ResultFormat::Jsonl:
      return output::make_jsonl_writer(out, std::move(style));
    case ResultFormat::Csv:
      return output::make_csv_writer(out, std::move(style));
    case ResultFormat::Trec:
      return output::make_trec_writer(out, std::move(style));
    case ResultFormat::Cite:
      return output::make_cite_writer(out, std::move(style));
    case ResultFormat::Html:
      return output::make_html_writer(out, std::move(style));
    case ResultFormat::Text:
      break;
  }
  return output::make_text_writer(out, std::move(style));
}

namespace output {

namespace {

std::string counted(std::uint64_t number, const char* what) {
  return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
}

}  // namespace

std::string shown_id(const DeterminationHit& hit) { return hit.case_number.empty() ? hit.id : hit.case_number; }

std::string count_text(std::uint64_t issues, std::uint64_t determinations) {
  return counted(issues, "issue") + " in " + counted(determinations, "determination");
}

std::string total_text(const SearchResult& result) {
  const std::string counts = count_text(result.issues, result.determinations);
  return result.is_exact ? counts + " (exact)" : "at least " + counts;
}

}  // namespace output

}  // namespace imr
