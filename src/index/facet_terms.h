// The filter terms of an issue: its own facet values, those of its letter, and all that lie above them.
#ifndef IMR_INDEX_FACET_TERMS_H
#define IMR_INDEX_FACET_TERMS_H

#include <string>
#include <unordered_map>
#include <vector>

#include "imr/facets.h"
#include "imr/schema.h"

namespace imr::index {

/// Values above `value` in the facet's own vocabulary, nearest first. Values of the parent facet are not
/// among them: that facet has values of its own.
std::vector<std::string> ancestors(const Schema& schema, const Facet& facet, const std::string& value);

/// Makes the terms of issues by one schema. Thread-safe once made.
class FacetTerms {
public:
  explicit FacetTerms(const Schema& schema);
  /// Terms in byte order, each once: values and their ancestors, "none" for facets without a value, marks of values
  /// that are not certain, and the lowest confidence of all.
  std::vector<std::string> of(const FacetSet& determination, const FacetSet& issue) const;

private:
  struct Value {
    std::string term;
    std::vector<std::string> above;
  };
  struct FacetValues {
    const Facet* facet;
    std::string none;
    std::unordered_map<std::string, Value> values;  ///< those of the vocabulary
  };
  void add_terms(const FacetValues& facet, const FacetSet& set, std::vector<std::string>& terms,
                 Confidence& lowest) const;

  const Schema& schema_;
  std::vector<FacetValues> facets_;
};

/// The set of the level that a facet has.
const FacetSet& set_of(const Facet& facet, const FacetSet& determination, const FacetSet& issue);

}  // namespace imr::index

#endif
