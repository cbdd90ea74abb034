// Facets of letters that a test makes up from a summary, a heading and reasons.
#ifndef IMR_TESTS_FACET_INVENTED_LETTER_H
#define IMR_TESTS_FACET_INVENTED_LETTER_H

#include <fstream>
#include <string>
#include <vector>

#include "base/strings.h"
#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/schema.h"
#include "imr/text.h"

namespace imr::testing {

struct InventedLetter {
  std::string summary = "The file is short.";
  std::string heading = "Norco 5/325mg #30";
  std::string reasons = "The file is short.";
  std::string decision = "Upheld";
};

inline FacetValues read_facets(const InventedLetter& letter) {
  const NormalizedText text = normalize_text(
      "CLINICAL CASE SUMMARY\n\nThe expert reviewer developed the following clinical case summary based on a review of "
      "the case file, "
      "including all medical records:\n\n" +
      letter.summary + "\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\n" + letter.heading + ": " + letter.decision +
      "\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016.\n\n"
      "MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016.\n\nDecision rationale: " +
      letter.reasons + "\n");
  return extract_facets(parse_letter(text, Schema::embedded()), text, Schema::embedded());
}

/// The values of a facet, sorted, joined by '|'.
inline std::string joined(const FacetSet& set, std::string_view facet) {
  std::vector<std::string> values;
  for (const FacetValue& value : set.values)
    if (value.facet == facet) values.push_back(value.value);
  std::sort(values.begin(), values.end());
  std::string result;
  for (const std::string& value : values) result += (result.empty() ? "" : "|") + value;
  return result;
}

/// The entries of "b|a" in order.
inline std::string sorted(const std::string& list) {
  std::vector<std::string> values = base::split(list, '|');
  std::sort(values.begin(), values.end());
  std::string result;
  for (const std::string& value : values) result += (result.empty() ? "" : "|") + value;
  return result;
}

/// Rows of a table in tests/data, without comments and the header, `columns` cells each.
inline std::vector<std::vector<std::string>> read_phrases(const std::string& name, std::size_t columns) {
  std::ifstream file(std::string(IMR_TEST_DATA) + "/" + name);
  std::vector<std::vector<std::string>> rows;
  bool is_header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(is_header, false)) continue;
    auto& row = rows.emplace_back();
    for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
      end = line.find('\t', begin);
      row.push_back(line.substr(begin, end == std::string::npos ? end : end - begin));
    }
    row.resize(columns);
  }
  return rows;
}

}  // namespace imr::testing

#endif
