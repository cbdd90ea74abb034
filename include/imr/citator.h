// Who cites a chapter or section of a guideline, for which treatments, and how it ended.
#ifndef IMR_CITATOR_H
#define IMR_CITATOR_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "imr/search.h"
#include "imr/statistics.h"

namespace imr {

/// Whose guideline paragraph names it.
enum class CitedBy { Reviewer, ClaimsAdministrator, Both };
std::string to_string(CitedBy by);  ///< "reviewer", "claims administrator", "both"

struct CitatorRequest {
  /// A chapter of the MTUS by name or alias ("Chronic Pain", "9792.24.2"); of another guideline with its source before
  /// it ("ODG Pain"); or a source alone ("ACOEM").
  std::string chapter;
  std::string section;              ///< a section of it, or the first words of its name; empty for all
  std::optional<int> page;          ///< only citations of this page
  std::optional<CitedBy> cited_by;  ///< only where this side names it; Both: where both do; none is either
  SearchRequest filter;             ///< query, selections, ranges and min_confidence count; the rest is ignored
  std::size_t examples = 3;         ///< of each decision
  std::size_t passage_bytes = 320;
  std::uint64_t floor = 10;  ///< rows that count fewer are marked
};

/// Issues that cite it, by one dimension.
struct CitatorTable {
  std::string name;            ///< "cited_by", "year", "section", "pages", or the canonical name of a facet
  std::string label;           ///< for people
  std::vector<TableRow> rows;  ///< one key each; an issue counts in every row that it has a value of
};

struct CitatorExample {
  std::string id, case_number;
  int number = 0;
  std::string treatment;
  Decision decision = Decision::None;
  std::optional<Date> decision_date;
  CitedBy cited_by = CitedBy::Reviewer;
  std::vector<std::string> sections;  ///< as written, of the citations that match, each once
  std::vector<std::string> pages;     ///< as written
  std::optional<Passage> passage;     ///< of the guideline paragraph, the citation marked
};

struct CitatorResult {
  std::string source, chapter;      ///< as the vocabulary names them; chapter is empty for a source alone
  std::string section;              ///< as asked for
  std::optional<int> page;          ///< as asked for
  std::optional<CitedBy> cited_by;  ///< as asked for
  TableRow total;                   ///< issues
  std::uint64_t determinations = 0, floor = 0;
  std::vector<CitatorTable> tables;
  std::vector<CitatorExample> examples;  ///< overturned before upheld, the latest decisions first
  std::vector<QueryNote> notes;
};

/// Counts issues. Citations are those that stand in the stored letters, so that sections and pages of both sides count.
/// @throws QueryError with the nearest names when there is no such chapter, or when no letter that cites it names such
/// a
///         section; IndexError; UsageError
CitatorResult find_citations(const std::string& index_path, const CitatorRequest& request,
                             const Schema& schema = Schema::embedded());

}  // namespace imr

#endif
