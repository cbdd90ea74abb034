// Searching an index: matches, exact counts, passages.
#ifndef IMR_SEARCH_H
#define IMR_SEARCH_H

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/query.h"
#include "imr/schema.h"
#include "imr/span.h"

namespace imr {

/// How the values of one selection are joined.
enum class Selector { Any, All, NoneOf };

/// A restriction to values of one facet. Counts of that facet ignore it (drill-sideways).
struct FacetSelection {
  std::string facet;                ///< canonical name
  std::vector<std::string> values;  ///< canonical values, or "none"
  Selector selector = Selector::Any;
};

/// A restriction to a range of a date or number field; dates as 20161109. Inclusive; none is open.
struct RangeSelection {
  std::string field;
  std::optional<std::int64_t> low, high;
};

struct FacetRequest {
  std::string facet;
  std::size_t limit = 10;  ///< most frequent values, and selected ones besides; 0 is all
  std::string match;       ///< only values that contain this, letter case ignored
};

enum class DatePeriod { Year, Month };

/// Counts of the matches by the year or month of a date field.
struct HistogramRequest {
  std::string field;
  DatePeriod period = DatePeriod::Year;
};

/// For SearchRequest::count: no end.
inline constexpr std::size_t kAllResults = SIZE_MAX;

enum class SortKey { Relevance, Decided, Assigned, Injured, Denied, Received, CaseNumber };

struct SearchRequest {
  Query query;
  std::vector<FacetSelection> selections;
  std::vector<RangeSelection> ranges;
  Confidence min_confidence = Confidence::Weak;  ///< facet values below it do not count as found
  /// False to rank first and count nothing: phrases and distances are sought in the best candidates only, until the page
  /// is full, and neither facets nor histograms are counted. The page is the same.
  bool counts_all = true;
  std::vector<FacetRequest> facets;
  std::vector<HistogramRequest> histograms;
  std::size_t first = 0;   ///< first result of the page, from 0
  std::size_t count = 10;  ///< results on the page
  bool group = true;       ///< results are determinations; otherwise issues
  SortKey sort = SortKey::Relevance;
  bool ascending = false;
  std::size_t passages = 2;         ///< at most so many for an issue
  std::size_t passage_bytes = 320;  ///< about so long
  std::size_t context_characters = 0;  ///< not 0: instead of passages every match with so many characters on each side
};

/// A passage of the letter's own text.
struct Passage {
  std::string section;      ///< field name: "rationale", "summary", "guideline", …
  std::string text;
  std::vector<Span> marks;  ///< bytes of `text` that satisfied the query, ascending, apart
  Span place;               ///< bytes of the letter's normalized text
  bool starts_inside = false, ends_inside = false;  ///< cut within a sentence: an omission mark belongs there
};

struct IssueHit {
  int number = 0;
  std::string treatment;
  std::vector<Span> treatment_marks;
  Decision decision = Decision::None;
  std::string category, subcategory;
  std::vector<std::string> body_regions, drugs, mtus_chapters, flags;
  double score = 0;  ///< only to compare within one result; 0 behind the first issue of a group
  std::vector<Passage> passages;
};

struct DeterminationHit {
  std::size_t rank = 0;  ///< from 1
  std::string id, case_number, source;
  std::optional<Date> assigned_date, decision_date, injury_date, ur_denial_date, received_date;
  Outcome outcome = Outcome::None;
  std::vector<std::string> specialties;
  int issue_count = 0;           ///< of the letter
  std::vector<IssueHit> issues;  ///< that match, the best first, the others as in the letter
};

struct FacetCount {
  std::string value;  ///< "none" counts what has no value
  std::uint64_t issues = 0, determinations = 0;
  bool is_selected = false;
};

struct FacetResult {
  std::string facet, label;
  std::vector<FacetCount> counts;  ///< by issues, then by value
  std::size_t value_count = 0;     ///< of all values, shown or not
};

struct Histogram {
  std::string field;
  DatePeriod period = DatePeriod::Year;
  std::vector<FacetCount> counts;  ///< "2016" or "2016-11", ascending; "none" last; periods without issues are left out
};

/// One line of an explanation: a leaf of the tree and the words that stand for it.
struct LeafExplanation {
  std::string leaf;
  std::uint64_t issues = 0;  ///< that hold it
  std::vector<std::pair<std::string, std::uint64_t>> words;  ///< with the number of issues of each
};

struct SearchResult {
  std::uint64_t issues = 0, determinations = 0;  ///< all there are; at least so many, if not is_exact
  bool is_exact = true;                          ///< false only where SearchRequest::counts_all is
  std::vector<DeterminationHit> hits;
  std::vector<FacetResult> facets;
  std::vector<Histogram> histograms;
  std::vector<QueryNote> notes;
  QueryNode understood;  ///< the tree with synonyms
  std::vector<LeafExplanation> parts;      ///< when nothing matches: what each part alone would find (a query string, no words)
  std::vector<std::string> suggestions;    ///< when nothing matches: other spellings of words the index lacks
};

struct Explanation {
  std::string tree;
  std::vector<LeafExplanation> leaves;
  std::vector<QueryNote> notes;
};

/// A letter as it is shown: text with the query's words marked.
struct LetterText {
  std::string id, case_number, source;
  NormalizedText text;
  Determination determination;
  FacetValues facets;
  std::vector<Span> marks;  ///< bytes of text.text
};

/// Takes results one after another, so that an export holds one at a time.
class HitSink {
public:
  virtual ~HitSink() = default;
  /// Called once, first. @param result  totals, facets, notes; without hits
  virtual void begin(const SearchResult& result) = 0;
  virtual void add(const DeterminationHit& hit) = 0;
};

/// An index open for searching. One searcher a thread. Every request sees one revision of the index.
class Searcher {
public:
  /// @throws IndexError when it is missing, damaged or of another schema
  explicit Searcher(const std::string& index_path, const Schema& schema = Schema::embedded());
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// @throws QueryError when a wildcard stands for too many words; UsageError on unknown facets
  SearchResult search(const SearchRequest& request);
  /// The same, with the hits handed to `sink` as they are made: all of one revision, one in memory at a time.
  /// @throws IndexError (Locked) when the index is written twice meanwhile, so that the rest cannot be read
  void search(const SearchRequest& request, HitSink& sink);
  /// How a query is understood, with the words that stand for each leaf and their frequencies.
  Explanation explain(const Query& query);
  /// A letter by its case number (with or without hyphen or CM, any letter case) or id, with the words of
  /// `query` marked; nothing when there is none.
  std::optional<LetterText> find_letter(std::string_view case_number, const Query* query = nullptr);
  /// Case numbers and ids of the index that differ little from what was typed, nearest first.
  std::vector<std::string> nearest_cases(std::string_view typed, std::size_t count = 3);
  std::uint64_t issue_count() const;
  std::uint64_t determination_count() const;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace imr

#endif
