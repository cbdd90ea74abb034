// What of an issue is compared with others: facet values and telling words.
#ifndef IMR_ANALYTICS_ISSUE_PROFILE_H
#define IMR_ANALYTICS_ISSUE_PROFILE_H

#include <string>
#include <string_view>
#include <vector>

#include "index/index_reader.h"
#include "index/section_tokens.h"
#include "index/stored_letter.h"
#include "search/facet_rows.h"
#include "search/term_scores.h"

namespace imr::analytics {

struct ProfileFacet {
  std::size_t facet = 0;  ///< position in Schema::facets()
  std::vector<std::uint32_t> codes;
  double weight = 0;
  bool is_any = false;  ///< one shared value counts as much as all
};

/// Facets that are compared together.
struct FacetGroup {
  std::vector<ProfileFacet> facets;
  double both_weight = 0;  ///< for a shared subcategory together with a shared body region
};

struct IssueProfile {
  std::vector<FacetGroup> items;            ///< what is asked for, an item each; the most similar one counts
  FacetGroup background;                    ///< what else a pasted text names
  std::vector<search::WeightedTerm> terms;  ///< best first
  double text_weight = 0;
};

class ProfileMaker {
public:
  ProfileMaker(const index::IndexReader& reader, const index::FixedWording& fixed_wording)
      : reader_(reader), fixed_wording_(fixed_wording) {}

  /// Of one issue of a letter, or of all of them together when `issue` is none.
  IssueProfile of_letter(const index::StoredLetter& letter, std::optional<std::size_t> issue) const;
  /// Of any text: facets are looked for in all of it, and as items in the sentences that speak of a request.
  IssueProfile of_text(std::string_view pasted) const;

private:
  void add_values(FacetGroup& group, const FacetSet& set) const;
  void add_subcategories(FacetGroup& group) const;
  std::vector<search::WeightedTerm> telling_terms(
      const std::vector<std::pair<std::string_view, double>>& sections) const;

  const index::IndexReader& reader_;
  const index::FixedWording& fixed_wording_;
};

/// Score of an issue for a profile.
/// @param text_score  from 0 to 1
double similarity(const IssueProfile& profile, const search::FacetRow& row, double text_score, const Schema& schema);

}  // namespace imr::analytics

#endif
