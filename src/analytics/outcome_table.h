// One pass over matching issues into tables and summaries.
#ifndef IMR_ANALYTICS_OUTCOME_TABLE_H
#define IMR_ANALYTICS_OUTCOME_TABLE_H

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analytics/outcome_tally.h"
#include "analytics/row_decision.h"
#include "imr/statistics.h"
#include "search/facet_rows.h"

namespace imr::analytics {

/// Of some letters; tables of different letters can be added up. One thread each.
class OutcomeTable {
public:
  static constexpr std::size_t kMaxColumns = 2;

  /// @param request  must outlive the table; at most kMaxColumns columns
  /// @throws UsageError for facets and numbers that the schema lacks
  OutcomeTable(search::FacetRows rows, const Schema& schema, const StatisticsRequest& request);

  /// Adds the issues of a stretch of documents, which lies behind all that were added before.
  void add_issues(const search::DocSet& issues, const search::DocSet& letters, search::DocSet::Doc begin,
                  search::DocSet::Doc end);
  void add(const OutcomeTable& other);

  /// Rows, total and summaries; without labels of columns and notes.
  StatisticsResult result();

private:
  /// Codes of a row's values, one a column.
  using Key = std::array<std::uint32_t, kMaxColumns>;

  /// A number that is summarized: a field of the schema or the days between two dates.
  struct SummarizedNumber {
    std::string field;
    CountUnit unit = CountUnit::Issue;
    std::size_t position = 0;  ///< of the number field
    std::vector<double> numbers;
  };

  void add_number(const Schema& schema, const std::string& name);
  void add_row(const search::FacetRow& row);
  void add_to(SummarizedNumber& number, const search::FacetRow& row) const;
  std::vector<std::uint32_t> codes_of(const search::FacetRow& row, std::size_t column) const;
  std::string name_of(std::uint32_t code, std::size_t column);
  std::size_t columns() const { return facets_.size() + has_trend_; }

  search::FacetRows rows_;
  const StatisticsRequest& request_;
  bool has_trend_;  ///< the first column is the period
  RowDecision decision_;
  std::size_t decided_, received_;
  std::vector<std::size_t> facets_;
  std::vector<SummarizedNumber> numbers_;
  std::map<Key, OutcomeTally> tallies_;
  OutcomeTally total_;
  std::uint64_t issues_ = 0, determinations_ = 0;
  std::uint32_t letter_ = 0;
};

}  // namespace imr::analytics

#endif
