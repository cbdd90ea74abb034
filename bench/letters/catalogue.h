// Treatments, drugs, sections and people to draw from, out of the vocabularies of the schema.
#ifndef IMR_BENCH_LETTERS_CATALOGUE_H
#define IMR_BENCH_LETTERS_CATALOGUE_H

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "letters/random.h"

namespace imr::bench {

/// Read only once built; may be shared by threads.
class Catalogue {
public:
  struct Treatment {
    std::string name, category, subcategory;
  };
  struct Drug {
    std::string name, generic, drug_class;
  };

  explicit Catalogue(const Schema& schema);

  /// A treatment of the category: an everyday one as a rule, by Zipf's law any other.
  Treatment treatment(std::string_view category, Random& random) const;
  /// A drug of the class under its generic name or a brand.
  Drug drug(std::string_view drug_class, Random& random) const;
  /// A section name of a chapter of the MTUS.
  std::string mtus_section(const std::string& chapter, Random& random) const;
  /// The condition in one of its spellings.
  std::string diagnosis(const std::string& region, Random& random) const;
  std::string specialty(Random& random) const;
  std::string state(Random& random) const;

private:
  using Value = const VocabularyValue*;
  std::string spelling(const VocabularyValue& value, double alias_share, Random& random) const;

  const Schema& schema_;
  std::map<std::string, std::vector<Value>, std::less<>> treatments_, everyday_, drugs_, sections_, diagnoses_;
};

}  // namespace imr::bench

#endif
