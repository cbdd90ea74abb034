// What sets two sets of issues apart, described for people, each with an example.
#ifndef IMR_ANALYTICS_CONTRAST_FINDINGS_H
#define IMR_ANALYTICS_CONTRAST_FINDINGS_H

#include <string_view>
#include <vector>

#include "analytics/choose_findings.h"
#include "analytics/feature_table.h"
#include "analytics/rationale_terms.h"
#include "imr/contrast.h"
#include "index/index_reader.h"
#include "search/facet_rows.h"

namespace imr::analytics {

/// The rationale of an issue, counted from 0.
std::string_view rationale_of(const index::StoredLetter& letter, std::size_t issue);

/// Makes findings of features. Refers to all that it is given.
class ContrastFindings {
public:
  /// @param rows   give values their names
  /// @param terms  those that the features were made of
  ContrastFindings(const index::IndexReader& reader, search::FacetRows& rows, RationaleTerms& terms,
                   std::size_t passage_bytes)
      : reader_(reader), schema_(reader.schema()), rows_(rows), terms_(terms), passage_bytes_(passage_bytes) {}

  /// The first of the chosen, at most `count`; of words of one sentence that rationales repeat the first stands.
  /// @param set  the one that has them more often; examples are of it
  std::vector<ContrastFinding> list(const std::vector<Feature>& features, const std::vector<ChosenFeature>& chosen,
                                    std::size_t set, std::size_t count);
  /// @param set  one that has the feature; the example is of it
  ContrastFinding make(const Feature& feature, const ChosenFeature& chosen, std::size_t set);

private:
  /// An issue that has the feature.
  struct Example {
    index::StoredLetter letter;
    std::size_t issue = 0;  ///< from 0
  };
  Example example_of(const Feature& feature, std::size_t set) const;
  void describe_term(const Feature& feature, const Example& example, ContrastFinding& finding);
  void describe_value(const Feature& feature, const Example& example, ContrastFinding& finding);
  Span evidence_of(const Feature& feature, const Example& example) const;
  bool is_of_code(const Facet& facet, const std::string& value, std::uint32_t code) const;

  const index::IndexReader& reader_;
  const Schema& schema_;
  search::FacetRows& rows_;
  RationaleTerms& terms_;
  std::size_t passage_bytes_;
};

}  // namespace imr::analytics

#endif
