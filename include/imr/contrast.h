// What sets two sets of issues apart: words and phrases of the rationales, and facet values.
//
//   imr::ContrastRequest request;
//   request.a.query = imr::parse_query("decision:overturned", imr::Schema::embedded());
//   request.b = imr::parse_query("decision:upheld", imr::Schema::embedded());
//   const imr::ContrastResult result = imr::find_contrast("letters.index", request);
#ifndef IMR_CONTRAST_H
#define IMR_CONTRAST_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "imr/query.h"
#include "imr/schema.h"
#include "imr/search.h"
#include "imr/statistics.h"

namespace imr {

/// Set A is what matches `filter` and `a`; set B what matches `filter` and `b`, or the rest of `filter` without `b`.
struct ContrastRequest {
  SearchRequest filter;  ///< query, selections, ranges and min_confidence count; the rest is ignored
  Query a;
  std::optional<Query> b;
  double significance = 0.05;  ///< above 0, below 1: chance that two sets alike have any finding
  std::size_t count = 20;      ///< findings of each set
  std::size_t passage_bytes = 320;
};

/// One of the two sets.
struct ContrastSet {
  std::uint64_t issues = 0, determinations = 0;
  std::uint64_t wordings = 0;  ///< issues with near-identical rationales counted once
};

/// Something that one set has more often than the other.
struct ContrastFinding {
  std::string kind;   ///< "word", "phrase", or the canonical name of a facet
  std::string label;  ///< for people: "Word", "Phrase", or the label of the facet
  std::string value;  ///< words as they stand in one rationale, or the value
  /// What is counted: issues, those with near-identical rationales once; or determinations, for facets of letters.
  CountUnit unit = CountUnit::Issue;
  std::uint64_t in_a = 0, a_total = 0, in_b = 0, b_total = 0;
  double g2 = 0;                ///< evidence of a difference, above 0
  double probability = 1;       ///< of so large a difference by chance, corrected for all comparisons
  std::string id, case_number;  ///< of an example, from the set that has it more often
  int number = 0;               ///< its issue
  std::optional<Passage> passage;
};

struct ContrastResult {
  ContrastSet a, b;
  std::uint64_t in_both = 0;      ///< issues that match both; they are left out of both sets
  std::uint64_t features = 0;     ///< words, phrases and values that occur at all
  std::uint64_t comparisons = 0;  ///< that the probabilities are corrected for
  double significance = 0;
  std::vector<ContrastFinding> more_in_a, more_in_b;  ///< most evidence first
  /// Where the decision makes the sets: how often each reason is given. Reasons are read by decision, so that they
  /// cannot be compared between the sets. The ten most frequent.
  std::vector<ContrastFinding> reasons_of_a, reasons_of_b;
  std::vector<QueryNote> notes;
};

/// How it is measured stands in docs/evaluation.md. Facets that the two queries name are not compared, nor are words
/// that they name.
/// @throws IndexError; QueryError; UsageError
ContrastResult find_contrast(const std::string& index_path, const ContrastRequest& request,
                             const Schema& schema = Schema::embedded());

}  // namespace imr

#endif
