// The writers of search results, one a format.
#ifndef IMR_OUTPUT_RESULT_WRITERS_H
#define IMR_OUTPUT_RESULT_WRITERS_H

#include <memory>
#include <ostream>

#include "imr/result_output.h"

namespace imr::output {

std::unique_ptr<ResultWriter> make_text_writer(std::ostream& out, ResultStyle style);
std::unique_ptr<ResultWriter> make_json_writer(std::ostream& out, ResultStyle style);
std::unique_ptr<ResultWriter> make_jsonl_writer(std::ostream& out, ResultStyle style);
std::unique_ptr<ResultWriter> make_csv_writer(std::ostream& out, ResultStyle style);
std::unique_ptr<ResultWriter> make_trec_writer(std::ostream& out, ResultStyle style);
std::unique_ptr<ResultWriter> make_cite_writer(std::ostream& out, ResultStyle style);
std::unique_ptr<ResultWriter> make_html_writer(std::ostream& out, ResultStyle style);

/// "CM16-0213037"; of a letter without a case number its id.
std::string shown_id(const DeterminationHit& hit);

/// "12 issues in 3 determinations".
std::string count_text(std::uint64_t issues, std::uint64_t determinations);

/// The same with "(exact)" behind it, or "at least" before it.
std::string total_text(const SearchResult& result);

/// Facet counts and histograms as text.
void write_counts_text(std::ostream& out, const SearchResult& result);

}  // namespace imr::output

#endif
