// Issues like one: by what is asked for, where, by which guideline, and by the words that tell.
#ifndef IMR_SIMILAR_H
#define IMR_SIMILAR_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "imr/search.h"
#include "imr/statistics.h"

namespace imr {

struct SimilarRequest {
  std::string of;          ///< a case number, "CM16-0213037", or one issue of it, "CM16-0213037#2"; empty with `text`
  std::string text;        ///< a fact pattern instead of a case; nothing of it is stored
  SearchRequest filter;    ///< query, selections, ranges and min_confidence restrict what may be found
  std::size_t count = 10;  ///< hits
  std::size_t neighbours = 50;  ///< at most so many nearest issues make the outcome
  bool group = true;            ///< near-identical rationales take one place
  bool contrast = false;        ///< fills SimilarResult::contrast
  std::size_t passage_bytes = 320;
};

struct SharedFacet {
  std::string facet, label, value;
};

struct SimilarHit {
  std::size_t rank = 0;  ///< from 1
  std::string id, case_number;
  int number = 0;
  std::string treatment;
  Decision decision = Decision::None;
  std::optional<Date> decision_date;
  bool is_near = false;             ///< one of the issues that make the outcome
  double score = 0;                 ///< only to compare within one result
  std::vector<SharedFacet> shared;  ///< facet values in common
  std::vector<std::string> terms;   ///< telling words in common, best first
  std::vector<Passage> passages;    ///< of the rationale, where those words stand
  std::vector<std::string> copies;  ///< "case#issue" of near-identical rationales that this hit stands for
};

/// What nearest overturned and nearest upheld issues have unlike often.
struct Difference {
  std::string kind;  ///< label of a facet, or "Word"
  std::string value;
  std::uint64_t overturned = 0, upheld = 0;  ///< issues that have it
};

inline constexpr std::uint64_t kLeastContrasted = 3;  ///< near issues of a side; fewer cannot show a difference

/// Of the near issues, those that make the outcome; empty on a side that has none.
struct SimilarContrast {
  std::vector<SimilarHit> overturned, upheld;  ///< nearest first
  /// Near issues in all and of each side, copies counted; all 0 when no contrast was asked for.
  std::uint64_t near_issues = 0, near_overturned = 0, near_upheld = 0;
  std::vector<Difference> differences;  ///< those that separate most, first; none with fewer than kLeastContrasted
};

struct SimilarResult {
  std::string of;  ///< what was looked for: heading of the issue, or empty
  std::vector<SimilarHit> hits;
  TableRow outcome;                 ///< among the nearest: count, upheld, overturned, rate, interval
  bool restricts_decision = false;  ///< the filter chooses by decision or outcome, so that the outcome has no rate
  SimilarContrast contrast;
};

/// The source of the score stands in docs/evaluation.md. The case itself is never found.
/// @throws UsageError when there is no such case or issue; IndexError; QueryError
SimilarResult find_similar(const std::string& index_path, const SimilarRequest& request,
                           const Schema& schema = Schema::embedded());

}  // namespace imr

#endif
