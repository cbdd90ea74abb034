// The nearest issues as they are shown: near-identical ones on one place, and what they have in common with the issue.
#ifndef IMR_ANALYTICS_SIMILAR_HITS_H
#define IMR_ANALYTICS_SIMILAR_HITS_H

#include <cstddef>
#include <string_view>
#include <vector>

#include "analytics/issue_profile.h"
#include "analytics/neighbours.h"
#include "analytics/opened_index.h"
#include "analytics/shingles.h"
#include "imr/similar.h"
#include "index/section_tokens.h"

namespace imr::analytics {

/// Makes the hits of one request. Refers to all that it is given.
class SimilarHits {
public:
  SimilarHits(const SimilarRequest& request, OpenedIndex& index, const index::FixedWording& fixed_wording,
              const IssueProfile& profile, Neighbours& neighbours)
      : request_(request), index_(index), fixed_wording_(fixed_wording), profile_(profile), neighbours_(neighbours) {}

  /// The nearest (with a decision only those that are near), copies behind the first of them.
  std::vector<SimilarHit> make(Decision wanted);

private:
  /// Hits with what is looked up for them later; all lists have one element a hit.
  struct Shown {
    std::vector<SimilarHit> hits;
    std::vector<RankedIssue> issues;
    std::vector<Shingles> shingles;
  };
  bool join_original(const RankedIssue& ranked, const Shingles& shingles, Shown& shown);
  SimilarHit make_hit(const RankedIssue& ranked, std::size_t rank);
  void add_shared_terms(std::string_view text, const Issue& issue, SimilarHit& hit) const;
  void add_shared_facets(Shown& shown);
  void add_shared(const FacetGroup& group, const search::FacetRow& row, std::vector<SharedFacet>& shared);

  const SimilarRequest& request_;
  OpenedIndex& index_;
  const index::FixedWording& fixed_wording_;
  const IssueProfile& profile_;
  Neighbours& neighbours_;
};

}  // namespace imr::analytics

#endif
