// Search results in the forms that people and programs read; docs/output-formats.md defines them.
//
//   const auto writer = imr::make_result_writer(imr::ResultFormat::Json, std::cout, {});
//   searcher.search(request, *writer);
//   writer->finish();
#ifndef IMR_RESULT_OUTPUT_H
#define IMR_RESULT_OUTPUT_H

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imr/error.h"
#include "imr/search.h"

namespace imr {

/// Raised when a field of JSON, a column of CSV or its meaning changes; new fields alone do not raise it.
inline constexpr int kOutputFormatVersion = 1;

enum class ResultFormat { Text, Json, Jsonl, Csv, Trec, Cite, Html };

/// How results are shown. Only Text knows colours and brackets.
struct ResultStyle {
  bool has_color = false;     ///< marks what matched in colour
  bool has_brackets = false;  ///< puts what matched into [brackets]; colour wins
  std::string query;          ///< the query string, repeated in Json and Html
  std::string topic = "1";    ///< Trec: number of the topic; Json: "id" of the query when `has_topic`
  bool has_topic = false;
  std::string run_tag = "imr";               ///< Trec: last column
  const Explanation* explanation = nullptr;  ///< added to Text and Json; must outlive the writer
};

/// Writes one result. finish() once, behind the search; nothing else may write to the stream in between.
class ResultWriter : public HitSink {
public:
  virtual void finish() = 0;
};

/// @param out  must outlive the writer
std::unique_ptr<ResultWriter> make_result_writer(ResultFormat format, std::ostream& out, ResultStyle style);

enum class CountFormat { Text, Json, Csv };

/// Facet counts and histograms without hits (`imr facets`).
void write_counts(std::ostream& out, CountFormat format, const SearchResult& result);

/// How a query is understood, for people.
void write_explanation(std::ostream& out, const Explanation& explanation);

/// A query that was refused, as one JSON object on one line: "id", "error".
std::string refusal_json(const std::string& topic, const QueryError& error);

struct LetterStyle {
  bool has_color = false;
  bool has_brackets = false;
  bool has_tags = false;     ///< every facet value with confidence, rule and its words
  std::optional<int> issue;  ///< only this issue, which must be there
};

/// One letter: head facts, table of issues, the text with its sections labelled and the query's words marked.
void write_letter_text(std::ostream& out, const LetterText& letter, const LetterStyle& style);
void write_letter_html(std::ostream& out, const LetterText& letter, const LetterStyle& style);
void write_letter_json(std::ostream& out, const LetterText& letter, const LetterStyle& style);

/// One match with the text around it (`imr kwic`).
struct ContextLine {
  std::string id, case_number;  ///< of the letter
  int issue = 0;
  std::string section;
  std::string left, match, right;  ///< line ends are spaces
};

enum class ContextFormat { Text, Jsonl, Csv };

/// A sink for searches with `context_characters`: hands on every match once; the case summary, which all issues of a
/// letter share, counts for the first of them.
std::vector<ContextLine> context_lines(const DeterminationHit& hit);

/// Lines aligned at the match. @param width  characters on each side
void write_context_head(std::ostream& out, ContextFormat format);
void write_context(std::ostream& out, ContextFormat format, const ContextLine& line, std::size_t width, bool has_color);

}  // namespace imr

#endif
