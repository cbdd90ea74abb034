// What of an issue's citations somebody asks for.
#ifndef IMR_ANALYTICS_MATCHED_CITATIONS_H
#define IMR_ANALYTICS_MATCHED_CITATIONS_H

#include <set>
#include <string>
#include <vector>

#include "analytics/cited_guideline.h"
#include "imr/citator.h"

namespace imr::analytics {

/// The citations of one issue that match, of each side. They are the issue's.
struct MatchedCitations {
  std::vector<const GuidelineCitation*> reviewer, administrator;

  bool empty() const { return reviewer.empty() && administrator.empty(); }
  CitedBy by() const;                                 ///< when not empty
  std::vector<const GuidelineCitation*> all() const;  ///< the reviewer's first
};

/// Chooses citations by chapter, section, page and side, one issue after another.
class CitationMatcher {
public:
  /// @throws QueryError with the nearest names when there is no such chapter
  CitationMatcher(const CitatorRequest& request, const Schema& schema)
      : request_(request), schema_(schema), wanted_(parse_cited_guideline(request.chapter, schema)) {}

  const CitedGuideline& wanted() const { return wanted_; }
  /// Empty when another side cites it than the wanted one.
  MatchedCitations match(const Issue& issue);
  /// @throws QueryError when issues were matched whose citations of the chapter name sections, but not the wanted one
  void require_section() const;

private:
  bool matches(const GuidelineCitation& citation);
  bool has_wanted_section(const GuidelineCitation& citation) const;
  bool is_wanted_side(CitedBy by) const;

  const CitatorRequest& request_;
  const Schema& schema_;
  CitedGuideline wanted_;
  std::set<std::string> known_sections_;  ///< of the chapter, as the letters name them
};

}  // namespace imr::analytics

#endif
